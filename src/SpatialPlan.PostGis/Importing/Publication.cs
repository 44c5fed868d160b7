using SpatialPlan.Importing;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Importing;

/// <summary>Makes versions of the staged features of each layer and publishes them: the one place that knows which table a layer goes to.</summary>
internal static class Publication
{
    /// <summary>Publishes the staged features.</summary>
    public static Task<PublishedCounts> RunAsync(ImportSession session, CancellationToken cancellation)
    {
        var since = session.Request.ValidFrom;
        var municipality = session.MunicipalityId;
        return session.Request.Layer.Code switch
        {
            "units" => PublishAsync(session, "administrative_unit_version", ["unit_id"], cancellation, ("NewUnits", []), ("UnitVersions", [since])),
            "acts" => PublishAsync(session, "legal_act_version", ["act_id"], cancellation, ("NewActs", [municipality]), ("ActVersions", [municipality])),
            "zone-types" => PublishAsync(session, "zone_type_version", ["zone_type_id"], cancellation, ("NewZoneTypes", [municipality]), ("ZoneTypeVersions", [municipality, since])),
            "zone-type-parameters" => PublishAsync(session, "zone_type_parameter", ["zone_type_id", "parameter"], cancellation, ("ZoneTypeParameterVersions", [municipality, since])),
            "zone-type-uses" => PublishAsync(session, "zone_type_use", ["zone_type_id", "land_use"], cancellation, ("ZoneTypeUseVersions", [municipality, since])),
            "width-rules" => PublishAsync(session, "width_rule", ["municipality_id", "source_class", "strip_kind"], cancellation, ("WidthRuleVersions", [municipality, since])),
            "layers" => PublishAsync(session, "restriction_layer_version", ["layer_id"], cancellation, ("NewRestrictionLayers", [municipality, session.Theme]), ("CoverageVersions", [municipality])),
            "zones" => PublishZonesAsync(session, cancellation),
            "strip-sources" => PublishAsync(session, "strip_source_version", ["strip_source_id"], cancellation, ("NewStripSources", [municipality]), ("StripSourceVersions", [municipality, since])),
            "protected-areas" or "strips" or "hazards" => PublishRestrictionsAsync(session, cancellation),
            "parcels" => PublishParcelsAsync(session, cancellation),
            var other => throw new InvalidOperationException($"The layer {other} goes nowhere."),
        };
    }

    private static async Task<PublishedCounts> PublishAsync(ImportSession session, string table, string[] identity, CancellationToken cancellation, params (string Query, object?[] Parameters)[] steps)
    {
        await session.ExecuteAsync("OpenImport", cancellation, table).ConfigureAwait(false);
        foreach (var (query, parameters) in steps)
        {
            await session.ExecuteAsync(query, cancellation, parameters).ConfigureAwait(false);
        }

        return await PublishAsync(session, table, identity, cancellation).ConfigureAwait(false);
    }

    private static async Task<PublishedCounts> PublishAsync(ImportSession session, string table, string[] identity, CancellationToken cancellation)
    {
        var counts = await session.QueryAsync("PublishImport", row => new PublishedCounts(row.Get<long>("added"), row.Get<long>("changed"), row.Get<long>("unchanged")), cancellation, table, identity, session.ChangeId).ConfigureAwait(false);
        return counts[0];
    }

    private static async Task<PublishedCounts> PublishZonesAsync(ImportSession session, CancellationToken cancellation)
    {
        var (municipality, since) = (session.MunicipalityId, session.Request.ValidFrom);
        var names = Languages.All.Select(language => TextCatalogue.Get(language, "import.plan-name")).ToArray();
        var plan = await session.QueryAsync("NewPlan", row => row.Get<long>("plan_id"), cancellation, municipality, session.Request.Plan, names[0], names[1], names[2], since, session.ChangeId).ConfigureAwait(false);
        return await PublishAsync(session, "zone_version", ["zone_id"], cancellation, ("NewZones", [plan[0], municipality]), ("ZoneVersions", [municipality, since, plan[0]])).ConfigureAwait(false);
    }

    private static async Task<PublishedCounts> PublishRestrictionsAsync(ImportSession session, CancellationToken cancellation)
    {
        var (municipality, since, theme) = (session.MunicipalityId, session.Request.ValidFrom, session.Theme);
        await session.ExecuteAsync("NewRestrictionLayers", cancellation, municipality, theme).ConfigureAwait(false);
        await CoverAsync(session, cancellation).ConfigureAwait(false);
        return await PublishAsync(session, "restriction_version", ["restriction_id"], cancellation, ("NewRestrictions", [municipality, theme]), ("RestrictionVersions", [municipality, since, theme])).ConfigureAwait(false);
    }

    /// <summary>Fail closed: a layer of which nobody stated the coverage covers the restrictions it has and nothing else.</summary>
    private static async Task CoverAsync(ImportSession session, CancellationToken cancellation)
    {
        var stated = session.Request.Coverage;
        var since = session.Request.ValidFrom;
        var coverage = stated ?? new CoverageStatement(since, since.AddYears(1), 50, TextCatalogue.Get(Language.Kyrgyz, "import.coverage-source"));
        await session.ExecuteAsync("OpenImport", cancellation, "restriction_layer_version").ConfigureAwait(false);
        var made = await session.QueryAsync("CoverageOfFeatures", row => (Theme: row.Get<string>("theme")!, Existed: row.Get<bool>("existed")), cancellation,
            session.MunicipalityId, session.Theme, coverage.AsOf, coverage.ReviewBy, coverage.AccuracyMetres, coverage.Source, stated is not null).ConfigureAwait(false);
        foreach (var (theme, existed) in made.Where(_ => stated is null))
        {
            session.Log.Warning(existed ? "coverage-widened" : "coverage-missing", null, null, null, ("theme", theme), ("review", coverage.ReviewBy), ("accuracy", coverage.AccuracyMetres));
        }

        await PublishAsync(session, "restriction_layer_version", ["layer_id"], cancellation).ConfigureAwait(false);
    }

    private static async Task<PublishedCounts> PublishParcelsAsync(ImportSession session, CancellationToken cancellation)
    {
        await session.ExecuteAsync("OpenImport", cancellation, "parcel_version").ConfigureAwait(false);
        await session.ExecuteAsync("ParcelVersions", cancellation, session.MunicipalityId, session.Request.ValidFrom).ConfigureAwait(false);
        await ParcelPlausibility.RunAsync(session, cancellation).ConfigureAwait(false);
        await ParcelOverlapSearch.RunAsync(session, cancellation).ConfigureAwait(false);
        if (session.Log.Errors > 0)
        {
            return PublishedCounts.None;
        }

        await session.ExecuteAsync("NewParcels", cancellation).ConfigureAwait(false);
        await session.QueryAsync("OverlapsAreChecked", _ => true, cancellation, session.ChangeId.ToString(System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false);
        return await PublishAsync(session, "parcel_version", ["parcel_id"], cancellation).ConfigureAwait(false);
    }
}

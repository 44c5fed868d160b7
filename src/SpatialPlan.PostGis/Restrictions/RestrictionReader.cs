using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Coordinates;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis.Acts;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>
/// Finds what a restrictions check judges from. One query serves all themes; when it fails, each theme is asked alone, so that only what is really
/// broken is answered with "failed", and nothing is left out silently.
/// </summary>
public static class RestrictionReader
{
    /// <summary>Checks a parcel: reads the facts and runs <see cref="RestrictionCheck"/>.</summary>
    /// <param name="snapshot">The snapshot in which the parcel was read.</param>
    /// <param name="parcel">The parcel.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<RestrictionExtract> CheckAsync(Snapshot snapshot, Parcel parcel, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        var land = new CheckedLand(parcel.Geometry, parcel.RegisteredAreaSquareMetres, parcel.ParcelId, parcel.VersionId, parcel.EniCode, parcel.ContourNumber, KnownSound: true);
        var extract = await CheckAsync(snapshot, land, parcel.MunicipalityId, on, knownAt, cancellation).ConfigureAwait(false);
        var signed = await snapshot.Connection.QueryAsync("Restrictions/OverridesOfParcel.sql", ReadOverride, cancellation, parcel.ParcelId, on, AsOf.Known(knownAt)).ConfigureAwait(false);
        return extract with { Overrides = signed };
    }

    /// <summary>Checks any land: reads the facts and runs <see cref="RestrictionCheck"/>.</summary>
    /// <param name="snapshot">One moment of the database.</param>
    /// <param name="land">Valid polygons in the working system.</param>
    /// <param name="municipalityId">Whose thresholds apply; <see langword="null"/>: the defaults.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<RestrictionExtract> CheckAsync(Snapshot snapshot, CheckedLand land, long? municipalityId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(land);
        var facts = await ReadAsync(snapshot, land.Geometry, municipalityId, on, knownAt, cancellation).ConfigureAwait(false);
        return RestrictionCheck.Run(land, facts, on, knownAt);
    }

    /// <summary>Reads themes, layers, thresholds and every restriction on the land or as near as may matter.</summary>
    /// <exception cref="ArgumentException">The land is not in the working system.</exception>
    public static async Task<RestrictionFacts> ReadAsync(Snapshot snapshot, Geometry land, long? municipalityId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var connection = snapshot.Connection;
        var ewkb = EwkbGeometry.Write(Geo.Read(land));
        var themes = await connection.QueryAsync("Restrictions/Themes.sql", ReadTheme, cancellation).ConfigureAwait(false);
        var thresholds = await connection.QueryAsync("Restrictions/ThresholdsOfMunicipality.sql", ReadThreshold, cancellation, OrNull(municipalityId), on, AsOf.Known(knownAt)).ConfigureAwait(false);
        var codes = themes.Select(theme => theme.Code).ToArray();
        var failed = new HashSet<string>(StringComparer.Ordinal);

        var layers = await PerThemeWhenBrokenAsync(snapshot, codes, failed, (asked, open) =>
            LayersAsync(open, snapshot.Database, land, failed, cancellation, ewkb, on, AsOf.Known(knownAt), asked, OrNull(municipalityId)), cancellation).ConfigureAwait(false);
        var distances = codes.ToDictionary(code => code, code => DistanceThatMatters(code, thresholds, layers), StringComparer.Ordinal);
        var candidates = await PerThemeWhenBrokenAsync(snapshot, codes, failed, (asked, open) =>
            CandidatesAsync(open, snapshot.Database, failed, cancellation, ewkb, on, AsOf.Known(knownAt), asked, asked.Select(code => distances[code]).ToArray()), cancellation).ConfigureAwait(false);
        return new RestrictionFacts(themes, layers, thresholds, candidates, failed);
    }

    private static async Task<IReadOnlyList<RestrictionLayer?>> LayersAsync(NpgsqlConnection connection, Database database, Geometry land, HashSet<string> failed, CancellationToken cancellation, params object?[] parameters)
    {
        var rows = await connection.QueryAsync("Restrictions/LayersOnLand.sql", ReadLayer, cancellation, parameters).ConfigureAwait(false);
        var (layers, ready) = (new List<RestrictionLayer?>(rows.Count), new ReadyArea(land));
        foreach (var row in rows)
        {
            try
            {
                layers.AddRange(await CoverAsync(connection, database, [row], ready, cancellation).ConfigureAwait(false));
            }
            catch (Exception fault) when (fault is FormatException or TopologyException)
            {
                // A coverage that cannot be read, or cannot be cut: nothing can be said of its theme.
                failed.Add(row.Layer.Theme);
            }
        }

        return layers;
    }

    /// <summary>The layers of rows, each with the part of the land that it covers.</summary>
    /// <exception cref="FormatException">A coverage cannot be read.</exception>
    /// <exception cref="TopologyException">A coverage cannot be cut by the land.</exception>
    internal static async Task<List<RestrictionLayer>> CoverAsync(NpgsqlConnection connection, Database database, IReadOnlyList<LayerRow> rows, ReadyArea land, CancellationToken cancellation)
    {
        var areas = await database.Coverages.OfAsync(connection, rows.Select(row => (row.Layer.LayerVersionId, row.RecordedFrom)), cancellation).ConfigureAwait(false);
        var layers = new List<RestrictionLayer>(rows.Count);
        foreach (var row in rows)
        {
            layers.Add(row.Layer with { Coverage = areas[row.Layer.LayerVersionId].On(land) });
        }

        return layers;
    }

    private static async Task<IReadOnlyList<CandidateRestriction?>> CandidatesAsync(NpgsqlConnection connection, Database database, HashSet<string> failed, CancellationToken cancellation, params object?[] parameters)
    {
        var rows = (await connection.QueryAsync("Restrictions/CandidatesOnLand.sql", row => ReadCandidate(row, failed), cancellation, parameters).ConfigureAwait(false)).OfType<CandidateRow>().ToList();
        try
        {
            return await CompleteAsync(connection, database, rows, cancellation).ConfigureAwait(false);
        }
        catch (FormatException)
        {
            // A giant that cannot be read. Which one is not known: the themes of all of them have failed.
            failed.UnionWith(rows.Where(row => row.NeedsArea).Select(row => row.Restriction.Theme));
            return [.. rows.Where(row => !row.NeedsArea).Select(row => row.Restriction)];
        }
    }

    /// <summary>The restrictions of rows; those that came without geometry get their areas, which are kept ready.</summary>
    /// <exception cref="FormatException">An area cannot be read.</exception>
    internal static async Task<IReadOnlyList<CandidateRestriction>> CompleteAsync(NpgsqlConnection connection, Database database, IReadOnlyList<CandidateRow> rows, CancellationToken cancellation)
    {
        if (!rows.Any(row => row.NeedsArea))
        {
            return [.. rows.Select(row => row.Restriction)];
        }

        var areas = await database.Giants.OfAsync(connection, rows.Where(row => row.NeedsArea).Select(row => (row.Restriction.VersionId, row.RecordedFrom)), cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => row.NeedsArea ? row.Restriction.On(areas[row.Restriction.VersionId]) : row.Restriction)];
    }

    internal static NpgsqlParameter OrNull(long? value) => new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint, Value = value is { } number ? number : DBNull.Value };

    /// <summary>One metre more than the furthest that counts.</summary>
    internal static double DistanceThatMatters(string theme, IReadOnlyList<RestrictionThreshold> thresholds, IReadOnlyList<RestrictionLayer> layers)
    {
        var threshold = thresholds.FirstOrDefault(row => row.Theme == theme) ?? RestrictionThreshold.Strictest(theme);
        var accuracy = layers.Where(layer => layer.Theme == theme).Select(layer => layer.AccuracyMetres).DefaultIfEmpty(0).Max();
        return Math.Max(threshold.NearbyMetres, Math.Max(threshold.ToleranceMetres, accuracy)) + 1;
    }

    private static async Task<List<T>> PerThemeWhenBrokenAsync<T>(Snapshot snapshot, string[] themes, HashSet<string> failed, Func<string[], NpgsqlConnection, Task<IReadOnlyList<T?>>> query, CancellationToken cancellation)
        where T : class
    {
        var all = await snapshot.TryAsync<IReadOnlyList<T?>?>(async open => await query(themes, open).ConfigureAwait(false), _ => null, cancellation).ConfigureAwait(false);
        if (all is not null)
        {
            return [.. all.OfType<T>()];
        }

        var rows = new List<T>();
        foreach (var theme in themes)
        {
            var found = await snapshot.TryAsync<IReadOnlyList<T?>?>(async open => await query([theme], open).ConfigureAwait(false), _ => null, cancellation).ConfigureAwait(false);
            if (found is null)
            {
                failed.Add(theme);
            }

            rows.AddRange((found ?? []).OfType<T>());
        }

        return rows;
    }

    internal static RestrictionTheme ReadTheme(NpgsqlDataReader row) =>
        new(row.Get<string>("code")!, row.GetName("name")!, row.Get<short>("position"), row.Get<bool>("required"));

    internal static RestrictionThreshold ReadThreshold(NpgsqlDataReader row) => new(
        row.Get<string>("theme")!,
        row.Get<double>("min_area_square_metres"),
        row.Get<double>("min_width_metres"),
        row.Get<double?>("min_share"),
        row.Get<double>("min_length_metres"),
        row.Get<double>("tolerance_metres"),
        row.Get<double>("nearby_metres"),
        row.Get<string>("source")!,
        row.Get<bool>("confirmed"),
        row.Get<long>("version_id"));

    /// <summary>A row as LayersOnLand.sql gives it.</summary>
    internal static LayerRow ReadLayer(NpgsqlDataReader row) => new(
        row.Get<DateTime>("recorded_from"),
        new RestrictionLayer(row.Get<long>("version_id"), row.Get<string>("theme")!, row.Get<string>("code")!, null, row.Get<DateOnly>("as_of"), row.Get<DateOnly>("review_by"), row.Get<double>("accuracy_metres"), row.Get<string>("source")!, row.Get<bool>("confirmed")));

    /// <summary>A row as CandidatesOnLand.sql gives it; <see langword="null"/> when its geometry cannot be read.</summary>
    internal static CandidateRow? ReadCandidate(NpgsqlDataReader row, HashSet<string> failed)
    {
        var theme = row.Get<string>("theme")!;
        return ReadGeometry(row, "geom", theme, failed, out var geometry)
            ? new CandidateRow(row.Get<DateTime>("recorded_from"), new CandidateRestriction(
                row.Get<long>("restriction_id"),
                row.Get<long>("version_id"),
                theme,
                row.Get<string>("type")!,
                row.GetName("type")!,
                row.Get<string>("code")!,
                row.GetName("name")!,
                ActColumns.Read(row),
                geometry!,
                row.Get<double?>("accuracy_metres") ?? 0,
                row.Get<DateOnly?>("valid_from"),
                row.Get<DateOnly?>("valid_until"),
                ReadTraits(row),
                KnownSound: true))
            : null;
    }

    internal static RestrictionOverride ReadOverride(NpgsqlDataReader row) => new(
        row.Get<long>("version_id"),
        row.Get<long>("restriction_id"),
        row.Get<long>("restriction_version_id"),
        row.Get<long>("parcel_version_id"),
        row.Get<string>("reason")!,
        row.Get<string>("officer")!,
        row.Get<string>("signature")!,
        row.Get<DateOnly?>("valid_from"),
        row.Get<DateOnly?>("valid_until"));

    private static RestrictionTraits ReadTraits(NpgsqlDataReader row) => new(
        row.Get<string>("inner_zone"),
        row.Get<string>("regime"),
        row.Get<double?>("width_metres"),
        row.Get<string>("rule_source"),
        row.Get<bool?>("rule_confirmed"),
        row.Get<short?>("hazard_level"),
        row.Get<int?>("return_period_years"),
        row.Get<string>("determination_method"),
        row.Get<bool?>("resettlement_advised"));

    /// <summary>A geometry that cannot be read (a curve, a nesting too deep) makes its theme a failed one.</summary>
    internal static bool ReadGeometry(NpgsqlDataReader row, string column, string theme, HashSet<string> failed, out Geometry? geometry)
    {
        geometry = null;
        try
        {
            geometry = row.Get<byte[]>(column) is { } ewkb ? EwkbGeometry.Read(ewkb) : null;
            return true;
        }
        catch (FormatException)
        {
            failed.Add(theme);
            return false;
        }
    }
}

using System.Globalization;
using NetTopologySuite.Geometries;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

/// <summary>A municipality in a fresh database, with layers, restrictions and parcels put on it by plain SQL, so that the code under test has no hand in it.</summary>
internal sealed class Ground(TestDatabase database)
{
    public const string Everywhere = "POLYGON((900000 900000,1200000 900000,1200000 1200000,900000 1200000,900000 900000))";
    public static readonly DateOnly On = new(2026, 11, 20);

    public Database Database => database.Database;

    public long MunicipalityId { get; private set; }

    public Municipality Municipality { get; private set; } = null!;

    public static async Task<Ground> CreateAsync(TestDatabase database, string soate = "41704220803000")
    {
        await database.RunAsync($"""
            {Begin}
            insert into spatialplan.administrative_unit (soate) values ('{soate}') on conflict do nothing;
            insert into spatialplan.administrative_unit_version (unit_id, level, name_ky, geom, registered_geom, change_id, valid)
            select unit_id, 'aimak', 'Ак-Жар', {Geometry(Everywhere)}, {Geometry(Everywhere)}, {Change}, '[2000-01-01,)' from spatialplan.administrative_unit where soate = '{soate}'
            """);
        return await FindAsync(database, soate);
    }

    /// <summary>The municipality that another test has made in this database.</summary>
    public static async Task<Ground> FindAsync(TestDatabase database, string soate)
    {
        var ground = new Ground(database);
        ground.MunicipalityId = await database.ScalarAsync<long>($"select unit_id from spatialplan.administrative_unit where soate = '{soate}'");
        ground.Municipality = new Municipality(ground.MunicipalityId, soate, "KG" + soate[3..], new("Ак-Жар"));
        return ground;
    }

    public async Task AddLayerAsync(string theme, string coverage = Everywhere, string reviewBy = "2030-01-01", double accuracy = 0, string valid = "[2000-01-01,)", string code = "main") =>
        await database.RunAsync($"""
            {Begin}
            insert into spatialplan.restriction_layer (municipality_id, theme, code) values ({MunicipalityId}, '{theme}', '{code}') on conflict do nothing;
            insert into spatialplan.restriction_layer_version (layer_id, coverage, as_of, review_by, accuracy_metres, source, confirmed, change_id, valid)
            select layer_id, {Geometry(coverage)}, '2024-01-01', '{reviewBy}', {accuracy.ToString(CultureInfo.InvariantCulture)}, 'survey', true, {Change}, '{valid}'
            from spatialplan.restriction_layer where municipality_id = {MunicipalityId} and theme = '{theme}' and code = '{code}'
            """);

    public async Task AddAllLayersAsync()
    {
        foreach (var theme in new[] { "hazard", "protected_area", "water", "sanitary", "power_line", "road", "heritage", "border" })
        {
            await AddLayerAsync(theme);
        }
    }

    /// <summary>A hazard, protected area or strip, by the theme of its layer.</summary>
    public async Task AddRestrictionAsync(string theme, string code, string wkt, string valid = "[2000-01-01,)") =>
        await database.RunAsync($"""
            {Begin}
            insert into spatialplan.restriction (layer_id, code) select layer_id, '{code}' from spatialplan.restriction_layer where municipality_id = {MunicipalityId} and theme = '{theme}' and code = 'main' on conflict do nothing;
            insert into spatialplan.restriction_version (restriction_id, layer_id, theme, municipality_id, name_ky, hazard_kind, protected_area_kind, strip_kind, geom, registered_geom, change_id, valid)
            select restriction_id, layer_id, '{theme}', {MunicipalityId}, '{code}',
              case '{theme}' when 'hazard' then 'mudflow' end, case '{theme}' when 'protected_area' then 'reserve' end,
              (select code from spatialplan.strip_kind where theme = '{theme}' order by position limit 1), {Geometry(wkt)}, {Geometry(wkt)}, {Change}, '{valid}'
            from spatialplan.restriction join spatialplan.restriction_layer using (layer_id)
            where municipality_id = {MunicipalityId} and theme = '{theme}' and restriction.code = '{code}'
            """);

    /// <summary>Ends what is known of a restriction, as a correction does.</summary>
    public async Task CloseAsync(string code) =>
        await database.RunAsync($"{Begin} update spatialplan.restriction_version v set recorded = spatialplan.closed(recorded) from spatialplan.restriction r where r.restriction_id = v.restriction_id and r.code = '{code}' and v.municipality_id = {MunicipalityId} and upper_inf(v.recorded)");

    public async Task<long> AddParcelAsync(string wkt, string? eni = null, string? contour = null, string area = "100.00", string valid = "[2000-01-01,)")
    {
        static string Text(string? text) => text is null ? "null" : $"'{text}'";
        await database.RunAsync($"""
            {Begin}
            with new as (insert into spatialplan.parcel default values returning parcel_id)
            insert into spatialplan.parcel_version (parcel_id, municipality_id, eni_code, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, geom, registered_geom, change_id, valid)
            select parcel_id, {MunicipalityId}, {Text(eni)}, {Text(contour)}, 2, array['kitchen_garden', 'buildings'], array[{area} - 1, 1]::numeric[], {area}, 'private', {Geometry(wkt)}, {Geometry(wkt)}, {Change}, '{valid}' from new
            """);
        return await database.ScalarAsync<long>("select max(parcel_id) from spatialplan.parcel");
    }

    public async Task<RestrictionExtract> CheckAsync(Geometry land, DateOnly? on = null, DateTimeOffset? knownAt = null, Database? through = null)
    {
        await using var snapshot = await Snapshot.OpenAsync(through ?? Database, CancellationToken.None);
        return await RestrictionReader.CheckAsync(snapshot, new CheckedLand(land), MunicipalityId, on ?? On, knownAt, CancellationToken.None);
    }

    public async Task<DateTimeOffset> NowAsync() => new(await database.ScalarAsync<DateTime>("select clock_timestamp()"), TimeSpan.Zero);

    public static string Geometry(string wkt) => $"st_geomfromtext('{wkt}', 417001)";

    /// <summary>Opens a change; the statements of one text run in one transaction.</summary>
    public const string Begin = "insert into spatialplan.change (kind, reason) values ('edit', 'test');";

    private const string Change = "spatialplan.current_change()";
}

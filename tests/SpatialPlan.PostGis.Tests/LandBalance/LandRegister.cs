using System.Globalization;
using SpatialPlan.LandBalance;
using SpatialPlan.PostGis.LandBalance;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.LandBalance;

/// <summary>Units and parcels written by plain SQL, so that the code under test has no hand in them. Every test takes a unit and ground of its own.</summary>
public sealed class LandRegister : IAsyncLifetime
{
    private static int taken;

    public TestDatabase Database { get; } = new();

    public Task InitializeAsync() => Database.InitializeAsync();

    public Task DisposeAsync() => Database.DisposeAsync();

    /// <summary>A SOATE code that no other test has, and the west and south of a square kilometre that none has.</summary>
    public static (string Soate, int X, int Y) Take()
    {
        var number = Interlocked.Increment(ref taken);
        return ($"41704{number:000}000000", 900_000 + (2000 * number), 900_000);
    }

    /// <summary>A unit that holds from 2000 on; a box of one square kilometre when <paramref name="x"/> is given.</summary>
    public async Task<long> AddUnitAsync(string soate, string level = "aimak", long? parent = null, int? x = null, int y = 900_000, string valid = "[2000-01-01,)")
    {
        await Database.RunAsync($"""
            {Begin}
            insert into spatialplan.administrative_unit (soate) values ('{soate}') on conflict do nothing;
            insert into spatialplan.administrative_unit_version (unit_id, level, parent_unit_id, name_ky, geom, registered_geom, change_id, valid)
            select unit_id, '{level}', {(parent is { } id ? id.ToString(CultureInfo.InvariantCulture) : "null")}, '{soate}', g, g, spatialplan.current_change(), '{valid}'
            from spatialplan.administrative_unit, (select {(x is { } west ? Box(west, y, 1000, 1000) : "null::geometry")}) b (g) where soate = '{soate}'
            """);
        return await Database.ScalarAsync<long>($"select unit_id from spatialplan.administrative_unit where soate = '{soate}'");
    }

    public async Task<long> AddParcelAsync(long municipality, string box, string valid, int category = 1, string kinds = "pasture", string areas = "10000", string ownership = "state", string used = "true")
    {
        var id = await Database.ScalarAsync<long>("insert into spatialplan.parcel default values returning parcel_id");
        await AddVersionAsync(id, municipality, box, valid, category, kinds, areas, ownership, used);
        return id;
    }

    public Task<int> AddVersionAsync(long parcel, long municipality, string box, string valid, int category = 1, string kinds = "pasture", string areas = "10000", string ownership = "state", string used = "true") =>
        Database.RunAsync($"{Begin} {Version(parcel, municipality, box, valid, category, kinds, areas, ownership, used)}");

    /// <summary>Ends in law what holds of a parcel, and lets another version follow in the same change: what a registration does.</summary>
    public Task<int> ReplaceAsync(long parcel, string day, params string[] after) =>
        Database.RunAsync($"""
            {Begin}
            {End(parcel, day)}
            {string.Join("\n", after)}
            """);

    public static string End(long parcel, string day) => $"""
        with closed as (update spatialplan.parcel_version set recorded = spatialplan.closed(recorded) where parcel_id = {parcel} and upper_inf(recorded) and upper_inf(valid) returning *)
        insert into spatialplan.parcel_version (parcel_id, municipality_id, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, used, geom, registered_geom, change_id, valid)
        select parcel_id, municipality_id, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, used, geom, registered_geom, spatialplan.current_change(), daterange(lower(valid), '{day}') from closed;
        """;

    public static string Version(long parcel, long municipality, string box, string valid, int category = 1, string kinds = "pasture", string areas = "10000", string ownership = "state", string used = "true") => $"""
        insert into spatialplan.parcel_version (parcel_id, municipality_id, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, used, geom, registered_geom, change_id, valid)
        select {parcel}, {municipality}, 'C{parcel}', {category}, string_to_array('{kinds}', ','), string_to_array('{areas}', ',')::numeric[], (select sum(a::numeric) from unnest(string_to_array('{areas}', ',')) a), '{ownership}', {used}, g, g, spatialplan.current_change(), '{valid}'
        from (select {box}) b (g);
        """;

    public static string Box(int x, int y, int width, int height) => $"st_makeenvelope({x}, {y}, {x + width}, {y + height}, 417001)";

    public async Task<LandBalanceReport?> FindAsync(string code, string on, string? from = null, DateTimeOffset? knownAt = null)
    {
        await using var snapshot = await Snapshot.OpenAsync(Database.Database, CancellationToken.None);
        return await LandBalanceReader.FindAsync(snapshot, code, DateOnly.Parse(on, CultureInfo.InvariantCulture), from is null ? null : DateOnly.Parse(from, CultureInfo.InvariantCulture), knownAt, CancellationToken.None);
    }

    public async Task<LandBalanceReport> GetAsync(string code, string on, string? from = null, DateTimeOffset? knownAt = null)
    {
        var report = (await FindAsync(code, on, from, knownAt))!;
        Assert.True(report.Movement is null || report.Movement.AddsUp);
        return report;
    }

    public async Task<DateTimeOffset> NowAsync() => new(await Database.ScalarAsync<DateTime>("select clock_timestamp()"), TimeSpan.Zero);

    private const string Begin = "insert into spatialplan.change (kind, reason) values ('edit', 'test');";
}

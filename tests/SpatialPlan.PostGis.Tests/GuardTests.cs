using Npgsql;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests;

/// <summary>What the database itself refuses, whoever writes.</summary>
public sealed class GuardTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private long municipality;
    private long change;

    public async Task InitializeAsync()
    {
        var soate = $"41704220{Random.Shared.Next(1, 999_999):D6}";
        municipality = await database.ScalarAsync<long>($"insert into spatialplan.administrative_unit (soate) values ('{soate}') on conflict (soate) do update set soate = excluded.soate returning unit_id");
        change = await database.ScalarAsync<long>("insert into spatialplan.change (kind, reason) values ('edit', 'test') returning change_id");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_sound_parcel_is_stored() => Assert.Equal(1, await InsertAsync(await ParcelAsync(), Square(0, 0, 10)));

    [Theory]
    [InlineData("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))")]
    [InlineData("POLYGON((0 0, NaN 10, 10 10, 0 0))")]
    [InlineData("POLYGON((0 0, 1e999 10, 10 10, 0 0))")]
    [InlineData("POLYGON EMPTY")]
    [InlineData("POLYGON((0 0, 10 0, 5 0, 0 0))")]
    [InlineData("LINESTRING(0 0, 10 0)")]
    [InlineData("GEOMETRYCOLLECTION(POLYGON((0 0, 10 0, 10 10, 0 0)))")]
    [InlineData("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 21 20, 21 21, 20 20))")]
    public async Task A_parcel_that_is_no_sound_polygon_is_refused(string wkt) =>
        await RefusedAsync(PostgresErrorCodes.CheckViolation, async () => await InsertAsync(await ParcelAsync(), wkt));

    [Theory]
    [InlineData("'{pasture}', '{99.99}'")]
    [InlineData("'{pasture,water}', '{100}'")]
    [InlineData("'{pasture,pasture}', '{50,50}'")]
    [InlineData("'{pasture,water}', '{110,-10}'")]
    [InlineData("'{}', '{}'")]
    public async Task Parts_that_do_not_add_up_to_the_parcel_are_refused(string parts) =>
        await RefusedAsync(PostgresErrorCodes.CheckViolation, async () => await InsertAsync(await ParcelAsync(), Square(0, 0, 10), parts: parts));

    [Theory]
    [InlineData("8", "'{pasture}', '{100}'", "'state'")]
    [InlineData("1", "'{moon}', '{100}'", "'state'")]
    [InlineData("1", "'{pasture}', '{100}'", "'nobody'")]
    public async Task A_code_that_does_not_exist_is_refused(string category, string parts, string ownership) =>
        await RefusedAsync(PostgresErrorCodes.ForeignKeyViolation, async () => await InsertAsync(await ParcelAsync(), Square(0, 0, 10), category, parts, ownership));

    [Fact]
    public async Task A_parcel_that_was_never_opened_cannot_have_a_version() =>
        await RefusedAsync(PostgresErrorCodes.ForeignKeyViolation, () => InsertAsync(999_999_999, Square(0, 0, 10)));

    [Fact]
    public async Task Two_versions_of_one_parcel_cannot_hold_at_once()
    {
        var parcel = await ParcelAsync();
        await InsertAsync(parcel, Square(0, 0, 10), valid: "[2020-01-01,2022-01-01)");
        await InsertAsync(parcel, Square(0, 0, 10), valid: "[2022-01-01,)");
        await RefusedAsync(PostgresErrorCodes.ExclusionViolation, () => InsertAsync(parcel, Square(0, 0, 10), valid: "[2021-06-01,2021-07-01)"));
    }

    [Fact]
    public async Task Two_parcels_cannot_have_one_ENI_code_at_once()
    {
        await InsertAsync(await ParcelAsync(), Square(0, 0, 10), eni: "7100600330016");
        await RefusedAsync(PostgresErrorCodes.UniqueViolation, async () => await InsertAsync(await ParcelAsync(), Square(100, 0, 10), eni: "7100600330016"));
    }

    [Fact]
    public async Task Parcels_that_overlap_by_more_than_the_tolerance_are_refused_and_neighbours_are_not()
    {
        await InsertAsync(await ParcelAsync(), Square(0, 0, 10));
        await InsertAsync(await ParcelAsync(), Square(10, 0, 10));
        await InsertAsync(await ParcelAsync(), Square(0, 9.95, 10));
        await RefusedAsync(PostgresErrorCodes.ExclusionViolation, async () => await InsertAsync(await ParcelAsync(), Square(-9.8, 0, 10)));
        await RefusedAsync(PostgresErrorCodes.ExclusionViolation, async () => await InsertAsync(await ParcelAsync(), Square(2, 2, 3)));
        await RefusedAsync(PostgresErrorCodes.ExclusionViolation, async () => await InsertAsync(await ParcelAsync(), Square(0, 0, 10)));
    }

    [Fact]
    public async Task Two_writers_at_once_cannot_slip_an_overlap_past_the_guard()
    {
        var (one, other) = (await ParcelAsync(), await ParcelAsync());
        await using var first = await database.Database.OpenAsync(CancellationToken.None);
        await using var transaction = await first.BeginTransactionAsync();
        await using (var insert = new NpgsqlCommand(InsertText(one, Square(500, 500, 10)), first))
        {
            await insert.ExecuteNonQueryAsync();
        }

        var second = RefusedAsync(PostgresErrorCodes.ExclusionViolation, () => database.RunAsync(InsertText(other, Square(505, 505, 10))));
        await Task.Delay(200);
        Assert.False(second.IsCompleted);
        await transaction.CommitAsync();
        await second;
    }

    [Fact]
    public async Task Only_a_bulk_import_of_the_same_transaction_may_say_that_overlaps_were_checked()
    {
        await InsertAsync(await ParcelAsync(), Square(0, 0, 10));
        var parcel = await ParcelAsync();
        await RefusedAsync(PostgresErrorCodes.ExclusionViolation, () => database.RunAsync($"set spatialplan.overlaps_checked_by_change = '{change}'; {InsertText(parcel, Square(0, 0, 10))}"));
    }

    [Fact]
    public async Task Nothing_is_overwritten_removed_or_antedated()
    {
        var parcel = await ParcelAsync();
        await InsertAsync(parcel, Square(0, 0, 10));
        foreach (var sql in new[]
        {
            $"update spatialplan.parcel_version set category = 2 where parcel_id = {parcel}",
            $"update spatialplan.parcel_version set recorded = tstzrange(lower(recorded), now() - interval '1 microsecond') where parcel_id = {parcel}",
            $"update spatialplan.parcel_version set recorded = spatialplan.closed(recorded), category = 2 where parcel_id = {parcel}",
            $"delete from spatialplan.parcel_version where parcel_id = {parcel}",
            "truncate spatialplan.parcel_version",
            "delete from spatialplan.land_category",
            "delete from spatialplan.change",
        })
        {
            await RefusedAsync(PostgresErrorCodes.RestrictViolation, () => database.RunAsync(sql));
        }

        await RefusedAsync(PostgresErrorCodes.CheckViolation, async () => await database.RunAsync(InsertText(await ParcelAsync(), Square(50, 50, 5)).Replace("(parcel_id,", "(recorded, parcel_id,", StringComparison.Ordinal).Replace("select ", "select tstzrange('2020-01-01', null), ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_closed_version_answers_for_the_time_when_it_was_known()
    {
        var parcel = await ParcelAsync();
        await InsertAsync(parcel, Square(0, 0, 10));
        var before = await database.ScalarAsync<DateTime>("select clock_timestamp()");
        await database.RunAsync($"update spatialplan.parcel_version set recorded = spatialplan.closed(recorded) where parcel_id = {parcel}; {InsertText(parcel, Square(0, 0, 10), category: "2")}");
        Assert.Equal(1, await database.ScalarAsync<short>($"select category from spatialplan.parcel_version where parcel_id = {parcel} and recorded @> '{before:O}'::timestamptz and valid @> '2024-06-01'::date"));
        Assert.Equal(2, await database.ScalarAsync<short>($"select category from spatialplan.current_parcel where parcel_id = {parcel}"));
        await RefusedAsync(PostgresErrorCodes.RestrictViolation, () => database.RunAsync($"update spatialplan.parcel_version set recorded = tstzrange(lower(recorded), null) where parcel_id = {parcel}"));
    }

    private static string Square(double x, double y, double side) => FormattableString.Invariant(
        $"POLYGON(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))");

    private static async Task RefusedAsync(string sqlState, Func<Task> work)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(work);
        Assert.Equal(sqlState, refusal.SqlState);
    }

    private Task<long> ParcelAsync() => database.ScalarAsync<long>("insert into spatialplan.parcel default values returning parcel_id");

    private Task<int> InsertAsync(long parcel, string wkt, string category = "1", string parts = "'{pasture}', '{100}'", string ownership = "'state'", string valid = "[2024-01-01,)", string? eni = null) =>
        database.RunAsync(InsertText(parcel, wkt, category, parts, ownership, valid, eni));

    private string InsertText(long parcel, string wkt, string category = "1", string parts = "'{pasture}', '{100}'", string ownership = "'state'", string valid = "[2024-01-01,)", string? eni = null) =>
        $"""
        insert into spatialplan.parcel_version (parcel_id, municipality_id, eni_code, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, geom, registered_geom, change_id, valid)
        select {parcel}, {municipality}, {(eni is null ? "null" : $"'{eni}'")}, '1', {category}, {parts}, 100, {ownership}, g, g, {change}, '{valid}'
        from (select st_geomfromtext('{wkt}', 417001) g) given
        """;
}

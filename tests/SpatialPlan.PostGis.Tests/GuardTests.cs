using Npgsql;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests;

/// <summary>What the database itself refuses, whoever writes.</summary>
public sealed class GuardTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static int unitsMade;

    private long municipality;

    private string Change => $"insert into spatialplan.change (municipality_id, kind, reason) values ({municipality}, 'edit', 'test');";

    public async Task InitializeAsync() => municipality = await MunicipalityAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_sound_parcel_is_stored() => Assert.Equal(2, await InsertAsync(await ParcelAsync(), Square(0, 0, 10)));

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
    [InlineData("'{{pasture,water}}', '{50,50}'")]
    [InlineData("'{null}', '{100}'")]
    [InlineData("'{pasture}', '{null}'")]
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
        const string Claim = "select set_config('spatialplan.overlaps_checked_by_change', spatialplan.current_change()::text, true);";
        await InsertAsync(await ParcelAsync(), Square(0, 0, 10));
        var parcel = await ParcelAsync();
        await RefusedAsync(PostgresErrorCodes.ExclusionViolation, () => database.RunAsync($"{Change} {Claim} {VersionText(parcel, Square(0, 0, 10))}"));
        await RefusedAsync(PostgresErrorCodes.ExclusionViolation, () => database.RunAsync($"set spatialplan.overlaps_checked_by_change = '1'; {Change} {VersionText(parcel, Square(0, 0, 10))}"));
        await database.RunAsync($"{Change.Replace("'edit'", "'import'", StringComparison.Ordinal)} {Claim} {VersionText(parcel, Square(0, 0, 10))}");
    }

    [Fact]
    public async Task A_version_without_a_change_of_its_own_transaction_is_refused()
    {
        var parcel = await ParcelAsync();
        await RefusedAsync(PostgresErrorCodes.NotNullViolation, () => database.RunAsync(VersionText(parcel, Square(0, 0, 10))));
        await RefusedAsync(PostgresErrorCodes.RestrictViolation, () => database.RunAsync(VersionText(parcel, Square(0, 0, 10)).Replace("spatialplan.current_change()", "1", StringComparison.Ordinal)));
        await RefusedAsync(PostgresErrorCodes.ForeignKeyViolation, async () => await database.RunAsync($"insert into spatialplan.change (municipality_id, kind, reason) values ({await MunicipalityAsync()}, 'edit', 'test'); {VersionText(parcel, Square(0, 0, 10))}"));
    }

    [Fact]
    public async Task A_parcel_cannot_come_to_stand_in_two_municipalities_at_once()
    {
        var parcel = await ParcelAsync();
        var elsewhere = await MunicipalityAsync();
        await using var first = await database.Database.OpenAsync(CancellationToken.None);
        await using var transaction = await first.BeginTransactionAsync();
        await using (var insert = new NpgsqlCommand(InsertText(parcel, Square(700, 700, 10)), first))
        {
            await insert.ExecuteNonQueryAsync();
        }

        municipality = elsewhere;
        var second = RefusedAsync(PostgresErrorCodes.ExclusionViolation, () => database.RunAsync(InsertText(parcel, Square(700, 700, 10))));
        await Task.Delay(200);
        Assert.False(second.IsCompleted);
        await transaction.CommitAsync();
        await second;
    }

    [Fact]
    public async Task Changes_made_at_a_frozen_snapshot_are_refused()
    {
        foreach (var level in new[] { "repeatable read", "serializable" })
        {
            await RefusedAsync(PostgresErrorCodes.InvalidTransactionState, () => database.RunAsync($"begin isolation level {level}; {Change} commit"));
        }
    }

    [Fact]
    public async Task What_was_known_at_a_time_does_not_change_afterwards()
    {
        await using var early = await database.Database.OpenAsync(CancellationToken.None);
        await using var transaction = await early.BeginTransactionAsync();
        await using (var look = new NpgsqlCommand("select 1", early))
        {
            await look.ExecuteScalarAsync();
        }

        var parcel = await ParcelAsync();
        await InsertAsync(parcel, Square(0, 0, 10));
        await database.RunAsync($"{Change} update spatialplan.parcel_version set recorded = spatialplan.closed(recorded) where parcel_id = {parcel}");
        await using (var insert = new NpgsqlCommand(InsertText(await ParcelAsync(), Square(0, 0, 10)), early))
        {
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        Assert.Equal(0, await database.ScalarAsync<long>(
            $"select count(*) from spatialplan.parcel_version a join spatialplan.parcel_version b on a.recorded && b.recorded and a.version_id < b.version_id where a.municipality_id = {municipality} and b.municipality_id = {municipality}"));
    }

    [Theory]
    [InlineData("update spatialplan.change set author = 'eve'")]
    [InlineData("update spatialplan.administrative_unit set soate = '41799999999999' where unit_id = 1")]
    [InlineData("update spatialplan.land_kind set code = 'zzz' where code = 'pasture'")]
    [InlineData("update spatialplan.parcel set parcel_id = default")]
    public async Task Identities_codes_and_the_journal_of_changes_stay_as_they_are(string sql)
    {
        await ParcelAsync();
        await RefusedAsync(PostgresErrorCodes.RestrictViolation, () => database.RunAsync(sql));
    }

    [Fact]
    public async Task A_code_may_be_renamed() =>
        Assert.Equal(1, await database.RunAsync("update spatialplan.land_kind set name_ky = 'калтырылган айдоо', confirmed = true where code = 'fallow'"));

    [Theory]
    [InlineData("'[2024-01-01,infinity)'")]
    [InlineData("'empty'")]
    [InlineData("'(,2024-01-01)'")]
    public async Task A_period_of_law_has_a_beginning_and_an_honest_end(string valid) =>
        await RefusedAsync(PostgresErrorCodes.CheckViolation, async () => await InsertAsync(await ParcelAsync(), Square(0, 0, 10), valid: valid.Trim('\'')));

    [Fact]
    public async Task No_number_that_switches_a_judgement_off_is_stored()
    {
        foreach (var number in new[] { "'NaN'", "'Infinity'", "-1" })
        {
            await RefusedAsync(PostgresErrorCodes.CheckViolation, () => database.RunAsync(
                $"insert into spatialplan.change (kind, reason) values ('edit', 'test'); insert into spatialplan.restriction_threshold (municipality_id, theme, min_area_square_metres, min_width_metres, min_length_metres, tolerance_metres, nearby_metres, source, confirmed, change_id, valid) values ({municipality}, 'hazard', {number}, 1, 1, 1, 1, 'test', true, spatialplan.current_change(), '[2024-01-01,)')"));
        }
    }

    [Fact]
    public async Task A_restriction_is_of_the_theme_and_municipality_of_its_layer()
    {
        var layer = await database.ScalarAsync<long>($"insert into spatialplan.restriction_layer (municipality_id, theme) values ({municipality}, 'hazard') returning layer_id");
        var restriction = await database.ScalarAsync<long>($"insert into spatialplan.restriction (layer_id, code) values ({layer}, 'x') returning restriction_id");
        string Insert(string theme, string kind) =>
            $"{Change} insert into spatialplan.restriction_version (restriction_id, layer_id, theme, municipality_id, name_ky, {kind}, geom, registered_geom, change_id, valid) select {restriction}, {layer}, '{theme}', {municipality}, 'x', {(kind == "hazard_kind" ? "'mudflow'" : "'water_zone'")}, g, g, spatialplan.current_change(), '[2024-01-01,)' from (select st_geomfromtext('{Square(0, 0, 9)}', 417001) g) given";
        await RefusedAsync(PostgresErrorCodes.ForeignKeyViolation, () => database.RunAsync(Insert("water", "strip_kind")));
        await RefusedAsync(PostgresErrorCodes.CheckViolation, () => database.RunAsync(Insert("hazard", "strip_kind")));
        Assert.Equal(2, await database.RunAsync(Insert("hazard", "hazard_kind")));
        await RefusedAsync(PostgresErrorCodes.RestrictViolation, () => database.RunAsync($"insert into spatialplan.restriction_piece select version_id, municipality_id, geom from spatialplan.restriction_version where restriction_id = {restriction}"));
    }

    [Fact]
    public async Task Nothing_is_overwritten_removed_or_antedated()
    {
        var parcel = await ParcelAsync();
        await InsertAsync(parcel, Square(0, 0, 10));
        foreach (var sql in new[]
        {
            $"update spatialplan.parcel_version set recorded = spatialplan.closed(recorded) where parcel_id = {parcel}",
            $"{Change} update spatialplan.parcel_version set category = 2 where parcel_id = {parcel}",
            $"{Change} update spatialplan.parcel_version set recorded = tstzrange(lower(recorded), now() - interval '1 microsecond') where parcel_id = {parcel}",
            $"{Change} update spatialplan.parcel_version set recorded = spatialplan.closed(recorded), category = 2 where parcel_id = {parcel}",
            $"delete from spatialplan.parcel_version where parcel_id = {parcel}",
            "truncate spatialplan.parcel_version cascade",
            "delete from spatialplan.land_category",
            "delete from spatialplan.change",
        })
        {
            await RefusedAsync(PostgresErrorCodes.RestrictViolation, () => database.RunAsync(sql));
        }

        var antedated = InsertText(await ParcelAsync(), Square(50, 50, 5)).Replace("(parcel_id,", "(recorded, parcel_id,", StringComparison.Ordinal).Replace("select ", "select tstzrange('2020-01-01', null), ", StringComparison.Ordinal);
        await RefusedAsync(PostgresErrorCodes.RestrictViolation, () => database.RunAsync(antedated));
    }

    [Fact]
    public async Task A_closed_version_answers_for_the_time_when_it_was_known()
    {
        var parcel = await ParcelAsync();
        await InsertAsync(parcel, Square(0, 0, 10));
        var before = await database.ScalarAsync<DateTime>("select clock_timestamp()");
        await database.RunAsync($"{Change} update spatialplan.parcel_version set recorded = spatialplan.closed(recorded) where parcel_id = {parcel}; {VersionText(parcel, Square(0, 0, 10), category: "2")}");
        Assert.Equal(1, await database.ScalarAsync<short>($"select category from spatialplan.parcel_version where parcel_id = {parcel} and recorded @> '{before:O}'::timestamptz and valid @> '2024-06-01'::date"));
        Assert.Equal(2, await database.ScalarAsync<short>($"select category from spatialplan.current_parcel where parcel_id = {parcel}"));
        Assert.True(await database.ScalarAsync<bool>($"select bool_and((closed_by_change_id is null) = upper_inf(recorded)) and count(closed_by_change_id) = 1 from spatialplan.parcel_version where parcel_id = {parcel}"));
        await RefusedAsync(PostgresErrorCodes.RestrictViolation, () => database.RunAsync($"{Change} update spatialplan.parcel_version set recorded = tstzrange(lower(recorded), null) where parcel_id = {parcel}"));
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
        $"{Change} {VersionText(parcel, wkt, category, parts, ownership, valid, eni)}";

    private string VersionText(long parcel, string wkt, string category = "1", string parts = "'{pasture}', '{100}'", string ownership = "'state'", string valid = "[2024-01-01,)", string? eni = null) =>
        $"""
        insert into spatialplan.parcel_version (parcel_id, municipality_id, eni_code, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, geom, registered_geom, change_id, valid)
        select {parcel}, {municipality}, {(eni is null ? "null" : $"'{eni}'")}, '1', {category}, {parts}, 100, {ownership}, g, g, spatialplan.current_change(), '{valid}'
        from (select st_geomfromtext('{wkt}', 417001) g) given
        """;

    private async Task<long> MunicipalityAsync() =>
        await database.ScalarAsync<long>($"insert into spatialplan.administrative_unit (soate) values ('41704220{Interlocked.Increment(ref unitsMade):D6}') returning unit_id");
}

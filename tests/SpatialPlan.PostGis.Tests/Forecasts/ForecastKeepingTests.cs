using System.Globalization;
using Npgsql;
using SpatialPlan.PostGis.Forecasts;
using SpatialPlan.Testing;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Tests.Forecasts;

public sealed class ForecastKeepingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly string soate = $"41704220{Random.Shared.Next(1, 999_999):D6}";
    private long municipality;

    public async Task InitializeAsync()
    {
        await database.RunAsync($"insert into spatialplan.administrative_unit (soate) values ('{soate}')");
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        await using var find = new NpgsqlCommand($"select unit_id from spatialplan.administrative_unit where soate = '{soate}'", connection);
        municipality = (long)(await find.ExecuteScalarAsync())!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tables_come_back_byte_for_byte_with_who_handed_them_in()
    {
        byte[] odd = [0xEF, 0xBB, 0xBF, 0x00, 0xFF, (byte)'\n', (byte)'"'];
        var kept = await KeepAsync("one", ("population.csv", odd), ("forecast.csv", []));
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        var tables = await ForecastReader.TablesAsync(connection, kept.VersionId, CancellationToken.None);
        Assert.Equal(["forecast.csv", "population.csv"], tables.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(odd, tables["population.csv"]);
        Assert.Empty(tables["forecast.csv"]);
        var listed = Assert.Single(await ListAsync());
        Assert.Equal(("main", "Болжол", 2024, 10, true, "А. Асанов", "one"), (listed.Code, listed.Name.Kyrgyz, listed.BaseYear, listed.HorizonYears, listed.Stands, listed.Author, listed.Source));
    }

    [Fact]
    public async Task The_same_tables_handed_in_twice_are_kept_once()
    {
        var first = await KeepAsync("one", ("population.csv", [1]));
        var second = await KeepAsync("one", ("population.csv", [1]));
        Assert.True(first.Written);
        Assert.Equal((first.VersionId, false), second);
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task New_tables_take_the_place_of_the_old_ones_which_stay_readable()
    {
        var first = await KeepAsync("one", ("population.csv", [1]));
        var second = await KeepAsync("two", ("population.csv", [2]));
        Assert.Equal([(second.VersionId, true), (first.VersionId, false)], (await ListAsync()).Select(one => (one.VersionId, one.Stands)));
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        Assert.Equal([1], (await ForecastReader.TablesAsync(connection, first.VersionId, CancellationToken.None))["population.csv"]);
    }

    [Fact]
    public async Task Twenty_who_hand_in_at_once_leave_one_version_standing()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(at => KeepAsync("many", ("population.csv", [(byte)at]))));
        var all = await ListAsync();
        Assert.Equal(20, all.Count);
        Assert.Single(all, one => one.Stands);
    }

    [Theory]
    [InlineData("update spatialplan.forecast_version set name_ky = 'x' where version_id = {0}")]
    [InlineData("update spatialplan.forecast_version set file_contents = array['\\x00'::bytea] where version_id = {0}")]
    [InlineData("delete from spatialplan.forecast_version where version_id = {0}")]
    public async Task What_was_kept_is_neither_changed_nor_removed(string attempt)
    {
        var kept = await KeepAsync("one", ("population.csv", [1]));
        var fault = await Assert.ThrowsAsync<PostgresException>(() => database.RunAsync(string.Format(CultureInfo.InvariantCulture, attempt, kept.VersionId)));
        Assert.Equal(PostgresErrorCodes.RestrictViolation, fault.SqlState);
    }

    [Fact]
    public async Task A_version_that_does_not_exist_has_no_tables()
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        Assert.Empty(await ForecastReader.TablesAsync(connection, long.MaxValue, CancellationToken.None));
    }

    private async Task<IReadOnlyList<KeptForecast>> ListAsync()
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        return await ForecastReader.OfMunicipalityAsync(connection, municipality, CancellationToken.None);
    }

    private Task<(long VersionId, bool Written)> KeepAsync(string source, params (string Name, byte[] Bytes)[] tables) => ForecastKeeping.KeepAsync(
        database.Database,
        new HandedInForecast(
            municipality, "main", new LocalizedName("Болжол", null, null), 2024, 10, tables.ToDictionary(table => table.Name, table => table.Bytes),
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(tables[0].Bytes)), "А. Асанов", source),
        CancellationToken.None);
}

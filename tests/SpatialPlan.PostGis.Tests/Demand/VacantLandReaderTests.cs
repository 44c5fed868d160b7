using SpatialPlan.Demand;
using SpatialPlan.PostGis.Demand;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Demand;

public sealed class VacantLandReaderTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly On = new(2025, 1, 1);
    private readonly string soate = $"41704220{Random.Shared.Next(1, 999_999):D6}";
    private int parcels;

    private string Change => $"insert into spatialplan.change (municipality_id, kind, reason) select unit_id, 'edit', 'test' from spatialplan.administrative_unit where soate = '{soate}';";

    public Task InitializeAsync() => database.RunAsync($"insert into spatialplan.administrative_unit (soate) values ('{soate}')");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Only_unused_municipal_and_state_fund_land_is_vacant()
    {
        await AddAsync(2, used: "false", municipal: true);
        await AddAsync(2, used: "false", municipal: true);
        await AddAsync(2, used: "true", municipal: true);
        await AddAsync(2, used: "false");
        await AddAsync(1, used: "false", stateFund: true);
        await AddAsync(1, used: "false", stateFund: true, municipal: true);
        var supply = (await VacantLandReader.FindAsync(database.Database, soate, On, CancellationToken.None))!;
        Assert.Equal(6, supply.ParcelsInAll);
        Assert.Equal(
            [(1, LandTier.MunicipalUnused, 1L, 100m), (1, LandTier.StateFundUnused, 1L, 100m), (2, LandTier.MunicipalUnused, 2L, 200m)],
            supply.Land.Select(land => (land.Category, land.Tier, land.Parcels, land.AreaSquareMetres)));
        Assert.Equal("калктуу конуштардын жерлери", supply.Land[^1].CategoryName.Kyrgyz);
    }

    [Fact]
    public async Task Land_whose_use_is_not_recorded_stands_apart()
    {
        await AddAsync(2, used: "null", municipal: true);
        Assert.False(Assert.Single((await VacantLandReader.FindAsync(database.Database, soate, On, CancellationToken.None))!.Land).UseRecorded);
    }

    [Theory]
    [InlineData("[2020-01-01,2025-01-01)", 0)]
    [InlineData("[2020-01-01,2025-01-02)", 1)]
    [InlineData("[2025-01-01,)", 1)]
    [InlineData("[2025-01-02,)", 0)]
    public async Task The_day_in_law_decides(string valid, int found)
    {
        await AddAsync(2, used: "false", municipal: true, valid: valid);
        var supply = (await VacantLandReader.FindAsync(database.Database, soate, On, CancellationToken.None))!;
        Assert.Equal(found, supply.ParcelsInAll);
        Assert.Equal(found, supply.Land.Length);
    }

    [Fact]
    public async Task The_p_code_finds_the_same_land()
    {
        await AddAsync(2, used: "false", municipal: true);
        Assert.Single((await VacantLandReader.FindAsync(database.Database, "KG" + soate[3..], On, CancellationToken.None))!.Land);
    }

    [Fact]
    public async Task A_municipality_without_parcels_is_known_and_empty() =>
        Assert.Equal((0L, 0), await VacantLandReader.FindAsync(database.Database, soate, On, CancellationToken.None) is { } supply ? (supply.ParcelsInAll, supply.Land.Length) : (-1L, -1));

    [Fact]
    public async Task A_municipality_that_is_not_there_is_not_taken_for_an_empty_one() =>
        Assert.Null(await VacantLandReader.FindAsync(database.Database, "41799999999999", On, CancellationToken.None));

    [Fact]
    public async Task A_version_that_was_replaced_does_not_count()
    {
        await AddAsync(2, used: "false", municipal: true);
        await database.RunAsync($"{Change} update spatialplan.parcel_version set recorded = spatialplan.closed(recorded) where municipality_id = (select unit_id from spatialplan.administrative_unit where soate = '{soate}')");
        Assert.Equal(0, (await VacantLandReader.FindAsync(database.Database, soate, On, CancellationToken.None))!.ParcelsInAll);
    }

    private async Task AddAsync(int category, string used, bool municipal = false, bool stateFund = false, string valid = "[2020-01-01,)")
    {
        parcels++;
        var square = $"st_makeenvelope({100 * parcels}, 0, {(100 * parcels) + 10}, 10, 417001)";
        await database.RunAsync($"""
            {Change}
            with new as (insert into spatialplan.parcel default values returning parcel_id)
            insert into spatialplan.parcel_version (parcel_id, municipality_id, contour_number, category, land_kinds, land_kind_areas,
              registered_area_square_metres, ownership, used, state_fund, municipal, geom, registered_geom, change_id, valid)
            select new.parcel_id, u.unit_id, '{parcels}', {category}, '{Braces("pasture")}', '{Braces("100")}', 100, 'state', {used}, {stateFund}, {municipal},
              {square}, {square}, spatialplan.current_change(), '{valid}'
            from new, spatialplan.administrative_unit u where u.soate = '{soate}'
            """);
    }

    private static string Braces(string text) => "{" + text + "}";
}

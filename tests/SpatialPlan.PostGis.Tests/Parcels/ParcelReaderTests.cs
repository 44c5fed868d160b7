using SpatialPlan.Parcels;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.PostGis.Tests.Restrictions;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Parcels;

public sealed class ParcelReaderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task A_parcel_is_found_by_number_code_and_contour_with_all_its_facts()
    {
        var ground = await Ground.CreateAsync(database, "41704220821000");
        var id = await ground.AddParcelAsync("POLYGON((1000000 1000000,1000010 1000000,1000010 1000010,1000000 1000000))", "7100600330016", "87", "50.25");
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);

        var parcel = await ParcelReader.FindByIdAsync(connection, id, Today, null, CancellationToken.None);
        Assert.NotNull(parcel);
        Assert.Equal((id, "41704220821000", "Ак-Жар", "7100600330016", "87", 2), (parcel.ParcelId, parcel.MunicipalitySoate, parcel.MunicipalityName.Kyrgyz, parcel.EniCode, parcel.ContourNumber, parcel.Category));
        Assert.Equal((50.25m, 50), (parcel.RegisteredAreaSquareMetres, parcel.GeometricAreaSquareMetres));
        Assert.Equal([("kitchen_garden", 49.25m), ("buildings", 1m)], parcel.Parts.Select(part => (part.Kind, part.AreaSquareMetres)));
        Assert.Equal("калктуу конуштардын жерлери", parcel.CategoryName.Kyrgyz);
        Assert.Equal("жеке менчик", parcel.OwnershipName.Kyrgyz);
        Assert.Equal((new DateOnly(2000, 1, 1), (DateOnly?)null, (bool?)null), (parcel.ValidFrom, parcel.ValidUntil, parcel.Used));

        Assert.True(EniCode.TryParse("7-10-06-0033-0016", out var code));
        Assert.Equal(id, Assert.Single(await ParcelReader.FindByEniCodeAsync(connection, code!, Today, null, CancellationToken.None)).ParcelId);
        Assert.Equal(id, Assert.Single(await ParcelReader.FindByContourAsync(connection, ground.MunicipalityId, "87", Today, null, CancellationToken.None)).ParcelId);
        Assert.Empty(await ParcelReader.FindByContourAsync(connection, ground.MunicipalityId, "88", Today, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_parcel_is_found_only_while_it_holds_and_was_known()
    {
        var ground = await Ground.CreateAsync(database, "41704220822000");
        var before = await ground.NowAsync();
        var id = await ground.AddParcelAsync("POLYGON((1000000 1001000,1000010 1001000,1000010 1001010,1000000 1001000))", contour: "5", valid: "[2010-01-01,2020-01-01)");
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        Assert.Equal(new DateOnly(2019, 12, 31), (await FindAsync(new DateOnly(2019, 12, 31), null))?.ValidUntil);
        Assert.NotNull(await FindAsync(new DateOnly(2010, 1, 1), null));
        Assert.Null(await FindAsync(new DateOnly(2020, 1, 1), null));
        Assert.Null(await FindAsync(new DateOnly(2009, 12, 31), null));
        Assert.Null(await FindAsync(new DateOnly(2015, 1, 1), before));
        Assert.NotNull(await FindAsync(new DateOnly(2015, 1, 1), await ground.NowAsync()));

        Task<Parcel?> FindAsync(DateOnly on, DateTimeOffset? knownAt) => ParcelReader.FindByIdAsync(connection, id, on, knownAt, CancellationToken.None);
    }
}

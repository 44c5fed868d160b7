using SpatialPlan.Coordinates;

namespace SpatialPlan.Tests;

public sealed class ProjectionTests
{
    /// <summary>Positions and their Kyrg-06 coordinates by EPSG 10.076 (PROJ): longitude, latitude, EPSG number, easting, northing.</summary>
    public static TheoryData<double, double, int, double, double> EpsgVectors => new()
    {
        { 75.8058, 41.1690, 7694, 3408185.196, 4574886.421 },
        { 76.1344786, 41.2501618, 7695, 4184148.659, 4584020.299 },
        { 72.0518301, 40.2290956, 7693, 2345546.691, 4469847.961 },
        { 69.60, 39.95, 7692, 1392578.430, 4439282.858 },
        { 79.9, 42.1, 7696, 5248988.666, 4677671.850 },
    };

    [Theory]
    [MemberData(nameof(EpsgVectors))]
    public void Kyrg06_agrees_with_the_register_within_a_centimetre(double lon, double lat, int srid, double easting, double northing)
    {
        var (x, y) = Projection.FromLonLat(lon, lat, srid);
        Assert.Equal(easting, x, 0.01);
        Assert.Equal(northing, y, 0.01);
        var (backLon, backLat) = Projection.ToLonLat(easting, northing, srid);
        Assert.Equal(lon, backLon, 1e-7);
        Assert.Equal(lat, backLat, 1e-7);
    }

    [Theory]
    [MemberData(nameof(EpsgVectors))]
    public void The_zone_is_recognised_from_the_first_digit_of_the_easting(double lon, double lat, int srid, double easting, double northing)
    {
        Assert.True(CountryExtent.Contains(lon, lat));
        Assert.Equal(srid, Kyrg06.SridOf(Kyrg06.RecogniseZone(easting, northing)!.Value));
    }

    [Theory]
    [InlineData(75.8, 41.1)]
    [InlineData(408185.196, 4574886.421)]
    [InlineData(13500000, 4574886.421)]
    [InlineData(3408185.196, 74886.421)]
    [InlineData(3999999, 4574886.421)]
    [InlineData(double.NaN, 4574886.421)]
    [InlineData(double.PositiveInfinity, 4574886.421)]
    public void Coordinates_that_cannot_be_Kyrg06_are_not_recognised(double easting, double northing) =>
        Assert.Null(Kyrg06.RecogniseZone(easting, northing));

    [Fact]
    public void The_working_system_turns_back_within_a_hundredth_of_a_millimetre()
    {
        for (var lon = CountryExtent.WestLon; lon < CountryExtent.EastLon; lon += 0.37)
        {
            for (var lat = CountryExtent.SouthLat; lat < CountryExtent.NorthLat; lat += 0.29)
            {
                var (x, y) = Projection.FromLonLat(lon, lat);
                var (backLon, backLat) = Projection.ToLonLat(x, y);
                Assert.Equal(lon, backLon, 1e-10);
                Assert.Equal(lat, backLat, 1e-10);
            }
        }
    }

    [Fact]
    public void Swapped_axes_are_seen()
    {
        Assert.True(CountryExtent.LooksSwapped(41.169, 75.8058));
        Assert.False(CountryExtent.LooksSwapped(75.8058, 41.169));
        Assert.False(CountryExtent.LooksSwapped(2.35, 48.85));
    }
}

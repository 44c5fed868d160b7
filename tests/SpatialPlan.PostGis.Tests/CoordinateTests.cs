using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests;

public sealed class CoordinateTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData(75.8058, 41.1690, 7694, 3408185.196, 4574886.421)]
    [InlineData(76.1344786, 41.2501618, 7695, 4184148.659, 4584020.299)]
    [InlineData(72.0518301, 40.2290956, 7693, 2345546.691, 4469847.961)]
    [InlineData(69.60, 39.95, 7692, 1392578.430, 4439282.858)]
    [InlineData(79.9, 42.1, 7696, 5248988.666, 4677671.850)]
    public async Task Kyrg06_agrees_with_the_register_within_a_millimetre(double lon, double lat, int srid, double easting, double northing)
    {
        var bytes = await database.ScalarAsync<byte[]>(FormattableString.Invariant($"select st_asewkb(st_transform(st_setsrid(st_makepoint({lon}, {lat}), 4326), {srid}), 'NDR')"));
        var point = (Point)EwkbGeometry.Read(bytes);
        Assert.Equal(srid, point.SRID);
        Assert.Equal(easting, point.X, 0.001);
        Assert.Equal(northing, point.Y, 0.001);
    }

    [Fact]
    public async Task The_working_system_is_the_same_in_the_database_and_in_the_core()
    {
        foreach (var (lon, lat) in new[] { (69.3, 39.4), (74.7, 41.2), (75.8058, 41.169), (80.2, 42.9), (72.5, 40.1) })
        {
            var bytes = await database.ScalarAsync<byte[]>(FormattableString.Invariant($"select st_asewkb(st_transform(st_setsrid(st_makepoint({lon}, {lat}), 4326), 417001), 'NDR')"));
            var point = (Point)Geo.Read(EwkbGeometry.Read(bytes));
            var (x, y) = Projection.FromLonLat(lon, lat);
            Assert.Equal(point.X, x, 1e-4);
            Assert.Equal(point.Y, y, 1e-4);
        }
    }

    [Fact]
    public async Task Area_in_the_working_system_is_the_geodesic_area()
    {
        var ratio = await database.ScalarAsync<double>(
            """
            select max(abs(st_area(st_transform(g, 417001)) / st_area(g::geography) - 1))
            from (select st_segmentize(st_makeenvelope(lon, lat, lon + 0.4, lat + 0.3, 4326), 0.002) g from generate_series(69.2, 79.8, 0.4) lon, generate_series(39.2, 42.9, 0.3) lat offset 0) cell
            """);
        Assert.True(ratio < 1e-5, $"relative difference {ratio}");
    }

    [Fact]
    public async Task Every_geometry_type_comes_back_as_it_went()
    {
        foreach (var text in new[]
        {
            "POINT (1 2)", "LINESTRING (0 0, 3 4, 5 5)", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 3, 3 3, 3 2, 2 2))", "MULTIPOINT ((1 1), (2 2))",
            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1))", "POINT EMPTY", "POLYGON EMPTY",
        })
        {
            var geometry = EwkbGeometry.Read(await database.ScalarAsync<byte[]>($"select st_asewkb(st_geomfromtext('{text}', 417001), 'NDR')"));
            Assert.Equal(text, geometry.AsText());
            Assert.Equal(Srid.Working, geometry.SRID);
            var hex = Convert.ToHexString(EwkbGeometry.Write(geometry));
            Assert.True(await database.ScalarAsync<bool>($"select st_asewkb(st_geomfromewkb('\\x{hex}'), 'NDR') = st_asewkb(st_geomfromtext('{text}', 417001), 'NDR')"), text);
        }
    }

    [Theory]
    [InlineData("select st_asewkb(st_geomfromtext('POLYGON((0 0, 1 NaN, 1 1, 0 0))', 417001), 'NDR')")]
    [InlineData("select st_asewkb(st_geomfromtext('LINESTRING(0 0, 1e999 1)', 417001), 'NDR')")]
    [InlineData("select st_asewkb(st_geomfromtext('LINESTRING Z (0 0 1, 1 1 1)', 417001), 'NDR')")]
    [InlineData("select st_asewkb(st_geomfromtext('CIRCULARSTRING (0 0, 1 1, 2 0)', 417001), 'NDR')")]
    [InlineData("select substr(st_asewkb(st_geomfromtext('LINESTRING (0 0, 1 1)', 417001), 'NDR'), 1, 20)")]
    [InlineData("select st_asewkb(st_geomfromtext('POINT (0 0)', 417001), 'XDR')")]
    public async Task What_is_not_finite_plane_geometry_is_refused(string sql)
    {
        var bytes = await database.ScalarAsync<byte[]>(sql);
        Assert.Throws<FormatException>(() => EwkbGeometry.Read(bytes));
    }

    [Fact]
    public void Nesting_and_forged_counts_are_refused_without_allocating()
    {
        var nested = Enumerable.Repeat<byte[]>([1, 7, 0, 0, 0, 1, 0, 0, 0], 100_000).SelectMany(level => level).ToArray();
        Assert.Throws<FormatException>(() => EwkbGeometry.Read(nested));
        Assert.Throws<FormatException>(() => EwkbGeometry.Read([1, 2, 0, 0, 0, 255, 255, 255, 127]));
        Assert.Throws<FormatException>(() => EwkbGeometry.Read([1, 4, 0, 0, 0, 0, 0, 0, 0, 9]));
        Assert.Throws<FormatException>(() => EwkbGeometry.Read([1, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, .. new byte[16]]));
    }
}

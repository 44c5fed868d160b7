using System.Text;
using SpatialPlan.Coordinates;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests;

public sealed class GeoJsonGeometryTests
{
    private const string Ring = "[[75.8,41.1],[75.81,41.1],[75.81,41.11],[75.8,41.1]]";

    [Theory]
    [InlineData($$"""{"type":"Polygon","coordinates":[{{Ring}}]}""")]
    [InlineData($$$"""{"type":"Feature","properties":{"name":"Ак-Жар"},"geometry":{"type":"Polygon","coordinates":[{{{Ring}}}]}}""")]
    [InlineData($$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"MultiPolygon","coordinates":[[{{{Ring}}}]]}}]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75.8,41.1,2000.5],[75.81,41.1,2001],[75.81,41.11,1999],[75.8,41.1,2000.5]]]}""")]
    public void A_geometry_a_feature_and_a_collection_of_one_are_read(string text)
    {
        var found = Assert.IsType<GeoJsonReading.Found>(Read(text));
        Assert.Equal(Srid.LonLat, found.Geometry.SRID);
        Assert.Equal(0.00005, found.Geometry.Area, 1e-12);
        Assert.Equal(4, found.Geometry.NumPoints);
        Assert.True(double.IsNaN(found.Geometry.Coordinates[0].Z));
    }

    [Theory]
    [InlineData("", "not-json", "1:1")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75.8,41.1],""", "not-json", "1:46")]
    [InlineData("[]", "no-type", "-")]
    [InlineData("""{"type":"Polygon","type":"MultiPolygon","coordinates":[[[75,41],[76,41],[76,42],[75,41]]]}""", "name-twice", "type")]
    [InlineData("""{"type":"Feature","properties":{"a":1,"b":{"c":1,"c":2}},"geometry":{"type":"Polygon","coordinates":[[[75,41],[76,41],[76,42],[75,41]]]}}""", "name-twice", "properties.b.c")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75,41],[76,41],[76,42],[75,41]]],"coordinates":[[[75,41],[76,41],[76,42],[75,41]]]}""", "name-twice", "coordinates")]
    [InlineData("""{"type":"Polygon","\ud800":1,"coordinates":[[[75,41],[76,41],[76,42],[75,41]]]}""", "not-json", "1:1")]
    [InlineData("""{"type":"Point","coordinates":[75,41]}""", "not-a-polygon", "type")]
    [InlineData("""{"type":"GeometryCollection","geometries":[]}""", "not-a-polygon", "type")]
    [InlineData("""{"type":"Feature","geometry":null}""", "member-missing", "geometry")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "not-one-feature", "features")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "empty", "coordinates")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[]]}""", "empty", "coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75,41],[76,41],[75,41]]]}""", "ring-too-short", "coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75,41],[76,41],[76,42],[75,42]]]}""", "ring-not-closed", "coordinates[0][3]")]
    [InlineData("""{"type":"Polygon","coordinates":[[["75",41],[76,41],[76,42],["75",41]]]}""", "not-a-number", "coordinates[0][0][0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75,41],[76,1e999],[76,42],[75,41]]]}""", "not-a-number", "coordinates[0][1][1]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75,41],[76,NaN],[76,42],[75,41]]]}""", "not-json", "1:47")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75,41],[76,null],[76,42],[75,41]]]}""", "not-a-number", "coordinates[0][1][1]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75,41],[76],[76,42],[75,41]]]}""", "not-a-position", "coordinates[0][1]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75,41],[76,41,1,2],[76,42],[75,41]]]}""", "not-a-position", "coordinates[0][1]")]
    [InlineData("""{"type":"Polygon","coordinates":[[75,41],[76,41],[76,42],[75,41]]}""", "ring-too-short", "coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[8,8],[8,0],[0,8],[0,0]]]}""", "invalid", "4 4")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[8,0],[8,8],[0,0]]],"crs":{"type":"name","properties":{"name":"EPSG:1"}}}""", "crs-unknown", "crs")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[8,0],[8,8],[0,0]]],"crs":"EPSG:4326"}""", "crs-unknown", "crs")]
    public void What_cannot_be_land_is_refused_with_its_place(string text, string reason, string place)
    {
        var refused = Assert.IsType<GeoJsonReading.Refused>(Read(text));
        Assert.Equal((reason, place), (refused.Reason, refused.Place));
        Assert.All(Languages.All, language => Assert.DoesNotContain('{', refused.In(language)));
    }

    [Fact]
    public void Deep_nesting_is_refused_and_ends_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"type":"GeometryCollection","geometries":[""", 150_000));
        Assert.Equal("not-json", Assert.IsType<GeoJsonReading.Refused>(Read(deep)).Reason);
        Assert.Equal("not-json", Assert.IsType<GeoJsonReading.Refused>(Read("""{"type":"Polygon","coordinates":""" + new string('[', 1_000_000))).Reason);
    }

    [Fact]
    public void A_self_crossing_ring_of_600_points_is_refused_with_the_place_of_a_crossing_at_once()
    {
        var points = Enumerable.Range(0, 600).Select(i => 2 * Math.PI * (i * 299 % 600) / 600)
            .Select(angle => FormattableString.Invariant($"[{75.8 + (0.01 * Math.Cos(angle)):R},{41.1 + (0.01 * Math.Sin(angle)):R}]")).ToList();
        var text = $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', points)}},{{points[0]}}]]}""";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var refused = Assert.IsType<GeoJsonReading.Refused>(Read(text));
        Assert.Equal("invalid", refused.Reason);
        Assert.StartsWith("75.", refused.Place, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Too_much_is_refused_before_it_is_made()
    {
        var many = "[" + string.Join(',', Enumerable.Repeat("[75.8,41.1]", 1001)) + "]";
        var limits = new GeoJsonLimits(MostBytes: 100_000, MostVertices: 1000, MostRings: 3);
        Assert.Equal("too-many-vertices", Refusal($$"""{"type":"Polygon","coordinates":[{{many}}]}"""));
        Assert.Equal("too-many-rings", Refusal($$"""{"type":"Polygon","coordinates":[{{string.Join(',', Enumerable.Repeat(Ring, 4))}}]}"""));
        Assert.Equal("too-long", Refusal(new string(' ', 100_001)));

        string Refusal(string text) => Assert.IsType<GeoJsonReading.Refused>(GeoJsonGeometry.Read(Encoding.UTF8.GetBytes(text), null, limits)).Reason;
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::7694", 7694)]
    [InlineData("EPSG:7694", 7694)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", 4326)]
    public void The_old_crs_member_names_the_system(string name, int srid)
    {
        var text = $$$"""{"type":"Polygon","crs":{"type":"name","properties":{"name":"{{{name}}}"}},"coordinates":[[[3408000,4574000],[3408100,4574000],[3408100,4574100],[3408000,4574000]]]}""";
        Assert.Equal(srid, Assert.IsType<GeoJsonReading.Found>(Read(text)).Geometry.SRID);
        Assert.Equal("crs-differs", Assert.IsType<GeoJsonReading.Refused>(GeoJsonGeometry.Read(Encoding.UTF8.GetBytes(text), 28413)).Reason);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.IsType<GeoJsonReading.Found>(Read("\uFEFF" + $$"""{"type":"Polygon","coordinates":[{{Ring}}]}"""));

    private static GeoJsonReading Read(string text) => GeoJsonGeometry.Read(Encoding.UTF8.GetBytes(text));
}

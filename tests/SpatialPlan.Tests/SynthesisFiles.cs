using System.Text.Json;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Tests;

/// <summary>Reads what the generator wrote, as a stranger would: from the bytes, not from the objects they were made of.</summary>
internal static class SynthesisFiles
{
    public static byte[] Bytes(SampleFile file)
    {
        using var stream = new MemoryStream();
        file.Write(stream);
        return stream.ToArray();
    }

    public static IReadOnlyList<(JsonElement Properties, Geometry Geometry)> Features(byte[] geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => (feature.GetProperty("properties").Clone(), Read(feature.GetProperty("geometry"))))];
    }

    /// <summary>The columns of a table by name; the generator's tables have no quoted cells.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(byte[] csv)
    {
        var lines = System.Text.Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => line.Split(',')).Select(cells => (IReadOnlyDictionary<string, string>)header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>The same polygon in the working system.</summary>
    public static Geometry ToWorking(Geometry lonLat)
    {
        var copy = lonLat.Copy();
        copy.Apply(new Reprojection());
        copy.GeometryChanged();
        return copy;
    }

    private static Geometry Read(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var factory = Geo.FactoryFor(Srid.LonLat);
        return geometry.GetProperty("type").GetString() switch
        {
            "Point" => factory.CreatePoint(Place(coordinates)),
            "LineString" => factory.CreateLineString(Places(coordinates)),
            "Polygon" => Polygon(factory, coordinates),
            _ => factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(part => Polygon(factory, part))]),
        };
    }

    private static Polygon Polygon(GeometryFactory factory, JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ring => factory.CreateLinearRing(Places(ring))).ToList();
        return factory.CreatePolygon(all[0], [.. all.Skip(1)]);
    }

    private static Coordinate[] Places(JsonElement list) => [.. list.EnumerateArray().Select(Place)];

    private static Coordinate Place(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());

    private sealed class Reprojection : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int at)
        {
            var (x, y) = Projection.FromLonLat(sequence.GetX(at), sequence.GetY(at));
            sequence.SetX(at, x);
            sequence.SetY(at, y);
        }
    }
}

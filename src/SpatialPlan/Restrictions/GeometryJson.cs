using System.Text.Json;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>Geometry of the working system inside a document: type and coordinates as in GeoJSON, but metres of the working system, unrounded.</summary>
internal static class GeometryJson
{
    public static void Write(Utf8JsonWriter json, Geometry geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", geometry.GeometryType);
        if (geometry is GeometryCollection and not (MultiPolygon or MultiLineString or MultiPoint))
        {
            json.WriteStartArray("geometries");
            foreach (var part in ((GeometryCollection)geometry).Geometries)
            {
                Write(json, part);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WritePropertyName("coordinates");
            WriteCoordinates(json, geometry);
        }

        json.WriteEndObject();
    }

    public static Geometry Read(JsonElement json)
    {
        var type = json.GetProperty("type").GetString();
        if (type == "GeometryCollection")
        {
            return Geo.Factory.CreateGeometryCollection([.. json.GetProperty("geometries").EnumerateArray().Select(Read)]);
        }

        var given = json.GetProperty("coordinates");
        return type switch
        {
            "Point" => Point(given),
            "LineString" => Line(given),
            "Polygon" => Polygon(given),
            "MultiPoint" => Geo.Factory.CreateMultiPoint([.. given.EnumerateArray().Select(Point)]),
            "MultiLineString" => Geo.Factory.CreateMultiLineString([.. given.EnumerateArray().Select(Line)]),
            "MultiPolygon" => Geo.Factory.CreateMultiPolygon([.. given.EnumerateArray().Select(Polygon)]),
            _ => throw new FormatException($"The document holds a geometry of type '{type}'."),
        };
    }

    private static void WriteCoordinates(Utf8JsonWriter json, Geometry geometry)
    {
        switch (geometry)
        {
            case Point point:
                json.WriteStartArray();
                if (!point.IsEmpty)
                {
                    json.WriteNumberValue(point.X);
                    json.WriteNumberValue(point.Y);
                }

                json.WriteEndArray();
                break;
            case LineString line:
                WriteAll(json, line.Coordinates, at => WriteCoordinates(json, line.Factory.CreatePoint(at)));
                break;
            case Polygon polygon:
                WriteAll<LineString>(json, polygon.IsEmpty ? [] : [polygon.Shell, .. polygon.Holes], ring => WriteCoordinates(json, ring));
                break;
            default:
                WriteAll(json, ((GeometryCollection)geometry).Geometries, part => WriteCoordinates(json, part));
                break;
        }
    }

    private static void WriteAll<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static Point Point(JsonElement given) => given.GetArrayLength() == 0 ? Geo.Factory.CreatePoint() : Geo.Factory.CreatePoint(Position(given));

    private static LineString Line(JsonElement given) => Geo.Factory.CreateLineString([.. given.EnumerateArray().Select(Position)]);

    private static Polygon Polygon(JsonElement given)
    {
        var rings = given.EnumerateArray().Select(ring => Geo.Factory.CreateLinearRing([.. ring.EnumerateArray().Select(Position)])).ToArray();
        return rings.Length == 0 ? Geo.Factory.CreatePolygon() : Geo.Factory.CreatePolygon(rings[0], rings[1..]);
    }

    private static Coordinate Position(JsonElement given) => new(given[0].GetDouble(), given[1].GetDouble());
}

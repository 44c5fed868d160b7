using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace SpatialPlan.Coordinates;

/// <summary>
/// Reads one polygon or multipolygon from a stranger's GeoJSON (RFC 7946: longitude, latitude, WGS 84, unless a <c>crs</c> member or the caller
/// names another system): a geometry, a feature, or a collection of one feature. Numbers must be numbers and finite, rings closed and free of
/// crossings; heights are dropped. Nothing is repaired.
/// </summary>
public static class GeoJsonGeometry
{
    private const int DeepestNesting = 32;
    private const int FewestPositions = 4;

    /// <summary>Reads the text.</summary>
    /// <param name="utf8">The text, with or without a byte order mark.</param>
    /// <param name="srid">The system the caller says it is in; <see langword="null"/>: what the text says, else WGS 84.</param>
    /// <param name="limits">How much is read; <see langword="null"/>: the defaults.</param>
    public static GeoJsonReading Read(ReadOnlyMemory<byte> utf8, int? srid = null, GeoJsonLimits? limits = null)
    {
        limits ??= new GeoJsonLimits();
        if (utf8.Length > limits.MostBytes)
        {
            return new GeoJsonReading.Refused("too-long", "-", limits.MostBytes.ToString(CultureInfo.InvariantCulture));
        }

        utf8 = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            return new GeoJsonReading.Found(new Reader(limits).Document(document.RootElement, srid));
        }
        catch (JsonException problem)
        {
            return new GeoJsonReading.Refused("not-json", $"{problem.LineNumber + 1}:{problem.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair, which no string can hold.
            return new GeoJsonReading.Refused("not-json", "1:1");
        }
        catch (Refusal refusal)
        {
            return refusal.Reading;
        }
    }

    private sealed class Refusal(string reason, string place, string? detail = null) : Exception
    {
        public GeoJsonReading.Refused Reading { get; } = new(reason, place, detail);
    }

    private sealed class Reader(GeoJsonLimits limits)
    {
        private int vertices;
        private int rings;

        public Geometry Document(JsonElement root, int? srid)
        {
            RefuseNamesThatStandTwice(root, "");
            var named = GeoJsonCrs.SridOf(root, out var unknown);
            if (unknown is not null)
            {
                throw new Refusal("crs-unknown", "crs", unknown);
            }

            if (srid is { } asked && named is { } said && asked != said)
            {
                throw new Refusal("crs-differs", "crs", $"EPSG:{said} / EPSG:{asked}");
            }

            var factory = Geo.FactoryFor(srid ?? named ?? Srid.LonLat);
            var (element, place) = TheGeometry(root, "");
            var geometry = Geometry(element, place, factory);
            var test = new IsValidOp(geometry);
            return test.IsValid
                ? geometry
                : throw new Refusal("invalid", string.Create(CultureInfo.InvariantCulture, $"{test.ValidationError.Coordinate.X:R} {test.ValidationError.Coordinate.Y:R}"), test.ValidationError.Message);
        }

        /// <summary>A member that stands twice would be taken by its last value. Lists of coordinates hold no members that are read.</summary>
        private static void RefuseNamesThatStandTwice(JsonElement element, string place)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                var i = 0;
                foreach (var item in element.EnumerateArray())
                {
                    RefuseNamesThatStandTwice(item, $"{place}[{i++}]");
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var member in element.EnumerateObject())
                {
                    if (!names.Add(member.Name))
                    {
                        throw new Refusal("name-twice", Join(place, Short(member.Name)), Short(member.Name));
                    }

                    if (member.Name != "coordinates")
                    {
                        RefuseNamesThatStandTwice(member.Value, Join(place, Short(member.Name)));
                    }
                }
            }
        }

        private static (JsonElement Element, string Place) TheGeometry(JsonElement element, string place)
        {
            switch (Type(element, place))
            {
                case "FeatureCollection":
                    var features = Member(element, "features", place, JsonValueKind.Array);
                    return features.GetArrayLength() == 1
                        ? TheGeometry(features[0], "features[0]")
                        : throw new Refusal("not-one-feature", "features", features.GetArrayLength().ToString(CultureInfo.InvariantCulture));
                case "Feature":
                    return (Member(element, "geometry", place, JsonValueKind.Object), Join(place, "geometry"));
                default:
                    return (element, place);
            }
        }

        private Geometry Geometry(JsonElement element, string place, GeometryFactory factory)
        {
            var type = Type(element, place);
            if (type is not ("Polygon" or "MultiPolygon"))
            {
                throw new Refusal("not-a-polygon", Join(place, "type"), type);
            }

            var coordinates = Member(element, "coordinates", place, JsonValueKind.Array);
            var at = Join(place, "coordinates");
            return type == "Polygon"
                ? Polygon(coordinates, at, factory)
                : factory.CreateMultiPolygon([.. Items(coordinates, at).Select(item => Polygon(item.Element, item.Place, factory))]);
        }

        private Polygon Polygon(JsonElement coordinates, string place, GeometryFactory factory)
        {
            var all = Items(coordinates, place).Select(item => Ring(item.Element, item.Place, factory)).ToList();
            return factory.CreatePolygon(all[0], [.. all.Skip(1)]);
        }

        private LinearRing Ring(JsonElement ring, string place, GeometryFactory factory)
        {
            if (++rings > limits.MostRings)
            {
                throw new Refusal("too-many-rings", place, limits.MostRings.ToString(CultureInfo.InvariantCulture));
            }

            var count = ring.ValueKind == JsonValueKind.Array ? ring.GetArrayLength() : throw new Refusal("not-a-list", place);
            if ((vertices += count) > limits.MostVertices)
            {
                throw new Refusal("too-many-vertices", place, limits.MostVertices.ToString(CultureInfo.InvariantCulture));
            }

            if (count < FewestPositions)
            {
                throw new Refusal("ring-too-short", place, count.ToString(CultureInfo.InvariantCulture));
            }

            var sequence = factory.CoordinateSequenceFactory.Create(count, 2, 0);
            var i = 0;
            foreach (var position in ring.EnumerateArray())
            {
                var (x, y) = Position(position, place, i);
                sequence.SetOrdinate(i, 0, x);
                sequence.SetOrdinate(i++, 1, y);
            }

            return sequence.GetCoordinate(0).Equals2D(sequence.GetCoordinate(count - 1))
                ? factory.CreateLinearRing(sequence)
                : throw new Refusal("ring-not-closed", $"{place}[{count - 1}]", Pair(sequence, count - 1) + " / " + Pair(sequence, 0));
        }

        private static (double X, double Y) Position(JsonElement position, string place, int index)
        {
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() is not (2 or 3))
            {
                throw new Refusal("not-a-position", $"{place}[{index}]", position.ValueKind == JsonValueKind.Array ? position.GetArrayLength().ToString(CultureInfo.InvariantCulture) : "-");
            }

            return (Number(position[0], place, index, 0), Number(position[1], place, index, 1));
        }

        private static double Number(JsonElement number, string place, int index, int axis) =>
            number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && double.IsFinite(value)
                ? value
                : throw new Refusal("not-a-number", $"{place}[{index}][{axis}]", Short(number.GetRawText()));

        private static IEnumerable<(JsonElement Element, string Place)> Items(JsonElement list, string place)
        {
            if (list.ValueKind != JsonValueKind.Array)
            {
                throw new Refusal("not-a-list", place);
            }

            return list.GetArrayLength() == 0 ? throw new Refusal("empty", place) : list.EnumerateArray().Select((item, i) => (item, $"{place}[{i}]"));
        }

        private static string Type(JsonElement element, string place) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
                ? Short(type.GetString()!)
                : throw new Refusal("no-type", place.Length == 0 ? "-" : place);

        private static JsonElement Member(JsonElement element, string name, string place, JsonValueKind kind) =>
            element.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : throw new Refusal("member-missing", Join(place, name));

        private static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

        private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

        private static string Pair(CoordinateSequence sequence, int i) => string.Create(CultureInfo.InvariantCulture, $"{sequence.GetX(i):R} {sequence.GetY(i):R}");
    }
}

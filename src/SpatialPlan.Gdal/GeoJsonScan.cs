using System.Globalization;
using System.Text.Json;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>Follows the tokens of a GeoJSON file and refuses what must not come near a geometry library.</summary>
internal sealed class GeoJsonScan
{
    private const int FeatureDepth = 2;

    private readonly double[] position = new double[2];
    private readonly GeoJsonNames names = new();
    private readonly Dictionary<int, GeoJsonRings> geometries = [];
    private GeoJsonRings rings = new();
    private int coordinatesDepth = -1;
    private int numbersInPosition;
    private int vertices;
    private int features;
    private bool expectsCoordinates;
    private int typeDepth = -1;
    private bool isFeatureCollection;
    private bool statesSystem;

    /// <summary>The number of the feature that is being read, or <see langword="null"/> before the first.</summary>
    public int? Feature => features == 0 ? null : features;

    /// <summary>Takes the next token.</summary>
    public void Take(ref Utf8JsonReader reader)
    {
        if (coordinatesDepth >= 0)
        {
            TakeCoordinate(ref reader);
            return;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                if (names.Take(ref reader) is { } twice)
                {
                    throw new ImportRefusedException(new Finding(Severity.Error, "json-name-twice", Feature, null, null, [("name", twice)]));
                }

                expectsCoordinates = reader.ValueTextEquals("coordinates"u8);
                typeDepth = reader.ValueTextEquals("type"u8) ? reader.CurrentDepth : -1;
                statesSystem |= reader.CurrentDepth == 1 && reader.ValueTextEquals("crs"u8);
                return;
            case JsonTokenType.StartArray when expectsCoordinates:
                coordinatesDepth = reader.CurrentDepth;
                numbersInPosition = 0;
                rings = RingsAt(reader.CurrentDepth);
                rings.Begin();
                break;
            case JsonTokenType.StartObject:
                names.Begin(reader.CurrentDepth + 1);
                features += reader.CurrentDepth == FeatureDepth ? 1 : 0;
                vertices = reader.CurrentDepth == FeatureDepth ? 0 : vertices;
                break;
            case JsonTokenType.EndObject:
                EndObject(reader.CurrentDepth + 1);
                break;
            case JsonTokenType.String when typeDepth >= 0:
                isFeatureCollection |= typeDepth == 1 && reader.ValueTextEquals("FeatureCollection"u8);
                RingsAt(typeDepth).IsPolygon = reader.ValueTextEquals("Polygon"u8) || reader.ValueTextEquals("MultiPolygon"u8);
                break;
        }

        expectsCoordinates = false;
        typeDepth = -1;
    }

    private GeoJsonRings RingsAt(int depth) => geometries.TryGetValue(depth, out var found) ? found : geometries[depth] = new GeoJsonRings();

    private void EndObject(int depth)
    {
        if (geometries.TryGetValue(depth, out var ended) && ended.End() is { } open)
        {
            throw new ImportRefusedException(open);
        }
    }

    /// <summary>What can be said at the end.</summary>
    /// <returns>True when the file states its coordinate system.</returns>
    public bool Finish() => isFeatureCollection ? statesSystem : throw new ImportRefusedException("json-no-collection");

    private void TakeCoordinate(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                numbersInPosition = 0;
                return;
            case JsonTokenType.EndArray:
                EndArray();
                coordinatesDepth = reader.CurrentDepth == coordinatesDepth ? -1 : coordinatesDepth;
                return;
            case JsonTokenType.Number:
                TakeNumber(ref reader);
                return;
            default:
                throw Refuse("coordinate-no-number", System.Text.Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(40, reader.ValueSpan.Length)]));
        }
    }

    private void EndArray()
    {
        if (numbersInPosition == 0)
        {
            rings.EndList(Feature);
            return;
        }

        rings.Take(position[0], position[1]);
        numbersInPosition = 0;
    }

    private void TakeNumber(ref Utf8JsonReader reader)
    {
        if (!reader.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            throw Refuse("coordinate-not-finite", System.Text.Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(40, reader.ValueSpan.Length)]));
        }

        if (numbersInPosition < 2)
        {
            position[numbersInPosition] = number;
        }

        if (numbersInPosition++ == 0 && ++vertices > ImportLimits.VerticesPerFeature)
        {
            throw new ImportRefusedException(new Finding(Severity.Error, "vertices", Feature, null, new FindingPlace(position[0], position[1], 0),
                [("count", $"> {ImportLimits.VerticesPerFeature.ToString(CultureInfo.InvariantCulture)}"), ("most", ImportLimits.VerticesPerFeature)]));
        }
    }

    private ImportRefusedException Refuse(string key, string value) =>
        new(new Finding(Severity.Error, key, Feature, null, vertices == 0 ? null : new FindingPlace(position[0], position[1], 0), [("value", value)]));
}

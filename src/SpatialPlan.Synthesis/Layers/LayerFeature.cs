using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>One feature of a layer as it will be written: geometry in the working system, fields in order.</summary>
/// <param name="Geometry">Point, line, polygon or multipolygon in the working system.</param>
/// <param name="Fields">Names and values; a null value is left out of the file.</param>
public sealed record LayerFeature(Geometry Geometry, IReadOnlyList<(string Name, object? Value)> Fields)
{
    /// <summary>A name in three languages as fields.</summary>
    public static IEnumerable<(string Name, object? Value)> Names(LocalizedName name) =>
        [("name_ky", name.Kyrgyz), ("name_ru", name.Russian), ("name_en", name.English)];

    /// <summary>Writes the fields.</summary>
    public void WriteFields(Utf8JsonWriter json)
    {
        foreach (var (name, value) in Fields)
        {
            switch (value)
            {
                case null:
                    break;
                case string text:
                    json.WriteString(name, text);
                    break;
                case bool yes:
                    json.WriteBoolean(name, yes);
                    break;
                case int number:
                    json.WriteNumber(name, number);
                    break;
                case decimal number:
                    json.WriteNumber(name, number);
                    break;
                case DateOnly date:
                    json.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                default:
                    throw new InvalidOperationException($"The field '{name}' holds a {value.GetType().Name}, which no layer has.");
            }
        }
    }
}

using System.Globalization;
using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>The width rules of the sample, read from its own table.</summary>
public static class StripWidths
{
    private static readonly Lazy<Dictionary<string, double>> WidestByClass = new(() => EmbeddedTable.Lines("width-rules.csv")
        .Skip(1)
        .Select(line => line.Split(','))
        .GroupBy(cells => cells[0], cells => double.Parse(cells[2], CultureInfo.InvariantCulture), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Max(), StringComparer.Ordinal));

    /// <summary>The widest strip around a source.</summary>
    public static Geometry Widest(LayerFeature source) =>
        source.Geometry.Buffer(WidestByClass.Value[(string)source.Fields.First(field => field.Name == "source_class").Value!]);
}

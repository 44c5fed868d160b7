using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>Makes a file of a layer.</summary>
public static class LayerFile
{
    /// <summary>The layer as GeoJSON; features are drawn one by one while the file is written.</summary>
    public static SampleFile Of(string name, IEnumerable<LayerFeature> features) => new($"{name}.geojson", stream =>
    {
        using var file = new FeatureFile(stream, name);
        foreach (var feature in features)
        {
            file.Write(feature.Geometry, feature.WriteFields);
        }
    });
}

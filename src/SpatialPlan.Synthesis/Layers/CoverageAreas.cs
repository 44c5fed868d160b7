using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Randomness;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>Where a layer was surveyed at all; outside of it nothing may be said.</summary>
public static class CoverageAreas
{
    /// <summary>Hazards were mapped up to the foot of the high slopes, not on the ridges.</summary>
    public static IEnumerable<LayerFeature> Hazard(ValleySetting setting)
    {
        var seed = setting.Chance.Branch("survey of hazards").Seed;
        double North(double along) => setting.Profile.PastureNorth(along) + 230 + (70 * Noise.Wave(seed, along, 1800));
        return [Area(setting, along => -5600, North, -ValleySetting.OverrunMetres, setting.LengthMetres + ValleySetting.OverrunMetres, "hazard")];
    }

    /// <summary>Heritage was surveyed in the western two thirds of the municipality only.</summary>
    public static IEnumerable<LayerFeature> Heritage(ValleySetting setting) =>
        [Area(setting, _ => -6500, _ => 6500, -ValleySetting.OverrunMetres, setting.LengthMetres * 0.72, "heritage")];

    private static LayerFeature Area(ValleySetting setting, Func<double, double> south, Func<double, double> north, double from, double to, string layer) =>
        new(Grid.Snap(setting.Frame.Strip(from, to, south, north, 120).Intersection(setting.Municipality)), [("layer", layer)]);
}

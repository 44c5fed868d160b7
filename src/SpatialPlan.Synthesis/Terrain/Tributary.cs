using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Terrain;

/// <summary>A stream that comes down from one of the ridges to the main river.</summary>
/// <param name="Code">Stable code within the municipality.</param>
/// <param name="Name">Its (invented) name.</param>
/// <param name="Side">1 when it comes from the northern ridge, -1 from the southern one.</param>
/// <param name="MouthMetres">Where it meets the main river, along the axis.</param>
/// <param name="SourceMetres">How far from the axis it rises.</param>
/// <param name="HalfWidthMetres">Half the width of its bed.</param>
/// <param name="SourceClass">The class of water course that the width rules speak of.</param>
public sealed record Tributary(string Code, LocalizedName Name, int Side, double MouthMetres, double SourceMetres, double HalfWidthMetres, string SourceClass)
{
    /// <summary>Where the stream is, along the axis, at a distance across it (unsigned metres).</summary>
    public double AlongAt(ulong seed, double distance)
    {
        var own = Chance.Mix(seed, (ulong)(MouthMetres * 7));
        var lean = 0.16 * Noise.Wave(own, 0.5, 1) * distance;
        return MouthMetres + lean + (Math.Min(1, distance / 1200) * 240 * Noise.Fractal(own + 1, distance, 1900, 5));
    }

    /// <summary>The stream from its source down to the axis of the valley.</summary>
    public LineString Line(ValleyFrame frame, ulong seed)
    {
        var steps = (int)(SourceMetres / 22);
        return frame.Line(Enumerable.Range(0, steps + 1)
            .Select(step => SourceMetres * (steps - step) / steps)
            .Select(distance => (AlongAt(seed, distance), Side * distance)));
    }
}

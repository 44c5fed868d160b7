using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Randomness;

namespace SpatialPlan.Synthesis.Terrain;

/// <summary>Shapes without straight edges: thickets, slides, lines down a spur.</summary>
public static class Ragged
{
    /// <summary>A rounded, uneven patch around a place.</summary>
    public static Polygon Blob(ValleyFrame frame, ulong seed, double along, double across, double halfLength, double halfWidth, int points = 36, double unevenness = 0.28) =>
        frame.Area(Enumerable.Range(0, points).Select(point =>
        {
            var turn = 2 * Math.PI * point / points;
            // The noise is walked on a circle so that it closes on itself.
            var swell = 1 + (unevenness * (Noise.Wave(seed, 3 * Math.Cos(turn), 1.1) + Noise.Wave(seed + 1, 3 * Math.Sin(turn), 1.1)) / 2);
            return (along + (halfLength * swell * Math.Cos(turn)), across + (halfWidth * swell * Math.Sin(turn)));
        }));

    /// <summary>A line up the slope that wanders like a spur.</summary>
    public static LineString Spur(ValleyFrame frame, ulong seed, double along, double fromAcross, double toAcross, double swayMetres)
    {
        var steps = Math.Max(4, (int)(Math.Abs(toAcross - fromAcross) / 65));
        return frame.Line(Enumerable.Range(0, steps + 1).Select(step =>
        {
            var across = fromAcross + ((toAcross - fromAcross) * step / steps);
            return (along + (swayMetres * Noise.Fractal(seed, across, 900, 3)), across);
        }));
    }
}

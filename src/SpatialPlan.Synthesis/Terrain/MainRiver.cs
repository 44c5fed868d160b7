using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Randomness;

namespace SpatialPlan.Synthesis.Terrain;

/// <summary>
/// The main river as a sine-generated curve: its direction swings to and fro along its own length, which is how meanders look
/// (Langbein and Leopold, 1966), with a gentle pull back to the axis.
/// </summary>
public static class MainRiver
{
    private const double StepMetres = 14;

    /// <summary>The centre line from below the lower end of the valley to above its upper end.</summary>
    public static LineString CentreLine(ValleyFrame frame, ulong seed, double from, double to) => frame.Line(Course(seed, from, to));

    private static IEnumerable<(double Along, double Across)> Course(ulong seed, double from, double to)
    {
        double along = from, across = 0, length = 0, phase = 0;
        while (along < to)
        {
            yield return (along, across);
            var swing = 0.92 + (0.42 * Noise.Wave(seed, length, 1500));
            var meander = 1080 + (520 * Noise.Wave(seed + 1, length, 1900));
            phase += 2 * Math.PI * StepMetres / meander;
            var direction = (swing * Math.Sin(phase)) + (0.34 * Noise.Wave(seed + 2, length, 260)) - (0.0016 * across);
            along += StepMetres * Math.Cos(direction);
            across += StepMetres * Math.Sin(direction);
            length += StepMetres;
        }
    }
}

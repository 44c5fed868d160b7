namespace SpatialPlan.Synthesis.Randomness;

/// <summary>Smooth noise along a line: what keeps edges, canals and roads from looking ruled.</summary>
public static class Noise
{
    /// <summary>A smooth value between -1 and 1 that changes over the length <paramref name="period"/>.</summary>
    public static double Wave(ulong seed, double at, double period)
    {
        var scaled = at / period;
        var cell = Math.Floor(scaled);
        var within = scaled - cell;
        var eased = within * within * within * ((within * ((within * 6) - 15)) + 10);
        var left = Knot(seed, (long)cell);
        return left + ((Knot(seed, (long)cell + 1) - left) * eased);
    }

    /// <summary>Waves of ever shorter period and smaller height on top of one another, still between -1 and 1.</summary>
    public static double Fractal(ulong seed, double at, double period, int octaves)
    {
        double sum = 0, height = 1, whole = 0;
        for (var octave = 0; octave < octaves; octave++)
        {
            sum += height * Wave(Chance.Mix(seed, (ulong)octave), at, period);
            whole += height;
            height *= 0.5;
            period *= 0.5;
        }

        return sum / whole;
    }

    private static double Knot(ulong seed, long index) => (2 * Chance.ToUnit(Chance.Mix(seed, unchecked((ulong)index)))) - 1;
}

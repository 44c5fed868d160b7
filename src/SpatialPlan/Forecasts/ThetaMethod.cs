using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// The theta method with theta lines 0 and 2: the mean of the straight line through the series and of simple exponential smoothing of the series
/// bent away from that line by as much again (Assimakopoulos and Nikolopoulos 2000).
/// </summary>
internal static class ThetaMethod
{
    private const int Steps = 20;

    internal static ImmutableArray<double> Forecast(ReadOnlySpan<double> values, int horizon)
    {
        var (intercept, slope) = StraightLine.Through(values);
        var bent = new double[values.Length];
        for (var at = 0; at < bent.Length; at++)
        {
            bent[at] = (2 * values[at]) - (intercept + (slope * at));
        }

        var (level, last) = (Smooth(bent), values.Length - 1);
        return [.. Enumerable.Range(1, horizon).Select(ahead => 0.5 * (intercept + (slope * (last + ahead)) + level))];
    }

    private static double Smooth(double[] values)
    {
        var (best, bestError) = (values[0], double.PositiveInfinity);
        for (var step = 1; step <= Steps; step++)
        {
            var (level, error) = (values[0], 0.0);
            foreach (var value in values.Skip(1))
            {
                error += (value - level) * (value - level);
                level += (double)step / Steps * (value - level);
            }

            if (error < bestError)
            {
                (best, bestError) = (level, error);
            }
        }

        return best;
    }
}

using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// Holt's linear trend and its damped form, fitted by the least sum of squared one-step errors over a fixed grid: the same series gives the same
/// fit on every machine, which an iterative optimiser does not promise.
/// </summary>
internal static class HoltMethod
{
    private const int Steps = 10;
    private const int FirstChanges = 4;
    private static readonly double[] Undamped = [1];
    private static readonly double[] Dampings = [0.8, 0.85, 0.9, 0.95, 0.98];

    internal static ImmutableArray<double> Forecast(ReadOnlySpan<double> values, int horizon, bool damped)
    {
        if (values.Length < 2)
        {
            return GrowthCurves.Naive(values, horizon);
        }

        var (best, bestError) = (default(Fit), double.PositiveInfinity);
        foreach (var phi in damped ? Dampings : Undamped)
        {
            for (var a = 1; a <= Steps; a++)
            {
                for (var b = 0; b <= Steps; b++)
                {
                    var (fit, error) = Run(values, (double)a / Steps, (double)b / Steps, phi);
                    if (error < bestError)
                    {
                        (best, bestError) = (fit, error);
                    }
                }
            }
        }

        return Carry(best, horizon);
    }

    private static (Fit Fit, double Error) Run(ReadOnlySpan<double> values, double alpha, double beta, double phi)
    {
        // The first change alone would decide too much: the trend begins as the mean of the first four.
        var first = Math.Min(FirstChanges, values.Length - 1);
        var (level, trend, error) = (values[0], (values[first] - values[0]) / first, 0.0);
        foreach (var value in values[1..])
        {
            var expected = level + (phi * trend);
            error += (value - expected) * (value - expected);
            var next = (alpha * value) + ((1 - alpha) * expected);
            trend = (beta * (next - level)) + ((1 - beta) * phi * trend);
            level = next;
        }

        return (new Fit(level, trend, phi), error);
    }

    private static ImmutableArray<double> Carry(Fit fit, int horizon)
    {
        var path = ImmutableArray.CreateBuilder<double>(horizon);
        var (weight, sum) = (1.0, 0.0);
        for (var ahead = 1; ahead <= horizon; ahead++)
        {
            weight *= fit.Phi;
            sum += weight;
            path.Add(fit.Level + (sum * fit.Trend));
        }

        return path.MoveToImmutable();
    }

    private readonly record struct Fit(double Level, double Trend, double Phi);
}

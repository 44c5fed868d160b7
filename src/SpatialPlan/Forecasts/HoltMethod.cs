using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// Holt's linear trend and its damped form, fitted by the least sum of squared one-step errors over a fixed grid: the same series gives the same
/// fit on every machine, which an iterative optimiser does not promise. Level and trend begin on the straight line through the first five values:
/// of six usual beginnings the one with the smallest error when the last six values of every training series of the M3 competition were kept back.
/// The values that the competition itself keeps back were not looked at for this choice.
/// </summary>
internal static class HoltMethod
{
    private const int Steps = 10;
    private const int FirstValues = 5;
    private static readonly double[] Undamped = [1];
    private static readonly double[] Dampings = [0.8, 0.85, 0.9, 0.95, 0.98];

    internal static ImmutableArray<double> Forecast(ReadOnlySpan<double> values, int horizon, bool damped)
    {
        if (values.Length < 2)
        {
            return GrowthCurves.Naive(values, horizon);
        }

        var (intercept, slope) = StraightLine.Through(values[..Math.Min(FirstValues, values.Length)]);
        var start = new Fit(intercept - slope, slope, 1);
        var (best, bestError) = (start, double.PositiveInfinity);
        foreach (var phi in damped ? Dampings : Undamped)
        {
            for (var a = 1; a <= Steps; a++)
            {
                for (var b = 0; b <= Steps; b++)
                {
                    var (fit, error) = Run(values, start, (double)a / Steps, (double)b / Steps, phi);
                    if (error < bestError)
                    {
                        (best, bestError) = (fit, error);
                    }
                }
            }
        }

        return Carry(best, horizon);
    }

    private static (Fit Fit, double Error) Run(ReadOnlySpan<double> values, Fit start, double alpha, double beta, double phi)
    {
        var (level, trend, error) = (start.Level, start.Trend, 0.0);
        foreach (var value in values)
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

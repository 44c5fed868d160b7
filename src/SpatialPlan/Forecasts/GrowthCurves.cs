using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>Forecasts that need no fitting: they carry on from the last value by what the series did on average.</summary>
internal static class GrowthCurves
{
    /// <summary>How much of the change of one year is left in the next when it is damped.</summary>
    internal const double Damping = 0.9;

    internal static ImmutableArray<double> Naive(ReadOnlySpan<double> values, int horizon) => Carry(values[^1], horizon, (value, _) => value);

    internal static ImmutableArray<double> MeanRate(ReadOnlySpan<double> values, int horizon)
    {
        var sum = 0.0;
        for (var at = 1; at < values.Length; at++)
        {
            if (values[at - 1] == 0)
            {
                return Drift(values, horizon);
            }

            sum += (values[at] - values[at - 1]) / values[at - 1];
        }

        var rate = values.Length < 2 ? 0 : sum / (values.Length - 1);
        return Carry(values[^1], horizon, (value, _) => value * (1 + rate));
    }

    internal static ImmutableArray<double> CompoundGrowth(ReadOnlySpan<double> values, int horizon)
    {
        if (values.Length < 2 || values[0] <= 0 || values[^1] <= 0)
        {
            return Drift(values, horizon);
        }

        var factor = Math.Pow(values[^1] / values[0], 1.0 / (values.Length - 1));
        return Carry(values[^1], horizon, (value, _) => value * factor);
    }

    internal static ImmutableArray<double> Drift(ReadOnlySpan<double> values, int horizon)
    {
        var change = MeanChange(values);
        return Carry(values[^1], horizon, (value, _) => value + change);
    }

    internal static ImmutableArray<double> DampedDrift(ReadOnlySpan<double> values, int horizon)
    {
        var change = MeanChange(values);
        return Carry(values[^1], horizon, (value, ahead) => value + (change * Math.Pow(Damping, ahead)));
    }

    internal static ImmutableArray<double> OnLogarithms(ReadOnlySpan<double> values, int horizon, Func<double[], int, ImmutableArray<double>> method)
    {
        var plain = values.ToArray();
        return plain.Any(value => value <= 0) ? method(plain, horizon) : [.. method([.. plain.Select(value => Math.Log(value))], horizon).Select(log => Math.Exp(log))];
    }

    private static double MeanChange(ReadOnlySpan<double> values) => values.Length < 2 ? 0 : (values[^1] - values[0]) / (values.Length - 1);

    private static ImmutableArray<double> Carry(double value, int horizon, Func<double, int, double> next)
    {
        var path = ImmutableArray.CreateBuilder<double>(horizon);
        for (var ahead = 1; ahead <= horizon; ahead++)
        {
            value = next(value, ahead);
            path.Add(value);
        }

        return path.MoveToImmutable();
    }
}

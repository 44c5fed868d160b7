using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>Runs one <see cref="ForecastMethod"/> on the values of a series.</summary>
public static class ForecastMethods
{
    /// <summary>The values of the years after the last one; not below zero when no value of the series is.</summary>
    /// <param name="method">The method. A method on rates or logarithms falls back to its form on plain values where a value is not above zero.</param>
    /// <param name="values">Finite values, one a year, oldest first; at least one. With a single value every method stays at it.</param>
    /// <param name="horizon">How many years; 0 gives none.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static ImmutableArray<double> Forecast(ForecastMethod method, ReadOnlySpan<double> values, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(horizon);
        if (values.IsEmpty)
        {
            throw new ArgumentException("A forecast needs at least one value.", nameof(values));
        }

        var path = method switch
        {
            ForecastMethod.MeanRate => GrowthCurves.MeanRate(values, horizon),
            ForecastMethod.CompoundGrowth => GrowthCurves.CompoundGrowth(values, horizon),
            ForecastMethod.Drift => GrowthCurves.Drift(values, horizon),
            ForecastMethod.DampedDrift => GrowthCurves.DampedDrift(values, horizon),
            ForecastMethod.DampedLogDrift => GrowthCurves.OnLogarithms(values, horizon, (logs, years) => GrowthCurves.DampedDrift(logs, years)),
            ForecastMethod.Holt => HoltMethod.Forecast(values, horizon, damped: false),
            ForecastMethod.DampedHolt => HoltMethod.Forecast(values, horizon, damped: true),
            ForecastMethod.LogTheta => GrowthCurves.OnLogarithms(values, horizon, (logs, years) => ThetaMethod.Forecast(logs, years)),
            _ => GrowthCurves.Naive(values, horizon),
        };
        if (path.Any(value => !double.IsFinite(value)))
        {
            // Values that grow a million million fold in a year leave the range of numbers; a line does not.
            path = GrowthCurves.Drift(values, horizon);
        }

        return values.ContainsAnyInRange(double.NegativeInfinity, -double.Epsilon) ? path : [.. path.Select(value => Math.Max(0, value))];
    }
}

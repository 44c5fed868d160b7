using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// The forecast to plan with: several simple methods, weighted by how well each would have done on this very series. Weighting methods was measured
/// to beat picking the best one, and to beat the official average growth by far (yearly demographic series of the M3 competition).
/// </summary>
public static class BasePath
{
    /// <summary>With fewer values than this there is no trend to carry on: the last value stays.</summary>
    public const int FewestForTrend = 3;

    /// <summary>With fewer values than this no method can be weighed, and three are averaged.</summary>
    public const int FewestToWeigh = 8;

    /// <summary>Beyond this horizon only damped methods are used: trends do not last.</summary>
    public const int LongHorizonYears = 6;

    private static readonly ForecastMethod[] Six =
        [ForecastMethod.DampedHolt, ForecastMethod.LogTheta, ForecastMethod.DampedDrift, ForecastMethod.Drift, ForecastMethod.Holt, ForecastMethod.CompoundGrowth];

    private static readonly ForecastMethod[] ForShortSeries = [ForecastMethod.DampedDrift, ForecastMethod.LogTheta, ForecastMethod.DampedLogDrift];
    private static readonly ForecastMethod[] ForLongHorizons = [ForecastMethod.DampedHolt, ForecastMethod.LogTheta, ForecastMethod.DampedDrift];

    /// <summary>The methods used and their weights, which add up to 1.</summary>
    public static ImmutableArray<(ForecastMethod Method, double Weight)> Weigh(ReadOnlySpan<double> values, int horizon)
    {
        if (values.Length < FewestForTrend)
        {
            return [(ForecastMethod.Naive, 1)];
        }

        if (values.Length < FewestToWeigh || horizon > LongHorizonYears)
        {
            var equal = values.Length < FewestToWeigh ? ForShortSeries : ForLongHorizons;
            return [.. equal.Select(method => (method, 1.0 / equal.Length))];
        }

        // A method without any error would take all the weight; a thousandth of the usual change is as good as none.
        var least = Math.Max(RollingOrigin.MeanChange(values) / 1000, double.Epsilon);
        var inverse = new double[Six.Length];
        for (var at = 0; at < Six.Length; at++)
        {
            var method = Six[at];
            var replayed = RollingOrigin.Replay(values, (before, years) => ForecastMethods.Forecast(method, before, years));
            inverse[at] = 1 / Math.Max(least, replayed.Average(year => year.AbsoluteError));
        }

        return [.. Six.Zip(inverse, (method, weight) => (method, inverse.Sum() is var sum && double.IsFinite(sum) ? weight / sum : 1.0 / Six.Length))];
    }

    /// <summary>The forecast for the years after the last value.</summary>
    /// <param name="values">Finite values, one a year, oldest first; at least one.</param>
    /// <param name="horizon">How many years; 0 gives none.</param>
    public static ImmutableArray<double> Forecast(ReadOnlySpan<double> values, int horizon)
    {
        var path = new double[horizon];
        foreach (var (method, weight) in Weigh(values, horizon))
        {
            var one = ForecastMethods.Forecast(method, values, horizon);
            for (var ahead = 0; ahead < horizon; ahead++)
            {
                path[ahead] += weight * one[ahead];
            }
        }

        return [.. path];
    }
}

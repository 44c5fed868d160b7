using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// Replays the past: the series is cut at each of its last years, forecast from there and compared with what came. Only values before the cut are
/// seen by the method.
/// </summary>
public static class RollingOrigin
{
    /// <summary>How many of the last years are used as cuts.</summary>
    public const int MostOrigins = 6;

    /// <summary>How many years ahead are compared.</summary>
    public const int MostYearsAhead = 6;

    /// <summary>The fewest values before a cut.</summary>
    public const int FewestBefore = 5;

    /// <summary>The errors of a way of forecasting, cut by cut, oldest cut first; empty when the series is too short for a cut.</summary>
    /// <param name="values">The series, oldest first.</param>
    /// <param name="forecast">Gives a forecast from the values before the cut.</param>
    public static ImmutableArray<ReplayedYear> Replay(ReadOnlySpan<double> values, Func<double[], int, ImmutableArray<double>> forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var replayed = ImmutableArray.CreateBuilder<ReplayedYear>();
        for (var cut = Math.Max(FewestBefore, values.Length - MostOrigins); cut < values.Length; cut++)
        {
            var ahead = Math.Min(MostYearsAhead, values.Length - cut);
            var path = forecast(values[..cut].ToArray(), ahead);
            var scale = MeanChange(values[..cut]);
            for (var year = 0; year < ahead; year++)
            {
                replayed.Add(new ReplayedYear(year + 1, path[year], values[cut + year], scale));
            }
        }

        return replayed.ToImmutable();
    }

    /// <summary>The mean of the absolute yearly changes: the unit in which errors of different series can be compared. 0 with fewer than two values.</summary>
    public static double MeanChange(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var at = 1; at < values.Length; at++)
        {
            sum += Math.Abs(values[at] - values[at - 1]);
        }

        return values.Length < 2 ? 0 : sum / (values.Length - 1);
    }
}

using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// The official forecast of a programme of socio-economic development: the yearly growth rates are averaged and the last value grows on at
/// that rate. Source: handbook of questions and answers on such programmes, question 30 (9 800, 10 500, 11 000, 11 500 persons give 7.14, 4.76
/// and 4.55 %, a mean of 5.48 % and 12 130 persons in the next year). It is the number the programme asks for, and a weak forecast:
/// two opposite years count as growth.
/// </summary>
public static class AverageGrowth
{
    /// <summary>The fewest values that give a forecast: with two, one accidental year would decide everything.</summary>
    public const int FewestYears = 3;

    /// <summary>With fewer values than this the forecast carries <see cref="GrowthWarning.ShortSeries"/>.</summary>
    public const int WantedYears = 8;

    /// <summary>How far, in percentage points a year, the mean rate may lie from the steady rate before <see cref="GrowthWarning.VolatileSeries"/>.</summary>
    public const double VolatilityPercentagePoints = 0.5;

    /// <summary>True when the series has at least <see cref="FewestYears"/> values and all are above zero: from zero no rate of growth can be taken.</summary>
    public static bool CanForecast(AnnualSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Values.Length >= FewestYears && series.Values.All(value => value > 0);
    }

    /// <summary>The forecast for the years after the last value.</summary>
    /// <param name="series">A series for which <see cref="CanForecast"/> holds.</param>
    /// <param name="horizonYears">How many years to forecast; 0 gives the rates and an empty path.</param>
    /// <exception cref="ArgumentException">The series cannot be forecast, or the horizon is negative.</exception>
    public static AverageGrowthForecast Forecast(AnnualSeries series, int horizonYears)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(horizonYears);
        if (!CanForecast(series))
        {
            throw new ArgumentException("The series is shorter than three years or has a value that is not above zero.", nameof(series));
        }

        var growth = Growth(series);
        var mean = growth.Average(year => year.Percent);
        var official = RoundPercent(growth.Average(year => year.RoundedPercent));
        var compound = CompoundPercent(series);
        return new AverageGrowthForecast(series, growth, mean, official, compound, Path(series, official, mean, horizonYears), Warn(series, mean, compound));
    }

    /// <summary>The steady rate in per cent a year that leads from the first value to the last; both must be above zero.</summary>
    public static double CompoundPercent(AnnualSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Values.Length < 2 ? 0 : 100 * (Math.Pow(series.Last / series.Values[0], 1.0 / (series.Values.Length - 1)) - 1);
    }

    private static ImmutableArray<YearlyGrowth> Growth(AnnualSeries series) =>
        [.. Enumerable.Range(1, series.Values.Length - 1).Select(at =>
        {
            var percent = 100 * (series.Values[at] - series.Values[at - 1]) / series.Values[at - 1];
            return new YearlyGrowth(series.FirstYear + at, percent, RoundPercent(percent));
        })];

    private static ImmutableArray<ProjectedYear> Path(AnnualSeries series, double official, double mean, int horizonYears)
    {
        var path = ImmutableArray.CreateBuilder<ProjectedYear>(horizonYears);
        var (byOfficial, byMean) = (series.Last, series.Last);
        for (var ahead = 1; ahead <= horizonYears; ahead++)
        {
            // Multiplied step by step: the same bytes on every machine, which Math.Pow does not promise.
            byOfficial *= 1 + (official / 100);
            byMean *= 1 + (mean / 100);
            path.Add(new ProjectedYear(series.LastYear + ahead, byOfficial, byMean));
        }

        return path.MoveToImmutable();
    }

    private static ImmutableArray<GrowthWarning> Warn(AnnualSeries series, double mean, double compound)
    {
        var warnings = ImmutableArray.CreateBuilder<GrowthWarning>();
        if (series.Values.Length < WantedYears)
        {
            warnings.Add(GrowthWarning.ShortSeries);
        }

        if (Math.Abs(mean - compound) > VolatilityPercentagePoints)
        {
            warnings.Add(GrowthWarning.VolatileSeries);
        }

        return warnings.ToImmutable();
    }

    private static double RoundPercent(double percent) => Math.Round(percent, 2, MidpointRounding.AwayFromZero);
}

using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>Forecasts one series in every way that is shown to a planner: base path with bands, official number, back-test.</summary>
public static class SeriesForecasting
{
    /// <summary>The yearly change, as a share of the level, by which bands are scaled when a series has never changed: the median of the demographic series of the M3 competition.</summary>
    public const double TypicalYearlyChangeShare = 0.04;

    /// <summary>Makes the forecast.</summary>
    /// <param name="series">Any series; one or two values are carried on.</param>
    /// <param name="horizonYears">How many years; 0 gives only the back-test.</param>
    /// <param name="widerRatePercent">For one or two values: the growth of the wider area in per cent a year; 0 keeps the last value.</param>
    public static SeriesForecast Run(AnnualSeries series, int horizonYears, double widerRatePercent = 0)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(horizonYears);
        var official = Official(series, horizonYears);
        return new SeriesForecast(
            series,
            [.. BasePath.Weigh(series.Values.AsSpan(), horizonYears).Select(weight => new MethodWeight(weight.Method, weight.Weight))],
            Years(series, horizonYears, widerRatePercent),
            official,
            BackTests(series),
            [.. Warn(series, horizonYears, official)]);
    }

    /// <summary>The unit of the width of bands: the mean absolute yearly change, or a typical one where nothing has changed or only one value is known.</summary>
    public static double BandScale(AnnualSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var change = RollingOrigin.MeanChange(series.Values.AsSpan());
        return change > 0 ? change : TypicalYearlyChangeShare * Math.Abs(series.Last);
    }

    private static ImmutableArray<ForecastYear> Years(AnnualSeries series, int horizonYears, double widerRatePercent)
    {
        var (scale, floor) = (BandScale(series), series.Values.Any(value => value < 0) ? double.NegativeInfinity : 0);
        var carried = series.Values.Length < BasePath.FewestForTrend;
        var (narrow, wide) = (ConformalBand.Of(series.Values.Length, 0.80), ConformalBand.Of(series.Values.Length, 0.95));
        return [.. BasePath.Forecast(series.Values.AsSpan(), horizonYears).Select((path, at) =>
        {
            var point = carried ? path * Math.Pow(1 + (widerRatePercent / 100), at + 1) : path;
            var (eighty, ninetyFive) = (narrow.HalfWidth(at + 1, scale), wide.HalfWidth(at + 1, scale));
            return new ForecastYear(
                series.LastYear + at + 1, point, Math.Max(floor, point - eighty), point + eighty, Math.Max(floor, point - ninetyFive), point + ninetyFive);
        })];
    }

    private static AverageGrowthForecast? Official(AnnualSeries series, int horizonYears)
    {
        var official = AverageGrowth.CanForecast(series) ? AverageGrowth.Forecast(series, horizonYears) : null;
        return official is null || official.Path.All(year => double.IsFinite(year.Official) && double.IsFinite(year.Unrounded)) ? official : null;
    }

    private static ImmutableArray<BackTestRow> BackTests(AnnualSeries series)
    {
        var values = series.Values.AsSpan();
        return
        [
            new(BackTestCandidate.BasePath, BackTest.Of(RollingOrigin.Replay(values, (before, years) => BasePath.Forecast(before, years)), ConformalBand.Eighty)),
            new(BackTestCandidate.Official, AverageGrowth.CanForecast(series) ? Replay(series, ForecastMethod.MeanRate) : null),
            new(BackTestCandidate.CompoundGrowth, Replay(series, ForecastMethod.CompoundGrowth)),
            new(BackTestCandidate.Naive, Replay(series, ForecastMethod.Naive)),
        ];
    }

    private static BackTest? Replay(AnnualSeries series, ForecastMethod method) =>
        BackTest.Of(RollingOrigin.Replay(series.Values.AsSpan(), (before, years) => ForecastMethods.Forecast(method, before, years)));

    private static IEnumerable<SeriesWarning> Warn(AnnualSeries series, int horizonYears, AverageGrowthForecast? official)
    {
        var values = series.Values;
        (bool Holds, SeriesWarning Warning)[] all =
        [
            (values.Length < BasePath.FewestForTrend, SeriesWarning.TooShortForTrend),
            (values.Length >= BasePath.FewestForTrend && values.Length < BasePath.FewestToWeigh, SeriesWarning.ShortSeries),
            (official is not null && official.Warnings.Contains(GrowthWarning.VolatileSeries), SeriesWarning.VolatileSeries),
            (values.All(value => value == 0), SeriesWarning.AllZero),
            (values.Length > 1 && values.Any(value => value != 0) && values.All(value => value == values[0]), SeriesWarning.NeverChanged),
            (official is null, SeriesWarning.NoOfficial),
            (values.Length >= BasePath.FewestToWeigh && horizonYears > BasePath.LongHorizonYears, SeriesWarning.LongHorizon),
        ];
        return all.Where(warning => warning.Holds).Select(warning => warning.Warning);
    }
}

namespace SpatialPlan.Forecasts;

/// <summary>How well a way of forecasting would have done on a series.</summary>
/// <param name="Years">How many forecast years were compared.</param>
/// <param name="Mase">Mean absolute error, each in units of the mean yearly change before its cut; <see langword="null"/> when nothing had ever changed.</param>
/// <param name="MapePercent">Mean absolute error in per cent of what came; <see langword="null"/> when some value was zero.</param>
/// <param name="BiasPercent">Mean error in per cent of what came, above zero when too much was forecast; <see langword="null"/> when some value was zero.</param>
/// <param name="CoveragePercent">How many of the years came out within the band, in per cent; <see langword="null"/> when no band was asked for or nothing had ever changed.</param>
public sealed record BackTest(int Years, double? Mase, double? MapePercent, double? BiasPercent, double? CoveragePercent)
{
    /// <summary>Sums up replayed years; <see langword="null"/> when there is none.</summary>
    /// <param name="replayed">The years.</param>
    /// <param name="band">The band whose coverage is counted, or <see langword="null"/>.</param>
    public static BackTest? Of(IReadOnlyCollection<ReplayedYear> replayed, ConformalBand? band = null)
    {
        ArgumentNullException.ThrowIfNull(replayed);
        if (replayed.Count == 0)
        {
            return null;
        }

        var scaled = replayed.Where(year => year.MeanChange > 0).ToArray();
        var inPercent = replayed.All(year => year.Actual != 0);
        return new BackTest(
            replayed.Count,
            scaled.Length == 0 ? null : scaled.Average(year => year.AbsoluteError / year.MeanChange),
            inPercent ? 100 * replayed.Average(year => year.AbsoluteError / Math.Abs(year.Actual)) : null,
            inPercent ? 100 * replayed.Average(year => (year.Forecast - year.Actual) / Math.Abs(year.Actual)) : null,
            band is null || scaled.Length == 0 ? null : 100 * scaled.Average(year => year.AbsoluteError <= band.HalfWidth(year.YearsAhead, year.MeanChange) ? 1.0 : 0));
    }
}

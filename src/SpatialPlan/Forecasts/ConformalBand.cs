using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// Intervals around a forecast from the errors that the same method really made on other series (split conformal): they cover what they promise,
/// which intervals from one short series do not. Errors are measured in mean absolute yearly changes.
/// </summary>
/// <param name="Coverage">The share of years the band promises to cover, such as 0.8.</param>
/// <param name="Quantiles">The half width for 1, 2, .. years ahead, in mean yearly changes; never empty.</param>
public sealed record ConformalBand(double Coverage, ImmutableArray<double> Quantiles)
{
    /// <summary>80 % for <see cref="BasePath"/>, measured on the 245 yearly demographic series of the M3 competition. To be replaced by quantiles of Kyrgyz series when enough exist.</summary>
    public static ConformalBand Eighty { get; } = new(0.80, [1.09, 1.68, 2.57, 3.81, 4.56, 4.96, 6.39, 7.82, 9.24, 10.67]);

    /// <summary>95 %, measured likewise.</summary>
    public static ConformalBand NinetyFive { get; } = new(0.95, [2.60, 2.71, 4.51, 5.74, 7.25, 8.53, 10.84, 13.14, 15.45, 17.75]);

    /// <summary>Takes quantiles from the errors of many series.</summary>
    /// <param name="coverage">The share to be covered, between 0 and 1.</param>
    /// <param name="scaledErrors">For each year ahead the absolute errors in mean yearly changes; none empty.</param>
    public static ConformalBand Calibrate(double coverage, IReadOnlyList<IReadOnlyCollection<double>> scaledErrors)
    {
        ArgumentNullException.ThrowIfNull(scaledErrors);
        return new ConformalBand(coverage, [.. scaledErrors.Select(errors =>
        {
            var sorted = errors.Order().ToArray();
            // The finite-sample rule of split conformal prediction: the quantile among n errors and one to come.
            return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling((sorted.Length + 1) * coverage) - 1)];
        })]);
    }

    /// <summary>Half the width of the band in the unit of the series.</summary>
    /// <param name="yearsAhead">From 1. Beyond the last quantile the width goes on growing by the last step.</param>
    /// <param name="meanChange">The mean absolute yearly change of the series.</param>
    public double HalfWidth(int yearsAhead, double meanChange)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(yearsAhead, 1);
        var beyond = yearsAhead - Quantiles.Length;
        var step = Quantiles.Length < 2 ? 0 : Quantiles[^1] - Quantiles[^2];
        return meanChange * (beyond <= 0 ? Quantiles[yearsAhead - 1] : Quantiles[^1] + (beyond * step));
    }
}

using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace SpatialPlan.Forecasts;

/// <summary>
/// Intervals around a forecast from the errors that the same method really made on other series (split conformal): they cover what they promise,
/// which intervals from one short series do not. Errors are measured in mean absolute yearly changes.
/// </summary>
/// <param name="Coverage">The share of years the band promises to cover, such as 0.8.</param>
/// <param name="Quantiles">The half width for 1, 2, .. years ahead, in mean yearly changes; never empty.</param>
public sealed record ConformalBand(double Coverage, ImmutableArray<double> Quantiles)
{
    private static readonly Lazy<ImmutableArray<(int Known, ConformalBand Band)>> Delivered = new(Load);

    /// <summary>80 % for a series of at least <see cref="BasePath.FewestToWeigh"/> values.</summary>
    public static ConformalBand Eighty => Of(BasePath.FewestToWeigh, 0.80);

    /// <summary>95 % for a series of at least <see cref="BasePath.FewestToWeigh"/> values.</summary>
    public static ConformalBand NinetyFive => Of(BasePath.FewestToWeigh, 0.95);

    /// <summary>
    /// The delivered band for a series of which so many values are known: the fewer, the wider. Measured on the 245 yearly demographic series of the
    /// M3 competition with <see cref="BasePath"/> (<c>bench forecast</c> measures again); to be replaced by quantiles of Kyrgyz series when at least
    /// 60 with eight years or more exist.
    /// </summary>
    /// <param name="knownValues">At least 1.</param>
    /// <param name="coverage">0.80 or 0.95.</param>
    public static ConformalBand Of(int knownValues, double coverage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(knownValues, 1);
        var known = Math.Min(knownValues, BasePath.FewestToWeigh);
        return Delivered.Value.First(band => band.Known == known && Math.Abs(band.Band.Coverage - coverage) < 1e-9).Band;
    }

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

    private static ImmutableArray<(int, ConformalBand)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Forecasts/conformal-bands.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(row => (
            row.GetProperty("known").GetInt32(),
            new ConformalBand(row.GetProperty("coverage").GetDouble(), [.. row.GetProperty("halfWidths").EnumerateArray().Select(width => width.GetDouble())])))];
    }
}

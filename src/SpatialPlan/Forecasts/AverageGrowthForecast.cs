using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>The official average-growth forecast of one series, with every step that leads to it.</summary>
/// <param name="Series">The series it was made from.</param>
/// <param name="Growth">The growth of each year but the first.</param>
/// <param name="MeanPercent">The unrounded mean of the unrounded yearly rates, per cent a year.</param>
/// <param name="OfficialMeanPercent">The mean of the rounded rates, itself rounded to two decimals, per cent a year.</param>
/// <param name="CompoundPercent">The steady rate that leads from the first value to the last, per cent a year: the yardstick for volatility.</param>
/// <param name="Path">The years after the last value; empty for a horizon of 0.</param>
/// <param name="Warnings">Why the result needs care; empty when nothing speaks against it.</param>
public sealed record AverageGrowthForecast(
    AnnualSeries Series,
    ImmutableArray<YearlyGrowth> Growth,
    double MeanPercent,
    double OfficialMeanPercent,
    double CompoundPercent,
    ImmutableArray<ProjectedYear> Path,
    ImmutableArray<GrowthWarning> Warnings);

using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>All that is known of the future of one series: what a planner sees when a series is opened.</summary>
/// <param name="Series">The series.</param>
/// <param name="Methods">The methods of the base path and their weights.</param>
/// <param name="Years">The base path with its bands; empty for a horizon of 0.</param>
/// <param name="Official">The official average-growth forecast, or <see langword="null"/> where it cannot be made (<see cref="AverageGrowth.CanForecast"/>) or grows beyond all numbers.</param>
/// <param name="BackTests">The base path, the official method and two plain ones replayed on the series, always in the order of <see cref="BackTestCandidate"/>.</param>
/// <param name="Warnings">Why the result needs care; empty when nothing speaks against it.</param>
public sealed record SeriesForecast(
    AnnualSeries Series,
    ImmutableArray<MethodWeight> Methods,
    ImmutableArray<ForecastYear> Years,
    AverageGrowthForecast? Official,
    ImmutableArray<BackTestRow> BackTests,
    ImmutableArray<SeriesWarning> Warnings);

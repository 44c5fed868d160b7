using SpatialPlan.Forecasts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>One row of a table of series.</summary>
/// <param name="Id">Its name in the table; no two are alike.</param>
/// <param name="Series">Its values; without calendar years, so that the first value counts as year 1.</param>
public sealed record NamedSeries(string Id, AnnualSeries Series);

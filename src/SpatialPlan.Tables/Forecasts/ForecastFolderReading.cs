using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>What became of reading a forecast folder.</summary>
/// <param name="Forecast">The forecast, or <see langword="null"/> when there is any problem.</param>
/// <param name="Problems">All problems, in the order of the tables.</param>
/// <param name="AbsentFiles">The optional tables that are not there.</param>
public sealed record ForecastFolderReading(DemandForecast? Forecast, ImmutableArray<TableProblem> Problems, ImmutableArray<string> AbsentFiles);

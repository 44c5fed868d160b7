using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>What became of reading a forecast folder.</summary>
/// <param name="Forecast">The forecast, or <see langword="null"/> when there is any problem.</param>
/// <param name="Sound">The forecast without the parts that a broken table would feed, or <see langword="null"/> when head or population cannot be read. Without any problem the same as <paramref name="Forecast"/>.</param>
/// <param name="LeftOutFiles">The tables whose part is missing from <paramref name="Sound"/> because of a problem in them or in the coefficients they need.</param>
/// <param name="Problems">All problems, in the order of the tables.</param>
/// <param name="AbsentFiles">The optional tables that are not there.</param>
public sealed record ForecastFolderReading(
    DemandForecast? Forecast, DemandForecast? Sound, ImmutableArray<string> LeftOutFiles, ImmutableArray<TableProblem> Problems, ImmutableArray<string> AbsentFiles);

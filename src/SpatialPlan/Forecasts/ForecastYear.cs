namespace SpatialPlan.Forecasts;

/// <summary>One future year of a <see cref="SeriesForecast"/>, in the unit of the series.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Point">The base path.</param>
/// <param name="Lower80">Four years in five come out between this and <paramref name="Upper80"/>; not below zero unless the series itself is.</param>
/// <param name="Upper80">The upper edge of that band.</param>
/// <param name="Lower95">Nineteen years in twenty come out between this and <paramref name="Upper95"/>.</param>
/// <param name="Upper95">The upper edge of that band.</param>
public sealed record ForecastYear(int Year, double Point, double Lower80, double Upper80, double Lower95, double Upper95);

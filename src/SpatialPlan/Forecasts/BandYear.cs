namespace SpatialPlan.Forecasts;

/// <summary>One future year of a forecast with a band around it, in the unit of the series.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Point">The forecast.</param>
/// <param name="Lower">The lower edge of the band, not below zero.</param>
/// <param name="Upper">The upper edge.</param>
public sealed record BandYear(int Year, double Point, double Lower, double Upper);

namespace SpatialPlan.Forecasts;

/// <summary>One future year of the official average-growth forecast, in the unit of the series.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Official">By the rate rounded to two decimals, as the official method computes it by hand; not rounded to whole persons here.</param>
/// <param name="Unrounded">By the unrounded mean of the unrounded rates.</param>
public sealed record ProjectedYear(int Year, double Official, double Unrounded);

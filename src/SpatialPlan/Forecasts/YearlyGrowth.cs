namespace SpatialPlan.Forecasts;

/// <summary>How much a series grew from the year before.</summary>
/// <param name="Year">The later of the two years.</param>
/// <param name="Percent">The growth in per cent, not rounded.</param>
/// <param name="RoundedPercent">The growth in per cent, rounded to two decimals, halves away from zero, as the official method writes it.</param>
public sealed record YearlyGrowth(int Year, double Percent, double RoundedPercent);

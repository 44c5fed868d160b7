namespace SpatialPlan.Supply;

/// <summary>One thing that makes land suitable for a sector.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="Factor">What is looked at: <c>settled_metres</c>, <c>road_metres</c>, <c>water_metres</c>, <c>power_metres</c>, <c>slope_percent</c>, <c>bonitet</c> or <c>zone_permission</c> (1 permitted, 0.5 conditional, 0 prohibited).</param>
/// <param name="Weight">Its weight among the factors of the sector, not negative.</param>
/// <param name="Best">From here on the score is 1.</param>
/// <param name="Worst">From here on the score is 0; different from <paramref name="Best"/>.</param>
/// <param name="Source">Where the factor comes from.</param>
/// <param name="Confirmed">True when someone has confirmed it.</param>
public sealed record SuitabilityFactor(string Sector, string Factor, double Weight, double Best, double Worst, string Source, bool Confirmed)
{
    /// <summary>The score of a value, 0 to 1, straight between worst and best.</summary>
    public double Score(double value) => Math.Clamp((value - Worst) / (Best - Worst), 0, 1);
}

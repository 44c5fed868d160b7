namespace SpatialPlan.Demand;

/// <summary>What a crop yields, or should yield, in one year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="OutputTonnes">The harvest in tonnes; not negative.</param>
/// <param name="YieldTonnesPerHectare">Tonnes from a hectare at one harvest; above zero.</param>
public sealed record CropTarget(int Year, double OutputTonnes, double YieldTonnesPerHectare);

namespace SpatialPlan.Demand;

/// <summary>A change of harvest split into its two causes, which add up to it.</summary>
/// <param name="AreaTonnes">What more land brought, tonnes.</param>
/// <param name="YieldTonnes">What a better yield brought, tonnes.</param>
public sealed record GrowthParts(double AreaTonnes, double YieldTonnes);

namespace SpatialPlan.Demand;

/// <summary>What is added in one year, in the unit of the node it belongs to.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Amount">The amount added, not rounded to whole units; negative when it is taken away.</param>
public sealed record ChainYear(int Year, double Amount);

namespace SpatialPlan.LandBalance;

/// <summary>A land category and a land kind within it.</summary>
/// <param name="Category">The category, 1 to 7.</param>
/// <param name="Kind">The code of the kind.</param>
public sealed record CategoryAndKind(int Category, string Kind);

namespace SpatialPlan.Zoning.Plans;

/// <summary>How two versions of a plan differ.</summary>
/// <param name="Changes">The zones that differ, by code.</param>
/// <param name="Unchanged">How many zones are the same; the order of vertices, the turn of rings and steps within the tolerance do not count.</param>
/// <param name="Types">Square metres by code of zone type, before and after; types by code, land without a type under an empty code.</param>
public sealed record PlanComparison(IReadOnlyList<ZoneChange> Changes, int Unchanged, IReadOnlyList<(string Type, double BeforeSquareMetres, double AfterSquareMetres)> Types);

using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>One thing in a chain of effects with all that comes of it.</summary>
/// <param name="Code">The code of the thing, such as <c>irrigated_land</c>.</param>
/// <param name="Unit">Its unit, such as <c>ha</c> or <c>mln_som_per_year</c>; empty when no link names it.</param>
/// <param name="Total">The sum of <paramref name="Years"/>.</param>
/// <param name="Unmet">What a <see cref="ChainLimit"/> cut off; 0 when nothing was.</param>
/// <param name="LandOf">The sector whose land this is, or <see langword="null"/>.</param>
/// <param name="Years">What is added in each year that adds something, by year.</param>
public sealed record ChainNode(string Code, string Unit, double Total, double Unmet, DemandSector? LandOf, ImmutableArray<ChainYear> Years);

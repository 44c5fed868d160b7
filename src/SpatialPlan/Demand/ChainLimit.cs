namespace SpatialPlan.Demand;

/// <summary>The most there can be of one thing in a chain: land that can be irrigated at all, water that may be taken.</summary>
/// <param name="Node">The code of the thing.</param>
/// <param name="Amount">The most of it, in the unit the links give it; not negative.</param>
/// <param name="Source">Where the limit comes from.</param>
public sealed record ChainLimit(string Node, double Amount, string Source);

namespace SpatialPlan.Demand;

/// <summary>An amount that enters a chain from outside, such as an investment.</summary>
/// <param name="Node">The code of the thing, the <see cref="ChainLink.From"/> of some link.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Amount">How much, in the unit the links give this thing.</param>
public sealed record ChainPulse(string Node, int Year, double Amount);

namespace SpatialPlan.LandBalance;

/// <summary>Land that passed, between two days, from one class to another or over the edge of the register.</summary>
/// <param name="From">What it was; <see langword="null"/> when it comes from outside.</param>
/// <param name="To">What it became; <see langword="null"/> when it went outside.</param>
/// <param name="Outside">Which outside, when one end is missing.</param>
/// <param name="AreaSquareMetres">Registered area, square metres with two decimals, more than 0.</param>
/// <param name="Estimated">True when several kinds of land became several others on the same ground, so that the register does not say which became which.</param>
public sealed record LandFlow(LandClass? From, LandClass? To, FlowOutside Outside, decimal AreaSquareMetres, bool Estimated)
{
    /// <summary>True when the land stayed in its category and kind.</summary>
    public bool Stays => From is { } from && To is { } to && from.Category == to.Category && from.Kind == to.Kind;
}

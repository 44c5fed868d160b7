namespace SpatialPlan.LandBalance;

/// <summary>A flow as it is listed: from one category and kind to another.</summary>
/// <param name="From">What it was; <see langword="null"/>: from outside.</param>
/// <param name="To">What it became; <see langword="null"/>: to outside.</param>
/// <param name="Outside">Which outside, when one end is missing.</param>
/// <param name="AreaSquareMetres">Registered area, square metres.</param>
/// <param name="Estimated">See <see cref="LandFlow"/>.</param>
public sealed record FlowLine(CategoryAndKind? From, CategoryAndKind? To, FlowOutside Outside, decimal AreaSquareMetres, bool Estimated);

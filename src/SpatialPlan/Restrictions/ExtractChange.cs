using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>One difference between two answers about the same land.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Theme">The code of the theme; <see langword="null"/> when the land itself has changed.</param>
/// <param name="RestrictionId">The restriction; <see langword="null"/> when a whole theme or the land has changed.</param>
/// <param name="Name">The name of the restriction or the theme; <see langword="null"/> for the land.</param>
/// <param name="Before">What it was: a code of state or class, or a number unrounded; <see langword="null"/> where there was nothing.</param>
/// <param name="After">What it is; <see langword="null"/> where there is nothing.</param>
public sealed record ExtractChange(ExtractChangeKind Kind, string? Theme, long? RestrictionId, LocalizedName? Name, string? Before, string? After);

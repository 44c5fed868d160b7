using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>A theme of restrictions, such as hazard zones: what a check answers about, one state for each.</summary>
/// <param name="Code">The stable code, such as <c>hazard</c>.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="Position">The place in lists, from 1.</param>
/// <param name="Required">True when land cannot be called free of restriction unless this theme was looked at.</param>
public sealed record RestrictionTheme(string Code, LocalizedName Name, int Position, bool Required);

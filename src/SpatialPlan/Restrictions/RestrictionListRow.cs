namespace SpatialPlan.Restrictions;

/// <summary>One parcel of a list that was asked for.</summary>
/// <param name="Code">The ENI code with hyphens, as people know it.</param>
/// <param name="Address">Where it lies, in words; <see langword="null"/> when that is not recorded.</param>
/// <param name="Extract">The answer; <see langword="null"/> when there is none.</param>
/// <param name="Problem">Why there is none and what to do; <see langword="null"/> when there is one.</param>
public sealed record RestrictionListRow(string Code, string? Address, RestrictionExtract? Extract, string? Problem);

using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>What checking a kept answer again gave.</summary>
/// <param name="Stored">The kept answer.</param>
/// <param name="On">The day whose law it was checked by.</param>
/// <param name="Verdict">The answer now; <see langword="null"/> when the check failed.</param>
/// <param name="Changes">What differs from the kept answer; empty when nothing does, and when the check failed.</param>
/// <param name="Failure">Why the check failed; <see langword="null"/> when it did not.</param>
public sealed record RecheckResult(StoredExtract Stored, DateOnly On, Verdict? Verdict, IReadOnlyList<ExtractChange> Changes, string? Failure)
{
    /// <summary>True when the kept answer would be given again: checked, and nothing differs.</summary>
    public bool IsCurrent => Failure is null && Changes.Count == 0;
}

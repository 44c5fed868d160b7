using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>What checking a kept answer again gave.</summary>
/// <param name="Stored">The kept answer.</param>
/// <param name="On">The day whose law it was checked by.</param>
/// <param name="Verdict">The answer now; <see langword="null"/> when the check failed.</param>
/// <param name="Changes">What differs from the kept answer, as far as could be seen; empty when nothing does, and when the check failed altogether.</param>
/// <param name="Failure">Why the check failed; <see langword="null"/> when it did not.</param>
public sealed record RecheckResult(StoredExtract Stored, DateOnly On, Verdict? Verdict, IReadOnlyList<ExtractChange> Changes, string? Failure)
{
    /// <summary>The themes that could not be looked at now; the check failed because of them, for nobody knows whether they answer the same.</summary>
    public IReadOnlyList<RestrictionTheme> FailedThemes { get; init; } = [];

    /// <summary>Why the check failed, for a reader; <see langword="null"/> when it did not.</summary>
    public string? Reason(Language language) =>
        FailedThemes.Count > 0 ? string.Join(", ", FailedThemes.Select(theme => theme.Name.In(language))) : Failure;

    /// <summary>True when the kept answer would be given again: checked, and nothing differs.</summary>
    public bool IsCurrent => Failure is null && Changes.Count == 0;
}

namespace SpatialPlan.Restrictions;

/// <summary>Everything a check judges from, read at one moment: what was found, and what could not be looked for.</summary>
/// <param name="Themes">All themes there are; one that has no layer is answered with "no data here".</param>
/// <param name="Layers">The layers that hold on the day and lie on or near the land.</param>
/// <param name="Thresholds">At most one row per theme: the municipality's, else the default.</param>
/// <param name="Candidates">Every restriction within the widest distance that matters, in any order.</param>
/// <param name="FailedThemes">Themes whose look-up failed; their candidates may be missing and they can never count as free.</param>
public sealed record RestrictionFacts(
    IReadOnlyList<RestrictionTheme> Themes,
    IReadOnlyList<RestrictionLayer> Layers,
    IReadOnlyList<RestrictionThreshold> Thresholds,
    IReadOnlyList<CandidateRestriction> Candidates,
    IReadOnlySet<string> FailedThemes);

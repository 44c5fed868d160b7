namespace SpatialPlan.Restrictions;

/// <summary>The answer to "what restricts this land?": the one thing that page, paper, map and interface show.</summary>
/// <param name="Land">The land.</param>
/// <param name="On">The day whose law it speaks for.</param>
/// <param name="KnownAt">What was known at this time; <see langword="null"/>: what was known when it was made.</param>
/// <param name="GeometricAreaSquareMetres">The area of the land as drawn, square metres.</param>
/// <param name="Layers">One answer per theme, in the order of the themes.</param>
/// <param name="Restrictions">What affects the land and the edge cases, by theme, class and code.</param>
/// <param name="Nearby">What lies near but not on the land, by theme and code.</param>
public sealed record RestrictionExtract(
    CheckedLand Land,
    DateOnly On,
    DateTimeOffset? KnownAt,
    double GeometricAreaSquareMetres,
    IReadOnlyList<LayerAnswer> Layers,
    IReadOnlyList<FoundRestriction> Restrictions,
    IReadOnlyList<FoundRestriction> Nearby)
{
    /// <summary>True when every required theme was looked at everywhere on the land and is up to date. Without any theme it is false.</summary>
    public bool IsComplete => Layers.Count > 0 && Layers.All(layer => layer.WasChecked || !layer.Theme.Required);

    /// <summary>What could not be looked at, or not fully, or is out of date; required themes first.</summary>
    public IReadOnlyList<LayerAnswer> Unchecked => [.. Layers.Where(layer => !layer.WasChecked).OrderByDescending(layer => layer.Theme.Required)];

    /// <summary>
    /// The answer in one word. It is never <see cref="Verdict.Clear"/> unless everything required was looked at; what affects the land is said even then.
    /// </summary>
    public Verdict Verdict =>
        Restrictions.Any(found => found.Class == RestrictionClass.Affected) ? Verdict.Affected
        : !IsComplete ? Verdict.Incomplete
        : Restrictions.Count > 0 ? Verdict.Edge
        : Verdict.Clear;
}

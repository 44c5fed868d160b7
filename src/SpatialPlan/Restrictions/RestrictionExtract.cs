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
    /// <summary>
    /// What officers have signed about restrictions of this parcel. It changes nothing in the answer: it is shown beside it, see
    /// <see cref="OverrideOf"/> and <see cref="VerdictWithOverrides"/>.
    /// </summary>
    public IReadOnlyList<RestrictionOverride> Overrides { get; init; } = [];

    /// <summary>
    /// The hash under which this very answer is kept (<see cref="ExtractDocument"/>), by which a stranger can verify it; <see langword="null"/> when it
    /// was made now and is not kept. A hash that nobody could verify is never shown.
    /// </summary>
    public string? Hash { get; init; }

    /// <summary>True when every required theme was looked at everywhere on the land and is up to date. Without any theme it is false.</summary>
    public bool IsComplete => Layers.Count > 0 && Layers.All(layer => layer.WasChecked || !layer.Theme.Required);

    /// <summary>What could not be looked at, or not fully, or is out of date; required themes first.</summary>
    public IReadOnlyList<LayerAnswer> Unchecked => [.. Layers.Where(layer => !layer.WasChecked).OrderByDescending(layer => layer.Theme.Required)];

    /// <summary>
    /// The answer in one word. It is never <see cref="Verdict.Clear"/> unless everything required was looked at; what affects the land is said even then.
    /// </summary>
    public Verdict Verdict => VerdictOf(Restrictions);

    /// <summary>The answer in one word when what officers have signed away is left out. What was not looked at stays not looked at.</summary>
    public Verdict VerdictWithOverrides => VerdictOf([.. Restrictions.Where(found => OverrideOf(found) is null)]);

    /// <summary>
    /// The signed statement that a restriction does not apply, or <see langword="null"/>. It speaks of the very versions of parcel and restriction
    /// that were signed for; when one of them has changed since, it has lapsed and has to be signed again.
    /// </summary>
    public RestrictionOverride? OverrideOf(FoundRestriction found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Overrides.FirstOrDefault(signed => signed.RestrictionId == found.Restriction.RestrictionId && Holds(signed, found));
    }

    /// <summary>The statements about restrictions on the parcel that have lapsed, because what was signed for has changed.</summary>
    public IReadOnlyList<RestrictionOverride> LapsedOverrides =>
        [.. Overrides.Where(signed => Restrictions.Any(found => found.Restriction.RestrictionId == signed.RestrictionId && !Holds(signed, found)))];

    private bool Holds(RestrictionOverride signed, FoundRestriction found) =>
        signed.RestrictionVersionId == found.Restriction.VersionId && signed.ParcelVersionId == Land.ParcelVersionId;

    private Verdict VerdictOf(IReadOnlyList<FoundRestriction> restrictions) =>
        restrictions.Any(found => found.Class == RestrictionClass.Affected) ? Verdict.Affected
        : !IsComplete ? Verdict.Incomplete
        : restrictions.Count > 0 ? Verdict.Edge
        : Verdict.Clear;
}

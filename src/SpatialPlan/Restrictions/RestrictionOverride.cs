namespace SpatialPlan.Restrictions;

/// <summary>An officer's signed statement that one restriction does not apply to one parcel. The computed answer stays beside it.</summary>
/// <param name="VersionId">The row of the database.</param>
/// <param name="RestrictionId">The restriction.</param>
/// <param name="RestrictionVersionId">The version of it that the officer saw; a newer one has to be signed for again.</param>
/// <param name="ParcelVersionId">The version of the parcel that the officer saw.</param>
/// <param name="Reason">Why it does not apply, in the officer's words.</param>
/// <param name="Officer">Who says so.</param>
/// <param name="Signature">The signature as text: number and day of the signed paper, or an electronic signature.</param>
/// <param name="ValidFrom">The first day on which it holds; <see langword="null"/>: always has.</param>
/// <param name="ValidUntil">The last day on which it holds; <see langword="null"/>: no end is known.</param>
public sealed record RestrictionOverride(
    long VersionId,
    long RestrictionId,
    long RestrictionVersionId,
    long ParcelVersionId,
    string Reason,
    string Officer,
    string Signature,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil);

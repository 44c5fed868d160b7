namespace SpatialPlan.PostGis.Restrictions;

/// <summary>An answer of an open matter, and how it stood when it was last checked again.</summary>
/// <param name="Reference">The reference of the matter.</param>
/// <param name="Hash">The hash of the answer.</param>
/// <param name="ParcelId">The parcel; <see langword="null"/> for a drawn shape.</param>
/// <param name="On">The day in law of the answer.</param>
/// <param name="Verdict">The code of its verdict.</param>
/// <param name="StoredAt">When it was kept.</param>
/// <param name="Outcome"><c>unchanged</c>, <c>changed</c> or <c>failed</c>; <see langword="null"/> when it was never checked again.</param>
/// <param name="Changes">What differs from the answer; empty when nothing does or nothing is known.</param>
/// <param name="Failure">Why it could not be checked; <see langword="null"/> when it could.</param>
/// <param name="CheckedFor">The day in law it was checked for.</param>
/// <param name="IsDue">True when it has to be checked again.</param>
public sealed record MatterAnswer(
    string Reference,
    string Hash,
    long? ParcelId,
    DateOnly On,
    string Verdict,
    DateTimeOffset StoredAt,
    string? Outcome,
    IReadOnlyList<SpatialPlan.Restrictions.ExtractChange> Changes,
    string? Failure,
    DateOnly? CheckedFor,
    bool IsDue);

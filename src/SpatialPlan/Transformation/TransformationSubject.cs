namespace SpatialPlan.Transformation;

/// <summary>Which land and which law a verdict speaks of.</summary>
/// <param name="ParcelId">The number of the parcel.</param>
/// <param name="ParcelVersionId">The version of it that was judged.</param>
/// <param name="On">The day in law.</param>
public sealed record TransformationSubject(long ParcelId, long ParcelVersionId, DateOnly On);

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>What a batch asks: every parcel of a municipality, by the law of one day, as known at one time.</summary>
/// <param name="MunicipalityId">The municipality.</param>
/// <param name="On">The day in law.</param>
/// <param name="KnownAt">The time of knowledge. A settled one (<see cref="RestrictionBatch.SettleAsync"/>) gives the same answers whenever it is asked again.</param>
public sealed record BatchQuestion(long MunicipalityId, DateOnly On, DateTimeOffset KnownAt);

using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>A restriction as a search gives it.</summary>
/// <param name="RecordedFrom">Since when its version is known.</param>
/// <param name="Restriction">The restriction. One of very many vertices comes without its geometry, which has to be given to it.</param>
internal sealed record CandidateRow(DateTime RecordedFrom, CandidateRestriction Restriction)
{
    public bool NeedsArea => Restriction.Geometry is null;
}

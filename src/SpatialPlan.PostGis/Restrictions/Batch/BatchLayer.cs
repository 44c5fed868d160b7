using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>A layer with its whole coverage, and whether it is the municipality's own and so is expected everywhere on its land.</summary>
internal sealed record BatchLayer(RestrictionLayer Layer, bool IsOwn);

using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>A layer as a search gives it.</summary>
/// <param name="RecordedFrom">Since when its version is known.</param>
/// <param name="Layer">The layer, without what it covers.</param>
internal sealed record LayerRow(DateTime RecordedFrom, RestrictionLayer Layer);

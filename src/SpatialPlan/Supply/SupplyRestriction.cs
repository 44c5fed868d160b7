using NetTopologySuite.Geometries;

namespace SpatialPlan.Supply;

/// <summary>The part of a restriction that lies on a parcel.</summary>
/// <param name="ParcelId">The parcel.</param>
/// <param name="Theme">Its theme.</param>
/// <param name="Kind">Its kind within the theme.</param>
/// <param name="Grade">The regime of a protected area or the level of a hazard zone; empty when it has none.</param>
/// <param name="Code">Its code in its layer.</param>
/// <param name="Geometry">Polygons in the working system: the part on the parcel.</param>
public sealed record SupplyRestriction(long ParcelId, string Theme, string Kind, string Grade, string Code, Geometry Geometry);

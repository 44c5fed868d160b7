using NetTopologySuite.Geometries;

namespace SpatialPlan.Supply;

/// <summary>Where a parcel was surveyed for a theme by layers that are up to date.</summary>
/// <param name="ParcelId">The parcel.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Covered">Polygons in the working system: the part of the parcel that is covered; <see langword="null"/> when all of it is.</param>
public sealed record SupplyCoverage(long ParcelId, string Theme, Geometry? Covered);

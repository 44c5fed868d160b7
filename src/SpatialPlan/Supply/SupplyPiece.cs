using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace SpatialPlan.Supply;

/// <summary>A connected part of an unused parcel on which the same rules hold everywhere.</summary>
/// <param name="Id">The parcel and the number of the piece, such as <c>1234.2</c>.</param>
/// <param name="Parcel">The parcel.</param>
/// <param name="AreaSquareMetres">Whole square metres; the pieces of a parcel add up to its rounded area.</param>
/// <param name="Geometry">One polygon in the working system.</param>
/// <param name="States">For each sector in the order of the result, what the piece is to it.</param>
public sealed record SupplyPiece(string Id, SupplyParcel Parcel, long AreaSquareMetres, Polygon Geometry, ImmutableArray<SupplyState> States);

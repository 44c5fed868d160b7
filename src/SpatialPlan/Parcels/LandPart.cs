using SpatialPlan.Texts;

namespace SpatialPlan.Parcels;

/// <summary>A part of a parcel of one land kind. The parts of a parcel add up to its registered area.</summary>
/// <param name="Kind">The code of the kind, such as <c>irrigated_arable</c>.</param>
/// <param name="KindName">Its name.</param>
/// <param name="AreaSquareMetres">Registered area, square metres with two decimals, more than 0.</param>
public sealed record LandPart(string Kind, LocalizedName KindName, decimal AreaSquareMetres);

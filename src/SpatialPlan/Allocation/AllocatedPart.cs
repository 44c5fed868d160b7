namespace SpatialPlan.Allocation;

/// <summary>A part of a parcel given to a sector.</summary>
/// <param name="Parcel">The id of the parcel.</param>
/// <param name="Sector">The code of the sector.</param>
/// <param name="SquareMetres">The area given, above zero.</param>
public sealed record AllocatedPart(string Parcel, string Sector, long SquareMetres);

namespace SpatialPlan.Parcels;

/// <summary>Two parcels that share land.</summary>
/// <param name="First">Position of one in the set that was searched.</param>
/// <param name="Second">Position of the other, above <paramref name="First"/>.</param>
/// <param name="AreaSquareMetres">The area they share, square metres, above the tolerance of the search.</param>
/// <param name="X">A position in the shared area: east, metres, working system.</param>
/// <param name="Y">A position in the shared area: north, metres, working system.</param>
public sealed record ParcelOverlap(int First, int Second, double AreaSquareMetres, double X, double Y);

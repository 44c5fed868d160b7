namespace SpatialPlan.LandBalance;

/// <summary>Two parcels that lie on each other.</summary>
/// <param name="OneParcelId">The number of the one.</param>
/// <param name="One">Its ENI code or contour number.</param>
/// <param name="OtherParcelId">The number of the other.</param>
/// <param name="Other">Its ENI code or contour number.</param>
/// <param name="SquareMetres">The area they share.</param>
public sealed record OverlappingPair(long OneParcelId, string One, long OtherParcelId, string Other, decimal SquareMetres);

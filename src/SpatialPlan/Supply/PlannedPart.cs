namespace SpatialPlan.Supply;

/// <summary>Land given to a sector for a year.</summary>
/// <param name="Piece">The piece it is part of.</param>
/// <param name="Sector">The code of the sector.</param>
/// <param name="Year">The year in which the sector takes it.</param>
/// <param name="SquareMetres">Whole square metres, above zero; the parts of a piece never add up to more than it.</param>
/// <param name="Suitability">How well the piece suits the sector, 0 to 1.</param>
/// <param name="Tier">1 municipal, 2 state reserve, 3 private, 4 after a transfer.</param>
/// <param name="SecondBest">The sector the piece would serve next best; <see langword="null"/>: it would be left free.</param>
/// <param name="Regret">The suitability per square metre lost by that; <see langword="null"/> when demand would go unmet.</param>
public sealed record PlannedPart(SupplyPiece Piece, string Sector, int Year, long SquareMetres, double Suitability, int Tier, string? SecondBest, double? Regret);

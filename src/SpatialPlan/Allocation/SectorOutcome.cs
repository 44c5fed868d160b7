namespace SpatialPlan.Allocation;

/// <summary>What became of the demand of one sector.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="AllocatedSquareMetres">The land it got.</param>
/// <param name="UnmetSquareMetres">The rest of its demand.</param>
/// <param name="ShadowPrice">How much suitability, summed over all sectors, one more square metre for it would cost (0 best); <see langword="null"/> when there is no land for it.</param>
public sealed record SectorOutcome(string Sector, long AllocatedSquareMetres, long UnmetSquareMetres, double? ShadowPrice);

namespace SpatialPlan.Supply;

/// <summary>How large and how flat land must be for a sector.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="MinimumLotSquareMetres">A connected piece of a parcel below this is no use.</param>
/// <param name="MaximumSlopePercent">A parcel steeper than this is no use.</param>
/// <param name="Source">Where the limit comes from.</param>
/// <param name="Confirmed">True when someone has confirmed it.</param>
public sealed record SectorLimit(string Sector, double MinimumLotSquareMetres, double MaximumSlopePercent, string Source, bool Confirmed);

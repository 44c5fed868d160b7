using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>Land of one category and tier that no one uses, as recorded.</summary>
/// <param name="Category">The land category, 1 to 7.</param>
/// <param name="CategoryName">Its name.</param>
/// <param name="Tier">Whose it is.</param>
/// <param name="UseRecorded">True when the parcels are recorded as not used; false when nothing is recorded about their use, so that they cannot be counted on.</param>
/// <param name="Parcels">How many parcels.</param>
/// <param name="AreaSquareMetres">Their registered area in square metres.</param>
public sealed record VacantLand(int Category, LocalizedName CategoryName, LandTier Tier, bool UseRecorded, long Parcels, decimal AreaSquareMetres);

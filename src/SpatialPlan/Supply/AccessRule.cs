namespace SpatialPlan.Supply;

/// <summary>Whether a sector can use land of a category.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="Category">The land category, 1 to 7.</param>
/// <param name="LandKind">The rule speaks for parcels that have this kind of land; empty: for all of the category.</param>
/// <param name="Access">What the sector can do.</param>
/// <param name="LagYears">How long a transfer takes before the land can be used.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Confirmed">True when someone has confirmed it.</param>
public sealed record AccessRule(string Sector, int Category, string LandKind, LandAccess Access, int LagYears, string Source, bool Confirmed);

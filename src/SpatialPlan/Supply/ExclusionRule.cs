namespace SpatialPlan.Supply;

/// <summary>Whether a restriction keeps a sector off the land. An empty text stands for all.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="Theme">The theme of the restriction; never empty.</param>
/// <param name="Kind">The kind of the restriction within its theme.</param>
/// <param name="Grade">The regime of a protected area or the level of a hazard zone.</param>
/// <param name="Excluded">True when the sector is kept off.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Confirmed">True when someone has confirmed it.</param>
public sealed record ExclusionRule(string Sector, string Theme, string Kind, string Grade, bool Excluded, string Source, bool Confirmed);

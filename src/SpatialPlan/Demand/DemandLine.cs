namespace SpatialPlan.Demand;

/// <summary>Land that one part of a sector needs, or gives up, in one year.</summary>
/// <param name="Sector">Who needs it.</param>
/// <param name="Component">The stable code of the part within the sector, such as <c>population</c>, <c>waiting_list</c>, <c>school</c> or the code of a crop.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Hectares">The area in hectares, never negative; whether it is needed or released is said by the list it stands in.</param>
public sealed record DemandLine(DemandSector Sector, string Component, int Year, double Hectares);

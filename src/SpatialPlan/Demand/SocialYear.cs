namespace SpatialPlan.Demand;

/// <summary>Capacity and land of one kind of facility in one year.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Capacity">New places, visits a shift, beds or square metres.</param>
/// <param name="Hectares">Their land in hectares, with the reserve.</param>
public sealed record SocialYear(FacilityKind Kind, int Year, double Capacity, double Hectares);

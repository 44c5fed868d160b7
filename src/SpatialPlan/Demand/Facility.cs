using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>A social facility that exists in the base year.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Capacity">Places, visits a shift, beds or square metres, by kind; not negative.</param>
public sealed record Facility(FacilityKind Kind, LocalizedName Name, double Capacity);

using SpatialPlan.Texts;

namespace SpatialPlan.Zoning;

/// <summary>A number that building in a type of zone has to keep to.</summary>
/// <param name="Code">Which: <c>max_storeys</c>, <c>max_height_metres</c>, <c>max_coverage_percent</c> and so on.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit: <c>1</c> (a count), <c>m</c>, <c>m2</c> or <c>%</c>.</param>
/// <param name="Value">The number, in the unit.</param>
/// <param name="Source">Where the number comes from.</param>
/// <param name="Confirmed">False: a default that no act of the municipality confirms.</param>
public sealed record ZoneParameter(string Code, LocalizedName Name, string Unit, decimal Value, string Source, bool Confirmed);

using SpatialPlan.Texts;

namespace SpatialPlan.Zoning;

/// <summary>A type of legal zone of one municipality. There is no national catalogue: code, name and colour are the municipality's own.</summary>
/// <param name="ZoneTypeId">The number in this database.</param>
/// <param name="Code">The code, such as <c>Ж-1</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Color">The colour on maps, <c>#rrggbb</c>.</param>
/// <param name="Source">Where the type comes from.</param>
/// <param name="Confirmed">False: a default that no act of the municipality confirms.</param>
public sealed record ZoneType(long ZoneTypeId, string Code, LocalizedName Name, string Color, string Source, bool Confirmed);

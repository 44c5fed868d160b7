using SpatialPlan.Texts;

namespace SpatialPlan.Zoning;

/// <summary>Whether a use of land is allowed in a type of zone. A use that is not listed was not decided: it is neither allowed nor forbidden.</summary>
/// <param name="Code">The use: <c>individual_housing</c>, <c>industry</c> and so on.</param>
/// <param name="Name">Its name.</param>
/// <param name="Permission"><c>permitted</c>, <c>conditional</c> or <c>prohibited</c>.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Confirmed">False: a default that no act of the municipality confirms.</param>
public sealed record ZoneUse(string Code, LocalizedName Name, string Permission, string Source, bool Confirmed);

using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.CodeLists;

/// <summary>What a code of a list is called.</summary>
/// <param name="List">The list: <c>land_kind</c>, <c>hazard_kind</c> ...</param>
/// <param name="Code">The code within its list.</param>
/// <param name="Name">The name in the three languages.</param>
/// <param name="Confirmed">False: a default of the system that no act confirms.</param>
public sealed record CodeName(string List, string Code, LocalizedName Name, bool Confirmed);

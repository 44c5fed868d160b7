using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>A road or a terminal that is to be built.</summary>
/// <param name="Code">Its code in the municipality's table.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it is built.</param>
/// <param name="LengthKilometres">Length of the road; 0 for a terminal.</param>
/// <param name="WidthMetres">Width of the land taken, both sides together; 0 for a terminal.</param>
/// <param name="SiteHectares">Land of a terminal; 0 for a road.</param>
/// <param name="InsideSettlement">True for a street inside a settlement: its land is already in the share of streets and is not counted again.</param>
public sealed record TransportProject(string Code, LocalizedName Name, int Year, double LengthKilometres, double WidthMetres, double SiteHectares, bool InsideSettlement);

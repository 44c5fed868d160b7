namespace SpatialPlan.LandBalance;

/// <summary>What the zoning plans of a unit say on the day; areas as drawn, square metres.</summary>
/// <param name="Zones">How many zones; 0: no plan holds.</param>
/// <param name="SquareMetres">The area of all zones.</param>
/// <param name="HousingSquareMetres">The area of the zones in which some kind of housing is permitted.</param>
public sealed record ZonedLand(long Zones, decimal SquareMetres, decimal HousingSquareMetres);

namespace SpatialPlan.Demand;

/// <summary>The dwellings of a municipality in the base year and the size of its households.</summary>
/// <param name="Dwellings">Dwellings in use in the base year.</param>
/// <param name="PersonsPerHousehold">In the base year; above zero.</param>
/// <param name="PersonsPerHouseholdAtHorizon">In the last year of the forecast; above zero. The years between lie on a straight line.</param>
/// <param name="WaitingListHouseholds">Households on the municipality's list for a plot that live with others: their homes come on top of the trend.</param>
public sealed record HousingStock(double Dwellings, double PersonsPerHousehold, double PersonsPerHouseholdAtHorizon, double WaitingListHouseholds);

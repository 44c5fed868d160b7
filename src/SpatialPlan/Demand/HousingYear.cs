namespace SpatialPlan.Demand;

/// <summary>Dwellings and their land in one year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Households">Households at the end of the year.</param>
/// <param name="DwellingsForTrend">New dwellings for more households, vacancies, lost dwellings and the shortage of the base year.</param>
/// <param name="DwellingsForWaitingList">New dwellings for the waiting list.</param>
/// <param name="HectaresForTrend">Land outside the built-up area for the first, in hectares, with streets and reserve.</param>
/// <param name="HectaresForWaitingList">Land for the second, in hectares.</param>
public sealed record HousingYear(int Year, double Households, double DwellingsForTrend, double DwellingsForWaitingList, double HectaresForTrend, double HectaresForWaitingList);

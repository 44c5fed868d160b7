using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Land for dwellings: households, vacancies, losses and the waiting list make dwellings; plots, streets and a reserve make hectares.</summary>
public static class HousingDemand
{
    /// <summary>The coefficients this calculation uses.</summary>
    public static ImmutableArray<string> CoefficientKeys { get; } =
    [
        "housing.vacancy_share", "housing.loss_share_per_year", "housing.infill_share", "housing.plot_square_metres", "housing.flat_share",
        "housing.flat_square_metres", "housing.group_quarters_share", "housing.streets_share", "housing.waiting_list_years", "reserve_share", "deficit_years",
    ];

    /// <summary>Dwellings and land for each year after the base year.</summary>
    /// <param name="population">Persons in the base year and each year after it.</param>
    /// <param name="baseYear">The calendar year of the first of them.</param>
    /// <param name="stock">The dwellings of the base year.</param>
    /// <param name="sheet">The coefficients.</param>
    public static ImmutableArray<HousingYear> Run(IReadOnlyList<double> population, int baseYear, HousingStock stock, CoefficientSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(stock);
        ArgumentNullException.ThrowIfNull(sheet);
        var households = Households(population, stock, sheet["housing.group_quarters_share"]);
        var needs = households.Select(count => count / (1 - sheet["housing.vacancy_share"])).ToArray();
        var built = CapacityPlan.Build(needs, stock.Dwellings, stock.Dwellings * sheet["housing.loss_share_per_year"], sheet["deficit_years"]);
        var hectares = HectaresPerDwelling(sheet);
        var waitingYears = Math.Clamp(sheet["housing.waiting_list_years"], 1, Math.Max(1, built.Length));
        return [.. built.Select((dwellings, at) =>
        {
            // A part of a year at the end, when the list is cleared over a broken number of years.
            var waiting = stock.WaitingListHouseholds * Math.Clamp(waitingYears - at, 0, 1) / waitingYears;
            return new HousingYear(baseYear + at + 1, households[at + 1], dwellings, waiting, dwellings * hectares, waiting * hectares);
        })];
    }

    /// <summary>Hectares outside the built-up area for one new dwelling on average, with its share of streets, infill taken off and the reserve put on.</summary>
    public static double HectaresPerDwelling(CoefficientSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var flats = sheet["housing.flat_share"];
        var plot = ((1 - flats) * sheet["housing.plot_square_metres"]) + (flats * sheet["housing.flat_square_metres"]);
        return (1 - sheet["housing.infill_share"]) * plot / (1 - sheet["housing.streets_share"]) * (1 + sheet["reserve_share"]) / 10_000;
    }

    private static double[] Households(IReadOnlyList<double> population, HousingStock stock, double groupQuartersShare)
    {
        var years = Math.Max(1, population.Count - 1);
        var change = (stock.PersonsPerHouseholdAtHorizon - stock.PersonsPerHousehold) / years;
        return [.. population.Select((persons, ahead) => persons * (1 - groupQuartersShare) / (stock.PersonsPerHousehold + (change * ahead)))];
    }
}

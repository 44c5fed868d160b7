using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>housing.csv</c>: one row about dwellings and households in the base year.</summary>
internal static class HousingTable
{
    private const string File = "housing.csv";

    internal static HousingStock? Read(ForecastFiles files, List<TableProblem> problems)
    {
        var rows = Table.Read(files, File, ["dwellings", "persons_per_household", "persons_per_household_at_horizon", "waiting_list_households"], [], problems);
        if (rows is { Count: > 1 })
        {
            problems.Add(new TableProblem(File, 0, null, "one-row"));
        }

        return rows is not { Count: 1 } ? null : new HousingStock(
            rows[0].Number("dwellings", 0, 10_000_000),
            rows[0].Number("persons_per_household", 1, 20),
            rows[0].Number("persons_per_household_at_horizon", 1, 20),
            rows[0].Number("waiting_list_households", 0, 10_000_000));
    }
}

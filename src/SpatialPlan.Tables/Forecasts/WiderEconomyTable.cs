using SpatialPlan.Demand;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>wider-economy.csv</c>: jobs and output by sector of the rayon, oblast or country in an earlier year and in the base year, and its people.</summary>
internal static class WiderEconomyTable
{
    private const string File = "wider-economy.csv";
    private const double Most = 1_000_000_000;

    internal static WiderEconomy? Read(ForecastFiles files, int baseYear, List<TableProblem> problems)
    {
        var before = problems.Count;
        var rows = Table.Read(files, File, ["sector", "year", "jobs", "output_mln_som", "population"], ["source"], problems);
        if (rows is null)
        {
            return null;
        }

        var cells = rows.Select(row => (
            Row: row, Code: row.Text("sector"), Year: row.Year(), Jobs: row.Number("jobs", 0, Most), Output: row.OptionalNumber("output_mln_som", 0, Most), Persons: row.OptionalNumber("population", 1, Most))).ToArray();
        foreach (var same in cells.GroupBy(cell => (cell.Code, cell.Year)).Where(same => same.Count() > 1))
        {
            same.Last().Row.Refuse("sector", "twice-in-year", 0, ("value", same.Key.Code), ("year", same.Key.Year), ("first", same.First().Row.Line));
        }

        var years = cells.Select(cell => cell.Year).Distinct().Order().ToArray();
        if (problems.Count == before && (years.Length != 2 || years[1] != baseYear))
        {
            problems.Add(new TableProblem(File, 0, null, "two-years", ("base", baseYear)));
        }

        foreach (var one in cells.GroupBy(cell => cell.Code).Where(one => problems.Count == before && one.Count() != 2))
        {
            problems.Add(new TableProblem(File, 0, null, "year-missing-of", ("of", one.Key), ("year", years.First(year => one.All(cell => cell.Year != year)))));
        }

        var persons = cells.Where(cell => cell.Year == baseYear).Select(cell => cell.Persons).OfType<double>().FirstOrDefault();
        if (problems.Count == before && persons == 0)
        {
            problems.Add(new TableProblem(File, 0, null, "wider-population", ("base", baseYear)));
        }

        return problems.Count > before ? null : new WiderEconomy(years[0], persons, [.. cells.GroupBy(cell => cell.Code).Select(one =>
            new SectorFigures(one.Key, one.First(cell => cell.Year == years[0]).Jobs, one.First(cell => cell.Year == baseYear).Jobs, one.First(cell => cell.Year == baseYear).Output))]);
    }
}

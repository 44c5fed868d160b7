using SpatialPlan.Forecasts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>population.csv</c>: persons by year, for the whole municipality or, with <c>village_soate</c>, for each village.</summary>
internal static class PopulationTable
{
    private const string File = "population.csv";

    internal static AnnualSeries? Read(ForecastFiles files, int baseYear, List<TableProblem> problems)
    {
        var before = problems.Count;
        var rows = Table.Read(files, File, ["year", "population"], ["village_soate"], problems);
        if (rows is null)
        {
            problems.Add(new TableProblem(File, 0, null, "file-missing"));
            return null;
        }

        var cells = rows.Select(row => (Row: row, Year: row.Year(), Village: row.OptionalText("village_soate") ?? "", Persons: (double)row.Whole("population", 0, 100_000_000))).ToList();
        RefuseTwice(cells);
        if (problems.Count > before)
        {
            return null;
        }

        RefuseGaps(cells, baseYear, problems);
        var totals = cells.GroupBy(cell => cell.Year).OrderBy(year => year.Key).Select(year => (year.First().Row, Persons: year.Sum(cell => cell.Persons))).ToList();
        foreach (var (row, _) in totals.Where(total => total.Persons == 0))
        {
            row.Refuse("population", "zero-population", 0);
        }

        if (totals.Count < AverageGrowth.FewestYears)
        {
            problems.Add(new TableProblem(File, 0, null, "series-too-short", ("years", totals.Count), ("fewest", AverageGrowth.FewestYears)));
        }

        return problems.Count > before ? null : new AnnualSeries(cells.Min(cell => cell.Year), totals.Select(total => total.Persons));
    }

    private static void RefuseTwice(List<(TableRow Row, int Year, string Village, double Persons)> cells)
    {
        foreach (var same in cells.GroupBy(cell => (cell.Year, cell.Village)).Where(same => same.Count() > 1))
        {
            same.Last().Row.Refuse("year", "twice", 0, ("value", same.Key.Year), ("first", same.First().Row.Line));
        }
    }

    private static void RefuseGaps(List<(TableRow Row, int Year, string Village, double Persons)> cells, int baseYear, List<TableProblem> problems)
    {
        var first = cells.Min(cell => cell.Year);
        foreach (var village in cells.GroupBy(cell => cell.Village))
        {
            var years = village.Select(cell => cell.Year).ToHashSet();
            foreach (var year in Enumerable.Range(first, Math.Max(1, baseYear - first + 1)).Where(year => !years.Contains(year)))
            {
                problems.Add(new TableProblem(File, 0, null, village.Key.Length == 0 ? "year-missing" : "year-missing-of", ("year", year), ("of", village.Key)));
            }
        }

        foreach (var later in cells.Where(cell => cell.Year > baseYear))
        {
            later.Row.Refuse("year", "after-base-year", 0, ("value", later.Year), ("base", baseYear));
        }
    }
}

using SpatialPlan.Demand;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>ages.csv</c>: persons by age in groups of five years, in the base year and five years before.</summary>
internal static class AgeTable
{
    private const string File = "ages.csv";

    /// <summary>How far the ages of the base year may be from its population before one of the two must be wrong.</summary>
    private const double Tolerance = 0.05;

    internal static AgeHistory? Read(ForecastFiles files, AnnualSeries? population, int baseYear, List<TableProblem> problems)
    {
        var before = problems.Count;
        var rows = Table.Read(files, File, ["year", "age_from", "persons"], [], problems);
        if (rows is null)
        {
            return null;
        }

        var cells = rows.Select(row => (Row: row, Year: row.Year(), Age: row.Whole("age_from", 0, 100), Persons: row.Number("persons", 0, 100_000_000))).ToArray();
        foreach (var cell in cells.Where(cell => cell.Age % AgeGroups.Width != 0))
        {
            cell.Row.Refuse("age_from", "age-step", 0, ("value", cell.Age));
        }

        foreach (var cell in cells.Where(cell => cell.Year != baseYear && cell.Year != baseYear - AgeGroups.Width))
        {
            cell.Row.Refuse("year", "age-year", 0, ("value", cell.Year), ("first", baseYear - AgeGroups.Width), ("base", baseYear));
        }

        foreach (var same in cells.GroupBy(cell => (cell.Year, cell.Age)).Where(same => same.Count() > 1))
        {
            same.Last().Row.Refuse("age_from", "twice-in-year", 0, ("value", same.Key.Age), ("year", same.Key.Year), ("first", same.First().Row.Line));
        }

        return problems.Count > before ? null : Groups(cells.Select(cell => (cell.Year, cell.Age, cell.Persons)).ToArray(), population, baseYear, problems);
    }

    private static AgeHistory? Groups((int Year, int Age, double Persons)[] cells, AnnualSeries? population, int baseYear, List<TableProblem> problems)
    {
        var ages = cells.Select(cell => cell.Age).Distinct().Order().ToArray();
        foreach (var year in new[] { baseYear - AgeGroups.Width, baseYear })
        {
            foreach (var age in Enumerable.Range(0, Math.Max(CohortForecast.FewestGroups, (ages.Max() / AgeGroups.Width) + 1)).Select(group => group * AgeGroups.Width).Where(age => !cells.Any(cell => cell.Year == year && cell.Age == age)))
            {
                problems.Add(new TableProblem(File, 0, null, "age-missing", ("year", year), ("age", age)));
                return null;
            }
        }

        double[] Persons(int year) => [.. cells.Where(cell => cell.Year == year).OrderBy(cell => cell.Age).Select(cell => cell.Persons)];
        var (then, now) = (Persons(baseYear - AgeGroups.Width), Persons(baseYear));
        if (population is not null && Math.Abs(now.Sum() - population.Last) > Tolerance * population.Last)
        {
            problems.Add(new TableProblem(File, 0, null, "age-sum", ("sum", now.Sum()), ("population", population.Last), ("base", baseYear)));
            return null;
        }

        if (then.Sum() == 0)
        {
            problems.Add(new TableProblem(File, 0, null, "all-zero", ("of", baseYear - AgeGroups.Width)));
            return null;
        }

        return new AgeHistory(new AgeGroups(baseYear - AgeGroups.Width, then), new AgeGroups(baseYear, now));
    }
}

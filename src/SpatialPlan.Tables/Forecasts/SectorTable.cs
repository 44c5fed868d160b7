using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>sectors.csv</c>: output and jobs of each branch of the economy by year, past and forecast.</summary>
internal static class SectorTable
{
    private const string File = "sectors.csv";
    private const double Most = 1_000_000_000;

    internal static ImmutableArray<Branch>? Read(ForecastFiles files, int baseYear, List<TableProblem> problems)
    {
        var rows = Table.Read(files, File, ["sector", "name_ky", "norm", "year", "output_mln_som", "jobs"], ["name_ru", "name_en"], problems);
        if (rows is null)
        {
            return null;
        }

        var norms = JobNorms.All.Select(norm => norm.Code()).ToArray();
        var read = rows.Select(row => (
            Row: row,
            Code: row.Text("sector"),
            Name: row.Name(),
            Norm: row.Code<JobNorm>("norm", JobNorms.TryParse, norms),
            Year: new BranchYear(row.Year(), row.OptionalNumber("output_mln_som", 0, Most), row.OptionalNumber("jobs", 0, Most)))).ToList();
        var branches = ImmutableArray.CreateBuilder<Branch>();
        foreach (var branch in read.GroupBy(cell => cell.Code))
        {
            var years = branch.OrderBy(cell => cell.Year.Year).ToList();
            foreach (var (before, after) in years.Zip(years.Skip(1)))
            {
                RefuseStep(before.Row, before.Year.Year, after.Row, after.Year.Year, branch.Key);
            }

            foreach (var other in branch.Where(cell => cell.Norm != years[0].Norm))
            {
                other.Row.Refuse("norm", "changes", 0, ("value", branch.Key), ("first", years[0].Row.Line));
            }

            Check(branch.Key, years[0].Row, [.. years.Select(cell => cell.Year)], baseYear, problems);
            branches.Add(new Branch(branch.Key, years[0].Name, years[0].Norm, [.. years.Select(cell => cell.Year)]));
        }

        return branches.ToImmutable();
    }

    private static void RefuseStep(TableRow before, int year, TableRow after, int nextYear, string sector)
    {
        if (nextYear == year)
        {
            after.Refuse("sector", "twice-in-year", 0, ("value", sector), ("year", year), ("first", before.Line));
        }
        else if (nextYear > year + 1)
        {
            after.Refuse("year", "year-missing-of", 0, ("of", sector), ("year", year + 1));
        }
    }

    private static void Check(string sector, TableRow first, BranchYear[] years, int baseYear, List<TableProblem> problems)
    {
        if (!years.Any(year => year.Year == baseYear))
        {
            problems.Add(new TableProblem(File, 0, null, "year-missing-of", ("of", sector), ("year", baseYear)));
        }

        if (years.All(year => year.OutputMillionSom is null or 0 && year.Jobs is null or 0))
        {
            first.Refuse("jobs", "all-zero", 0, ("of", sector));
        }
        else if (years[0].Jobs is null)
        {
            first.Refuse("jobs", "first-jobs", 0, ("of", sector));
        }
    }
}

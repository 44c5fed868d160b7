using SpatialPlan.Texts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>forecast.csv</c>: one row that says whose forecast this is, from which year and how far.</summary>
internal static class ForecastTable
{
    private const string File = "forecast.csv";
    private const int LongestHorizon = 30;

    internal static Head? Read(ForecastFiles files, List<TableProblem> problems)
    {
        var rows = Table.Read(files, File, ["municipality", "name_ky", "base_year", "horizon_years"], ["name_ru", "name_en"], problems);
        if (rows is not { Count: 1 })
        {
            if (rows is null || rows.Count > 1)
            {
                problems.Add(new TableProblem(File, 0, null, rows is null ? "file-missing" : "one-row"));
            }

            return null;
        }

        return new Head(rows[0].Text("municipality"), rows[0].Name(), rows[0].Year("base_year"), rows[0].Whole("horizon_years", 1, LongestHorizon));
    }

    internal sealed record Head(string MunicipalityCode, LocalizedName Name, int BaseYear, int HorizonYears);
}

using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>targets.csv</c>: what the programme wants to reach, for the scenario <c>plan</c>.</summary>
internal static class TargetTable
{
    internal static ImmutableArray<PlanTarget> Read(ForecastFiles files, DemandForecast forecast, List<TableProblem> problems)
    {
        var rows = Table.Read(files, "targets.csv", ["subject", "code", "year", "value", "unit", "source"], [], problems) ?? [];
        var targets = rows.Select(row => (Row: row, Target: Read(row, forecast))).ToArray();
        foreach (var same in targets.GroupBy(one => (one.Target.Subject, one.Target.Code, one.Target.Year)).Where(same => same.Count() > 1))
        {
            same.Last().Row.Refuse("subject", "twice-in-year", 0, ("value", $"{same.Key.Subject.Code()} {same.Key.Code}".Trim()), ("year", same.Key.Year), ("first", same.First().Row.Line));
        }

        return [.. targets.Select(one => one.Target)];
    }

    private static PlanTarget Read(TableRow row, DemandForecast forecast)
    {
        var subject = row.Code<PlanSubject>("subject", PlanSubjects.TryParse, PlanSubjects.All.Select(one => one.Code()));
        var year = row.Year();
        if (year <= forecast.BaseYear || year > forecast.LastYear)
        {
            row.Refuse("year", "out-of-range", 0, ("value", year), ("low", forecast.BaseYear + 1), ("high", forecast.LastYear));
        }

        var unit = row.Text("unit");
        if (unit.Length > 0 && unit != subject.Unit())
        {
            row.Refuse("unit", "unit-wanted", 0, ("value", unit), ("wanted", subject.Unit()));
        }

        return new PlanTarget(subject, Code(row, subject, forecast), year, row.Number("value", subject is PlanSubject.Population or PlanSubject.CropYield ? 0.001 : 0, 100_000_000), row.Text("source"));
    }

    private static string Code(TableRow row, PlanSubject subject, DemandForecast forecast)
    {
        if (subject == PlanSubject.Population)
        {
            return row.OptionalText("code") is { } wrong ? row.Refuse("code", "target-without-code", wrong, ("value", wrong)) : "";
        }

        var code = row.Text("code");
        var (known, file) = subject == PlanSubject.BranchJobs
            ? (forecast.Branches?.Any(branch => branch.Code == code), "sectors.csv")
            : (forecast.Crops?.Any(crop => crop.Code == code), "crops.csv");
        return code.Length == 0 || known == true ? code : row.Refuse("code", "not-in-table", code, ("value", code), ("file", file));
    }
}

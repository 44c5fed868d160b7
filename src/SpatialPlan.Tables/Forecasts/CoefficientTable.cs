using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>coefficients.csv</c>: the municipality's own norms and ratios in place of those delivered with the system.</summary>
internal static class CoefficientTable
{
    private const double Most = 1_000_000_000;

    /// <summary>The sheet with the rows that are right. The keys of the others go to <paramref name="doubtful"/>; all keys where it cannot be told which are meant.</summary>
    internal static CoefficientSheet Read(ForecastFiles files, List<TableProblem> problems, HashSet<string> doubtful)
    {
        var before = problems.Count;
        var rows = Table.Read(files, "coefficients.csv", ["key", "value", "low", "high", "unit", "source", "confirmed"], ["as_of"], problems) ?? [];
        var unclear = problems.Count > before;
        var own = rows.Select(row => (Row: row, Coefficient: Read(row))).ToList();
        foreach (var same in rows.GroupBy(row => row.OptionalText("key")).Where(same => same.Key is not null && same.Count() > 1))
        {
            same.Last().Refuse("key", "twice", 0, ("value", same.Key), ("first", same.First().Line));
        }

        var faulty = problems.Skip(before).Select(problem => problem.Row).ToHashSet();
        var keys = own.Where(one => faulty.Contains(one.Row.Line)).Select(one => one.Coefficient.Key).ToArray();
        doubtful.UnionWith(unclear || keys.Any(key => CoefficientSheet.Defaults.Find(key) is null) ? CoefficientSheet.Defaults.All.Select(one => one.Key) : keys);
        return CoefficientSheet.Defaults.With(own.Where(one => !faulty.Contains(one.Row.Line) && !doubtful.Contains(one.Coefficient.Key)).Select(one => one.Coefficient));
    }

    private static Coefficient Read(TableRow row)
    {
        var key = row.Text("key");
        var delivered = CoefficientSheet.Defaults.Find(key);
        var unit = row.Text("unit");
        if (delivered is null && key.Length > 0)
        {
            row.Refuse("key", "unknown-coefficient", 0, ("value", key));
        }
        else if (delivered is not null && unit.Length > 0 && unit != delivered.Unit)
        {
            row.Refuse("unit", "unit-wanted", 0, ("value", unit), ("wanted", delivered.Unit));
        }

        // Shares lie below 1, or land for streets would have no end.
        var most = delivered?.Unit == "share" ? 0.99 : Most;
        var low = row.Number("low", 0, most);
        var high = row.Number("high", 0, most);
        var value = row.Number("value", 0, most);
        if (value < low || value > high)
        {
            row.Refuse("value", "out-of-range", 0, ("value", value), ("low", low), ("high", high));
        }

        if (value == 0 && delivered is { Low: > 0 })
        {
            row.Refuse("value", "zero-coefficient", 0);
        }

        return new Coefficient(key, value, low, high, unit, row.Text("source"), row.Date("as_of"), row.Flag("confirmed", whenEmpty: false), CoefficientBasis.Own);
    }
}

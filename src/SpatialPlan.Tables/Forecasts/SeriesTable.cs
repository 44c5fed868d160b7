using System.Collections.Immutable;
using System.Globalization;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>A table of many series, one in a row: <c>id,values</c>, the values oldest first with spaces between.</summary>
public static class SeriesTable
{
    /// <summary>The most values of one series.</summary>
    public const int MostValues = 500;

    /// <summary>The largest amount, and the smallest: what is beyond is a slip of the pen, and would leave the range of numbers when it grows on.</summary>
    public const double LargestAmount = 1_000_000_000_000;

    /// <summary>Reads a table. A row with a fault gives no series; the other rows are read all the same.</summary>
    /// <param name="file">The name of the file, for the problems.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="problems">Where problems go.</param>
    public static ImmutableArray<NamedSeries> Read(string file, byte[] bytes, ICollection<TableProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var rows = Table.Read(ForecastFiles.Of([new(file, bytes)]), file, ["id", "values"], [], problems) ?? [];
        var series = ImmutableArray.CreateBuilder<NamedSeries>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var before = problems.Count;
            var id = row.Text("id");
            var values = Values(row);
            if (id.Length > 0 && !lines.TryAdd(id, row.Line))
            {
                row.Refuse("id", "twice", 0, ("value", id), ("first", lines[id]));
            }

            if (problems.Count == before)
            {
                series.Add(new NamedSeries(id, new AnnualSeries(1, values)));
            }
        }

        return series.ToImmutable();
    }

    private static List<double> Values(TableRow row)
    {
        var values = new List<double>();
        var parts = row.Text("values").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MostValues)
        {
            return row.Refuse("values", "too-many-values", values, ("found", parts.Length), ("most", MostValues));
        }

        for (var at = 0; at < parts.Length; at++)
        {
            if (!TryRead(parts[at], row.CommaIsDecimal, out var value))
            {
                row.Refuse("values", "series-not-a-number", 0, ("value", parts[at]), ("place", at + 1));
            }
            else if (Math.Abs(value) > LargestAmount)
            {
                row.Refuse("values", "series-out-of-range", 0, ("value", parts[at]), ("place", at + 1), ("most", "10^12"));
            }

            values.Add(value);
        }

        return values;
    }

    private static bool TryRead(string text, bool commaIsDecimal, out double value) =>
        double.TryParse(commaIsDecimal ? text.Replace(',', '.') : text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
        && !double.IsNaN(value);
}

using System.Text.Json;
using SpatialPlan.Cli.Demand;
using SpatialPlan.Forecasts;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.Forecasts;

/// <summary>Writes forecasts of series for a reader: years ahead, how the methods did on the past, what to be wary of.</summary>
internal static class SeriesText
{
    internal static void Write(CliContext context, IEnumerable<(string Id, SeriesForecast Forecast)> forecasts)
    {
        foreach (var (id, forecast) in forecasts)
        {
            context.Out.WriteLine(context.Text("forecast.title", ("id", id), ("values", forecast.Series.Values.Length), ("last", Number(context, forecast.Series.Last))));
            WriteYears(context, forecast);
            WriteBackTest(context, forecast);
            foreach (var warning in forecast.Warnings)
            {
                context.Out.WriteLine("  ! " + context.Text($"forecast.warning.{JsonNamingPolicy.KebabCaseLower.ConvertName(warning.ToString())}"));
            }

            context.Out.WriteLine();
        }
    }

    private static void WriteYears(CliContext context, SeriesForecast forecast)
    {
        var table = new TextTable(
            (context.Text("forecast.column.ahead"), true), (context.Text("forecast.column.point"), true), (context.Text("forecast.column.band80"), false),
            (context.Text("forecast.column.band95"), false), (context.Text("forecast.column.official"), true));
        for (var at = 0; at < forecast.Years.Length; at++)
        {
            var year = forecast.Years[at];
            table.Add(
                $"+{at + 1}", Number(context, year.Point), $"{Number(context, year.Lower80)} – {Number(context, year.Upper80)}",
                $"{Number(context, year.Lower95)} – {Number(context, year.Upper95)}", forecast.Official is { } official ? Number(context, official.Path[at].Official) : "–");
        }

        table.Write(context.Out);
    }

    private static void WriteBackTest(CliContext context, SeriesForecast forecast)
    {
        var rows = forecast.BackTests.Where(row => row.Result is not null).ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        context.Out.WriteLine("  " + context.Text("forecast.back-test", ("years", rows[0].Result!.Years)));
        var table = new TextTable((context.Text("forecast.column.method"), false), ("MASE", true), ("MAPE, %", true), (context.Text("forecast.column.bias"), true), (context.Text("forecast.column.coverage"), true));
        foreach (var row in rows)
        {
            var result = row.Result!;
            table.Add(
                context.Text($"forecast.method.{JsonNamingPolicy.KebabCaseLower.ConvertName(row.Candidate.ToString())}"),
                Share(context, result.Mase), Share(context, result.MapePercent), Share(context, result.BiasPercent), Share(context, result.CoveragePercent));
        }

        table.Write(context.Out);
    }

    private static string Share(CliContext context, double? value) => value is { } known ? known.ToString("N2", context.Language.Culture()) : "–";

    // Persons are whole, tonnes and shares are not.
    private static string Number(CliContext context, double value) => value.ToString(Math.Abs(value) >= 1000 ? "N0" : "N2", context.Language.Culture());
}

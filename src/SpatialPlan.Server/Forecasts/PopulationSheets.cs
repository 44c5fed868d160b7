using SpatialPlan.Forecasts;
using SpatialPlan.Server.Sheets;

namespace SpatialPlan.Server.Forecasts;

/// <summary>The tables about people: facts, paths and bands; how each way of forecasting would have done.</summary>
internal static class PopulationSheets
{
    public static DataTable Population(ForecastWords words)
    {
        var report = words.View.Report;
        var series = report.Official.Series;
        var facts = series.Values.Select((persons, at) => Row(words, series.FirstYear + at, words.Count(persons)));
        var future = report.PopulationForecast.Years.Select((year, at) => Row(
            words, year.Year, DataCell.Empty, words.Count(report.Population[at + 1]), words.Count(year.Point), words.Count(year.Lower80), words.Count(year.Upper80), words.Count(year.Lower95), words.Count(year.Upper95),
            words.Count(report.Official.Path[at].Official)));
        return new DataTable(
            "population",
            words.Text("planning.table.population"),
            [
                new(words.Text("demand.column.year")), new(words.Text("demand.fact")), new(words.Text("planning.column.used", ("scenario", words.Scenario(report.Scenario)))), new(words.Text("planning.column.base")),
                new(words.Text("planning.column.lower", ("share", 80))), new(words.Text("planning.column.upper", ("share", 80))), new(words.Text("planning.column.lower", ("share", 95))),
                new(words.Text("planning.column.upper", ("share", 95))), new(words.Text("planning.column.official")),
            ],
            [.. facts.Concat(future)]);
    }

    public static DataTable BackTest(ForecastWords words) => new(
        "backtest",
        words.Text("planning.table.backtest"),
        [
            new(words.Text("planning.column.method"), false), new(words.Text("planning.column.mase")), new(words.Text("planning.column.mape")), new(words.Text("planning.column.bias")),
            new(words.Text("planning.column.coverage")), new(words.Text("planning.column.compared")),
        ],
        [.. words.View.Report.PopulationForecast.BackTests.Select(row => Row(words, row))]);

    private static System.Collections.Immutable.ImmutableArray<DataCell> Row(ForecastWords words, BackTestRow row) =>
    [
        words.Text($"planning.method.{row.Candidate.ToString().ToLowerInvariant()}"),
        words.Number(row.Result?.Mase, 2), words.Number(row.Result?.MapePercent, 2), words.Number(row.Result?.BiasPercent, 2), words.Number(row.Result?.CoveragePercent, 0), words.Number(row.Result?.Years, 0),
    ];

    private static System.Collections.Immutable.ImmutableArray<DataCell> Row(ForecastWords words, int year, params DataCell[] cells) =>
        [ForecastWords.Year(year), .. cells, .. Enumerable.Repeat(DataCell.Empty, 8 - cells.Length)];
}

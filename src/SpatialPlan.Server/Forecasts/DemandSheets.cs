using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Server.Sheets;

namespace SpatialPlan.Server.Forecasts;

/// <summary>The tables about demand: by sector and year, its spread, its parts, the scenarios, and what moves it.</summary>
internal static class DemandSheets
{
    /// <summary>By sector and year, rounded so that rows, columns and the whole add up.</summary>
    public static DataTable Demand(ForecastWords words)
    {
        var report = words.View.Report;
        var table = DemandTable.Of(report.Demand, words.View.Answer.Years);
        ImmutableArray<DataCell> Row(string name, IEnumerable<long> hundredths) => [name, .. hundredths.Select(cell => new DataCell(words.Names.Hectares(cell), cell / 100.0))];
        return new DataTable(
            "demand",
            words.Text("demand.table"),
            [new(words.Text("demand.column.sector"), false), .. table.Years.Select(year => new DataColumn(ForecastWords.Year(year).Text)), new(words.Text("demand.column.total"))],
            [.. table.Rows.Select(row => Row(words.Names.Sector(row.Sector), row.Years.Append(row.Total))), Row(words.Text("demand.column.total"), table.YearTotals.Append(table.Total))],
            Totals: 1);
    }

    public static DataTable Spread(ForecastWords words) => new(
        "spread",
        words.Text("planning.table.spread", ("draws", words.View.Outlook.Settings.Draws)),
        [
            new(words.Text("demand.column.sector"), false), new(words.Text("planning.column.likeliest")), new(words.Text("planning.column.p10")), new(words.Text("planning.column.p50")), new(words.Text("planning.column.p90")),
        ],
        [.. words.View.Outlook.Sectors.Append(words.View.Outlook.Together).Select(sector => Row(words, sector))],
        Totals: 1);

    public static DataTable Parts(ForecastWords words) => Lines(words, "parts", words.Text("demand.parts"), words.View.Report.Demand);

    public static DataTable Released(ForecastWords words) => Lines(words, "released", words.Text("demand.released"), words.View.Report.Released);

    public static DataTable Scenarios(ForecastWords words)
    {
        var scenarios = words.View.Outlook.Scenarios;
        ImmutableArray<DemandSector> sectors = [.. DemandSectors.All.Where(sector => scenarios.Any(one => one.Hectares.ContainsKey(sector)))];
        return new DataTable(
            "scenarios",
            words.Text("planning.table.scenarios"),
            [new(words.Text("planning.scenario"), false), new(words.Text("planning.column.persons")), .. sectors.Select(sector => new DataColumn(words.Names.Sector(sector))), new(words.Text("demand.column.total"))],
            [.. scenarios.Select(one => (ImmutableArray<DataCell>)[
                words.Scenario(one.Scenario), words.Count(one.PersonsAtHorizon), .. sectors.Select(sector => words.Hectares(one.Hectares.GetValueOrDefault(sector))), words.Hectares(one.Hectares.Values.Sum())])]);
    }

    public static DataTable Tornado(ForecastWords words) => new(
        "tornado",
        words.Text("planning.table.tornado"),
        [
            new(words.Text("planning.column.input"), false), new(words.Text("demand.column.unit"), false), new(words.Text("planning.column.low-value")), new(words.Text("planning.column.high-value")), new(words.Text("planning.column.at-low")),
            new(words.Text("planning.column.at-high")), new(words.Text("planning.column.swing")),
        ],
        [.. words.View.Outlook.Tornado.Select(bar => (ImmutableArray<DataCell>)[
            words.Input(bar.Input), words.UnitOfInput(bar.Input), words.Number(bar.LowValue, 4), words.Number(bar.HighValue, 4), words.Hectares(bar.HectaresAtLow), words.Hectares(bar.HectaresAtHigh), words.Hectares(bar.SwingHectares)])]);

    private static ImmutableArray<DataCell> Row(ForecastWords words, SectorOutlook sector) =>
    [
        sector.Sector is { } one ? words.Names.Sector(one) : words.Text("demand.column.total"),
        words.Hectares(sector.LikeliestHectares), words.Hectares(sector.Total.P10), words.Hectares(sector.Total.P50), words.Hectares(sector.Total.P90),
    ];

    private static DataTable Lines(ForecastWords words, string id, string caption, ImmutableArray<DemandLine> lines) => new(
        id,
        caption,
        [new(words.Text("demand.column.sector"), false), new(words.Text("demand.column.part"), false), new(words.Text("demand.column.total"))],
        [.. lines.GroupBy(line => (line.Sector, line.Component)).Select(part => (ImmutableArray<DataCell>)[
            words.Names.Sector(part.Key.Sector), words.Names.Component(part.Key.Component), words.Hectares(part.Sum(line => line.Hectares))])]);
}

using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Server.Sheets;

namespace SpatialPlan.Server.Forecasts;

/// <summary>The tables about land and about what the calculation rests on: demand against vacant land, the chain of effects, the coefficients.</summary>
internal static class LandSheets
{
    /// <summary>Each sector as if it got all the vacant land it can use; no rows when the land could not be read.</summary>
    public static DataTable Balance(ForecastWords words)
    {
        var answer = words.View.Answer;
        return new DataTable(
            "balance",
            words.Text("planning.table.balance", ("date", words.Names.Date(answer.On))),
            [
                new(words.Text("demand.column.sector"), false), new(words.Text("demand.column.demand")), new(words.Text("demand.column.categories"), false), new(words.Text("demand.column.municipal")),
                new(words.Text("demand.column.state-fund")), new(words.Text("demand.column.unknown")), new(words.Text("demand.column.lacking")), new(words.Text("planning.column.risk")),
            ],
            [.. answer.Balance.Select(row => (ImmutableArray<DataCell>)[
                words.Names.Sector(row.Sector), words.Hectares(row.DemandHectares), string.Join(", ", row.Categories), words.Hectares(row.MunicipalHectares), words.Hectares(row.StateFundHectares),
                words.Hectares(row.UnknownUseHectares), words.Hectares(row.LackingHectares), Risk(words, row)])]);
    }

    public static DataTable Chain(ForecastWords words) => new(
        "chain",
        words.Text("planning.table.chain"),
        [new(words.Text("demand.column.thing"), false), new(words.Text("demand.column.amount")), new(words.Text("demand.column.unit"), false), new(words.Text("demand.column.unmet")), new(words.Text("demand.column.years"), false)],
        [.. words.View.Report.Chain.Select(node => (ImmutableArray<DataCell>)[
            words.Names.Component(node.Code), words.Number(node.Total, 2), words.Names.Unit(node.Unit), words.Number(node.Unmet, 2), Years(node)])]);

    public static DataTable Coefficients(ForecastWords words) => new(
        "coefficients",
        words.Text("planning.table.coefficients"),
        [
            new(words.Text("demand.column.meaning"), false), new(words.Text("demand.column.value")), new(words.Text("planning.column.lowest")), new(words.Text("planning.column.highest")),
            new(words.Text("demand.column.unit"), false), new(words.Text("planning.column.origin"), false), new(words.Text("demand.column.source"), false), new(words.Text("demand.column.key"), false),
        ],
        [.. words.View.Report.Coefficients.Select(one => (ImmutableArray<DataCell>)[
            words.Coefficient(one.Key), words.Number(one.Value, 4), words.Number(one.Low, 4), words.Number(one.High, 4), words.Names.CoefficientUnit(one.Unit),
            new DataCell(Origin(words, one), Doubtful: !one.Confirmed), words.Source(one), one.Key])]);

    private static string Origin(ForecastWords words, Coefficient one) => words.Text(
        words.View.Request.Values.ContainsKey(one.Key) ? "planning.origin.tried" : one.Basis == CoefficientBasis.Own ? "planning.origin.own" : "planning.origin.default");

    // How likely this sector alone needs more than is there.
    private static DataCell Risk(ForecastWords words, BalanceRow row) =>
        words.View.Outlook.Sectors.FirstOrDefault(one => one.Sector == row.Sector) is { } spread
            ? words.Number(100 * spread.ShareAbove(row.MunicipalHectares + row.StateFundHectares), 0)
            : DataCell.Empty;

    private static string Years(ChainNode node) => node.Years.Length == 0 ? "" : node.Years[0].Year == node.Years[^1].Year ? $"{node.Years[0].Year}" : $"{node.Years[0].Year}–{node.Years[^1].Year}";
}

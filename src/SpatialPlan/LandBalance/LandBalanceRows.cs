using System.Collections.Immutable;
using SpatialPlan.Sheets;

namespace SpatialPlan.LandBalance;

/// <summary>A balance as one long table for other programs: codes, exact square metres, one row for each class, line, flow and indicator.</summary>
public static class LandBalanceRows
{
    /// <summary>The table. <c>record</c> says what a row is: <c>land</c>, <c>parcels</c>, <c>movement-category</c>, <c>movement-kind</c>, <c>flow</c>, <c>indicator</c> or <c>municipality</c>.</summary>
    public static Sheet Of(LandBalanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Sheet(
            "balance",
            ["record", "unit", "on", "from", "category", "land_kind", "ownership", "used", "state_fund", "municipal", "measure", "to_category", "to_land_kind", "estimated", "square_metres"],
            [
                .. report.Stock.Cells.OrderBy(cell => cell.Class.ToString(), StringComparer.Ordinal).Select(cell => Line(report, "land", cell.Class, "area", null, cell.AreaSquareMetres)),
                .. report.Stock.Parcels.GroupBy(total => total.Category).OrderBy(group => group.Key).SelectMany(group => Parcels(report, group)),
                .. Movement(report),
                .. SpaceIndicators.Of(report).SelectMany(one => Indicator(report, one)),
                .. report.Municipalities.Select(one => Cells(report, "municipality", measure: one.Soate, area: AreaOf(report, one))),
            ]);
    }

    private static IEnumerable<ImmutableArray<object?>> Parcels(LandBalanceReport report, IGrouping<int, ParcelTotal> totals)
    {
        yield return Cells(report, "parcels", category: totals.Key, measure: "registered", area: totals.Sum(total => total.RegisteredSquareMetres));
        yield return Cells(report, "parcels", category: totals.Key, measure: "drawn", area: totals.Sum(total => total.DrawnSquareMetres));
    }

    private static IEnumerable<ImmutableArray<object?>> Movement(LandBalanceReport report)
    {
        if (report.Movement is not { } movement)
        {
            return [];
        }

        return
        [
            .. Lines(report, "movement-category", movement.LinesBy(LandClassKeys.Category)),
            .. Lines(report, "movement-kind", movement.LinesBy(LandClassKeys.Kind)),
            .. movement.Changes().Select(line => Cells(
                report,
                "flow",
                line.From?.Category,
                line.From?.Kind,
                line.Outside == FlowOutside.None ? "flow" : LandMovement.OutsideCode(line.Outside),
                line.To?.Category,
                line.To?.Kind,
                line.Estimated,
                line.AreaSquareMetres)),
        ];
    }

    private static IEnumerable<ImmutableArray<object?>> Lines(LandBalanceReport report, string record, ImmutableArray<MovementLine> lines) =>
        lines.OrderBy(line => line.Code, StringComparer.Ordinal).SelectMany(line => new[] { ("opening", line.OpeningSquareMetres), ("in", line.InSquareMetres), ("out", line.OutSquareMetres), ("closing", line.ClosingSquareMetres) }
            .Select(part => record == "movement-category"
                ? Cells(report, record, category: line.Code, measure: part.Item1, area: part.Item2)
                : Cells(report, record, kind: line.Code, measure: part.Item1, area: part.Item2)));

    /// <summary>An empty area is no data.</summary>
    private static IEnumerable<ImmutableArray<object?>> Indicator(LandBalanceReport report, SpaceIndicator one)
    {
        yield return Cells(report, "indicator", measure: one.Code, area: one.SquareMetres);
        if (one.UsedSquareMetres is { } used)
        {
            yield return Cells(report, "indicator", measure: one.Code + ".used", area: used);
            yield return Cells(report, "indicator", measure: one.Code + ".unused", area: one.UnusedSquareMetres);
        }
    }

    private static decimal? AreaOf(LandBalanceReport report, MunicipalityInUnit one) =>
        one.HasLand ? report.Stock.Parcels.Where(total => total.MunicipalityId == one.UnitId).Sum(total => total.RegisteredSquareMetres) : null;

    private static ImmutableArray<object?> Line(LandBalanceReport report, string record, LandClass land, string measure, bool? estimated, decimal area) =>
        [record, report.Unit.Soate, report.On, report.Movement?.From, land.Category, land.Kind, land.Ownership, LandClassKeys.Use(land), land.StateFund, land.Municipal, measure, null, null, estimated, area];

    private static ImmutableArray<object?> Cells(LandBalanceReport report, string record, object? category = null, string? kind = null, string? measure = null, int? toCategory = null, string? toKind = null, bool? estimated = null, decimal? area = null) =>
        [record, report.Unit.Soate, report.On, report.Movement?.From, category, kind, null, null, null, null, measure, toCategory, toKind, estimated, area];
}

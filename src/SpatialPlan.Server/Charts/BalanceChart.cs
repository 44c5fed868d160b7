using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Charts;

/// <summary>For each sector its demand with its spread, and below it the vacant land it could use.</summary>
internal static class BalanceChart
{
    private const string Name = "balance";
    private const double Width = 720, Left = 190, Right = 16, RowHeight = 46, Top = 30;

    public static string Draw(ImmutableArray<BalanceRow> rows, ImmutableArray<SectorOutlook> spreads, Language language, string unit, string name)
    {
        var highest = rows.Select(row => Math.Max(row.MunicipalHectares + row.StateFundHectares, Math.Max(row.DemandHectares, Spread(spreads, row)?.P90 ?? 0)));
        var scale = ChartScale.Around([0, .. highest], Left, Width - Right, fromZero: true);
        var height = Top + (rows.Length * RowHeight) + 8;
        var svg = new SvgText().Add(ChartLook.Patterns(Name)).Write(4, 14, "start", unit);
        foreach (var tick in scale.Ticks())
        {
            svg.Line(scale.Place(tick), Top - 6, scale.Place(tick), height - 8, tick == 0 ? ChartLook.Axis : ChartLook.Grid);
            svg.Write(scale.Place(tick), Top - 10, "middle", tick.ToString("#,##0.##", language.Culture()));
        }

        for (var at = 0; at < rows.Length; at++)
        {
            Row(svg, scale, rows[at], Spread(spreads, rows[at]), Top + (at * RowHeight), TextCatalogue.Get(language, $"demand.sector.{rows[at].Sector.Code()}"));
        }

        return svg.Whole(Width, height, name);
    }

    private static void Row(SvgText svg, ChartScale scale, BalanceRow row, DemandSpread? spread, double top, string sector)
    {
        svg.Write(Left - 10, top + 20, "end", sector);
        svg.Box(Left, top + 2, scale.Place(row.DemandHectares) - Left, 16, ChartLook.Fill(Name, row.Sector.Code()));
        if (spread is { } known)
        {
            var (low, high) = (scale.Place(known.P10), scale.Place(known.P90));
            svg.Line(low, top + 10, high, top + 10, ChartLook.Whisker).Line(low, top + 5, low, top + 15, ChartLook.Whisker).Line(high, top + 5, high, top + 15, ChartLook.Whisker);
        }

        var municipal = scale.Place(row.MunicipalHectares);
        svg.Box(Left, top + 21, municipal - Left, 13, ChartLook.Municipal);
        svg.Box(municipal, top + 21, scale.Place(row.MunicipalHectares + row.StateFundHectares) - municipal, 13, ChartLook.StateFund);
    }

    private static DemandSpread? Spread(ImmutableArray<SectorOutlook> spreads, BalanceRow row) => spreads.FirstOrDefault(spread => spread.Sector == row.Sector)?.Total;
}

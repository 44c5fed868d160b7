using SpatialPlan.Demand;

namespace SpatialPlan.Server.Charts;

/// <summary>Hectares by year, the sectors on top of each other, with the spread of all together.</summary>
internal static class DemandChart
{
    private const string Name = "demand";

    public static string Draw(DemandOutlook outlook, Texts.Language language, string unit, string name)
    {
        var report = outlook.Report;
        var first = report.Forecast.BaseYear + 1;
        var sums = report.Demand.GroupBy(line => line.Year).Select(year => year.Sum(line => line.Hectares));
        var frame = new ChartFrame(language, first, report.Forecast.LastYear, [0, .. sums, .. outlook.Together.Years.Select(year => year.P90)], fromZero: true);
        var svg = frame.Draw(new SvgText().Add(ChartLook.Patterns(Name)), unit);
        for (var year = first; year <= report.Forecast.LastYear; year++)
        {
            Column(svg, frame, report, year);
            Whisker(svg, frame, outlook.Together.Years[year - first], year);
        }

        return svg.Whole(ChartFrame.Width, ChartFrame.Height, name);
    }

    private static void Column(SvgText svg, ChartFrame frame, DemandReport report, int year)
    {
        var (sum, width) = (0.0, frame.YearWidth * 0.62);
        foreach (var sector in report.Demand.Where(line => line.Year == year).GroupBy(line => line.Sector))
        {
            var hectares = sector.Sum(line => line.Hectares);
            var top = frame.Y(sum + hectares);
            svg.Box(frame.X(year) - (width / 2), top, width, frame.Y(sum) - top, ChartLook.Fill(Name, sector.Key.Code()));
            sum += hectares;
        }
    }

    private static void Whisker(SvgText svg, ChartFrame frame, DemandSpread spread, int year)
    {
        var (x, low, high) = (frame.X(year), frame.Y(spread.P10), frame.Y(spread.P90));
        svg.Line(x, low, x, high, ChartLook.Whisker).Line(x - 5, low, x + 5, low, ChartLook.Whisker).Line(x - 5, high, x + 5, high, ChartLook.Whisker);
        svg.Dot(x, frame.Y(spread.P50), 3, ChartLook.FactDot);
    }
}

using SpatialPlan.Demand;

namespace SpatialPlan.Server.Charts;

/// <summary>Persons by year: facts, the base path with its bands, the official number, and the path the demand was calculated with.</summary>
internal static class PopulationChart
{
    public static string Draw(DemandReport report, Texts.Language language, string unit, string name)
    {
        var (past, future) = (report.Official.Series, report.PopulationForecast.Years);
        var official = report.Official.Path;
        double[] amounts = [.. past.Values, .. future.SelectMany(year => new[] { year.Lower95, year.Upper95 }), .. official.Select(year => year.Official), .. report.Population];
        var frame = new ChartFrame(language, past.FirstYear, report.Forecast.LastYear, amounts, fromZero: false);
        var svg = new SvgText();
        var start = (X: frame.X(past.LastYear), Y: frame.Y(past.Last));
        Band(svg, frame, start, [.. future.Select(year => (year.Year, year.Lower95, year.Upper95))], ChartLook.Wide);
        Band(svg, frame, start, [.. future.Select(year => (year.Year, year.Lower80, year.Upper80))], ChartLook.Narrow);
        frame.Draw(svg, unit);
        svg.Path([start, .. future.Select(year => (frame.X(year.Year), frame.Y(year.Point)))], ChartLook.BasePath);
        svg.Path([start, .. official.Select(year => (frame.X(year.Year), frame.Y(year.Official)))], ChartLook.Official);
        if (report.Scenario is not (DemandScenario.Base or DemandScenario.Official))
        {
            svg.Path(report.Population.Select((persons, at) => (frame.X(past.LastYear + at), frame.Y(persons))), ChartLook.Used);
        }

        svg.Path(past.Values.Select((persons, at) => (frame.X(past.FirstYear + at), frame.Y(persons))), ChartLook.Fact);
        for (var at = 0; at < past.Values.Length; at++)
        {
            svg.Dot(frame.X(past.FirstYear + at), frame.Y(past.Values[at]), 3, ChartLook.FactDot);
        }

        return svg.Whole(ChartFrame.Width, ChartFrame.Height, name);
    }

    private static void Band(SvgText svg, ChartFrame frame, (double X, double Y) start, (int Year, double Low, double High)[] years, string look)
    {
        if (years.Length > 0)
        {
            svg.Path([start, .. years.Select(year => (frame.X(year.Year), frame.Y(year.High))), .. years.Reverse().Select(year => (frame.X(year.Year), frame.Y(year.Low)))], look, closed: true);
        }
    }
}

using SpatialPlan.Texts;

namespace SpatialPlan.Server.Charts;

/// <summary>How far each input alone moves the demand, the widest bar on top.</summary>
internal static class TornadoChart
{
    private const double Width = 720, Left = 300, Right = 20, RowHeight = 26, Top = 30;

    /// <summary>Draws the bars.</summary>
    /// <param name="bars">Name, and hectares at the lowest and at the highest value of the input.</param>
    /// <param name="likeliest">Hectares at the likeliest values, where the bars meet.</param>
    /// <param name="language">Writes the numbers.</param>
    /// <param name="unit">The unit in words.</param>
    /// <param name="name">What the chart shows, to be spoken.</param>
    public static string Draw(IReadOnlyList<(string Name, double AtLow, double AtHigh)> bars, double likeliest, Language language, string unit, string name)
    {
        var scale = ChartScale.Around([likeliest, .. bars.SelectMany(bar => new[] { bar.AtLow, bar.AtHigh })], Left, Width - Right, fromZero: false);
        var height = Top + (bars.Count * RowHeight) + 8;
        var svg = new SvgText().Write(4, 14, "start", unit);
        foreach (var tick in scale.Ticks())
        {
            svg.Line(scale.Place(tick), Top - 6, scale.Place(tick), height - 8, ChartLook.Grid);
            svg.Write(scale.Place(tick), Top - 10, "middle", tick.ToString("#,##0.##", language.Culture()));
        }

        for (var at = 0; at < bars.Count; at++)
        {
            var top = Top + (at * RowHeight);
            svg.Write(Left - 10, top + 15, "end", Short(bars[at].Name));
            Bar(svg, scale, likeliest, bars[at].AtLow, top + 3, ChartLook.Lower);
            Bar(svg, scale, likeliest, bars[at].AtHigh, top + 3, ChartLook.Higher);
        }

        var middle = scale.Place(likeliest);
        return svg.Line(middle, Top - 6, middle, height - 8, ChartLook.Whisker).Whole(Width, height, name);
    }

    private static void Bar(SvgText svg, ChartScale scale, double from, double to, double top, string look) =>
        svg.Box(scale.Place(Math.Min(from, to)), top, Math.Abs(scale.Place(to) - scale.Place(from)), RowHeight - 8, look);

    // The whole name stands in the table below the chart.
    private static string Short(string name) => name.Length > 40 ? name[..39] + "…" : name;
}

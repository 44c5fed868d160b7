using System.Text;

namespace SpatialPlan.Server.Charts;

/// <summary>How the parts of a drawn chart look, as attributes: paper knows no style sheets inside drawings.</summary>
internal static class ChartLook
{
    public const string Font = "font-family=\"DejaVu Sans, Noto Sans, sans-serif\" fill=\"#23292b\"";
    public const string Label = Font + " font-size=\"12\"";
    public const string Axis = "stroke=\"#6b7274\" stroke-width=\"1\"";
    public const string Grid = "stroke=\"#ddd8cb\" stroke-width=\"1\"";
    public const string Fact = "fill=\"none\" stroke=\"#23292b\" stroke-width=\"2.2\"";
    public const string FactDot = "fill=\"#23292b\"";
    public const string BasePath = "fill=\"none\" stroke=\"#0f6b60\" stroke-width=\"2.6\"";
    public const string Official = "fill=\"none\" stroke=\"#b5472f\" stroke-width=\"2.2\" stroke-dasharray=\"7 5\"";
    public const string Used = "fill=\"none\" stroke=\"#5d4f8f\" stroke-width=\"2.6\" stroke-dasharray=\"2 4\" stroke-linecap=\"round\"";
    public const string Wide = "fill=\"#dcebe6\"";
    public const string Narrow = "fill=\"#b3d5cb\"";
    public const string Whisker = "stroke=\"#23292b\" stroke-width=\"1.6\"";
    public const string Municipal = "fill=\"#7a8a3a\" stroke=\"#4d5724\"";
    public const string StateFund = "fill=\"#c9d19a\" stroke=\"#4d5724\"";
    public const string Lower = "fill=\"#2f79a8\"";
    public const string Higher = "fill=\"#d98a3d\"";

    /// <summary>One pattern for each sector, to be filled with: <c>fill="url(#name-housing)"</c>.</summary>
    /// <param name="name">The name of the chart, so that two charts of one page do not share names.</param>
    public static string Patterns(string name)
    {
        var defs = new StringBuilder("<defs>");
        foreach (var look in SectorLook.All)
        {
            defs.Append(Pattern($"{name}-{look.Sector}", look));
        }

        return defs.Append("</defs>").ToString();
    }

    /// <summary>A sample of the look of a sector for a legend.</summary>
    /// <param name="name">A name that no other drawing of the page has.</param>
    /// <param name="sector">The code of the sector.</param>
    public static string Swatch(string name, string sector) =>
        $"""<svg class="swatch" viewBox="0 0 22 14" aria-hidden="true"><defs>{Pattern(name, SectorLook.Of(sector))}</defs><rect width="22" height="14" fill="url(#{name})"/></svg>""";

    /// <summary>The attributes that fill a shape with the look of a sector.</summary>
    public static string Fill(string name, string sector) => $"fill=\"url(#{name}-{sector})\" stroke=\"#ffffff\" stroke-width=\"0.6\"";

    private static string Pattern(string name, SectorLook look) =>
        $"""<pattern id="{name}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="{look.Color}"/>{Strokes(look.Pattern)}</pattern>""";

    private static string Strokes(string pattern)
    {
        const string light = "stroke=\"#ffffff\" stroke-opacity=\"0.75\" stroke-width=\"1.4\"";
        return pattern switch
        {
            "dots" => "<circle cx=\"2\" cy=\"2\" r=\"1.3\" fill=\"#ffffff\" fill-opacity=\"0.85\"/><circle cx=\"6\" cy=\"6\" r=\"1.3\" fill=\"#ffffff\" fill-opacity=\"0.85\"/>",
            "rising" => $"<path d=\"M-2,2L2,-2M0,8L8,0M6,10L10,6\" {light}/>",
            "falling" => $"<path d=\"M-2,6L2,10M0,0L8,8M6,-2L10,2\" {light}/>",
            "level" => $"<path d=\"M0,4H8\" {light}/>",
            "upright" => $"<path d=\"M4,0V8\" {light}/>",
            "cross" => $"<path d=\"M0,0L8,8M0,8L8,0\" {light}/>",
            _ => "",
        };
    }
}

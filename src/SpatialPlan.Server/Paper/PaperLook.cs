using System.Globalization;

namespace SpatialPlan.Server.Paper;

/// <summary>The colours of themes on paper, those of the page; told apart by line as well, for paper is often printed black and white.</summary>
internal static class PaperLook
{
    private static readonly Dictionary<string, (string Color, string Dash)> Looks = new(StringComparer.Ordinal)
    {
        ["hazard"] = ("#a32000", ""),
        ["protected_area"] = ("#1b6b3c", "2.4 0.8"),
        ["water"] = ("#1f6aa3", "1.4 0.8"),
        ["sanitary"] = ("#6a2f88", "0.5 0.7"),
        ["power_line"] = ("#ad1457", "2.4 0.7 0.5 0.7"),
        ["road"] = ("#5a5148", "3.2 1"),
        ["heritage"] = ("#6f3f16", "1.8 0.5 0.5 0.5 0.5 0.5"),
        ["border"] = ("#8e0a22", "4 1"),
    };

    /// <summary>Colour and dashes of a theme; a theme we have no look for is dark grey.</summary>
    public static (string Color, string Dash) Of(string theme) => Looks.GetValueOrDefault(theme, ("#444444", "1 1"));

    /// <summary>The attributes of an area of a theme. The more dangerous or strict, the darker.</summary>
    public static string Area(string theme, string type, int? hazardLevel)
    {
        var (color, dash) = Of(theme);
        var opacity = hazardLevel switch { 1 => "0.40", 2 => "0.26", 3 => "0.14", _ => type is "water_strip" or "road_right_of_way" ? "0.40" : "0.20" };
        return $"fill=\"{color}\" fill-opacity=\"{opacity}\" fill-rule=\"evenodd\" stroke=\"{color}\" stroke-width=\"0.4\"{Dashes(dash)}";
    }

    /// <summary>The attributes of a line or point of a theme.</summary>
    public static string Line(string theme)
    {
        var (color, dash) = Of(theme);
        return $"fill=\"none\" stroke=\"{color}\" stroke-width=\"0.4\"{Dashes(dash)}";
    }

    /// <summary>The attributes of the land itself, and of its neighbours.</summary>
    public const string Land = "fill=\"none\" stroke=\"#000\" stroke-width=\"0.7\" stroke-linejoin=\"round\"", Neighbours = "fill=\"none\" stroke=\"#8a8a8a\" stroke-width=\"0.15\"";

    /// <summary>A sample for the legend.</summary>
    public static string Sample(string look) => $"""<svg width="6mm" height="3mm" viewBox="0 0 6 3"><rect x="0.4" y="0.4" width="5.2" height="2.2" {look}/></svg>""";

    /// <summary>A number as it stands on the map, for the legend.</summary>
    public static string SampleNumber(int number) => string.Create(CultureInfo.InvariantCulture, $"""<svg width="3.6mm" height="3.6mm" viewBox="0 0 3.6 3.6">{Number(number, 1.8, 1.8)}</svg>""");

    /// <summary>A number in a circle around a place, millimetres.</summary>
    public static string Number(int number, double x, double y) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<circle cx="{x:0.##}" cy="{y:0.##}" r="1.6" fill="#fff" stroke="#000" stroke-width="0.2"/><text x="{x:0.##}" y="{y + 0.72:0.##}" font-size="{(number < 100 ? 2.1 : 1.6)}" text-anchor="middle" font-family="DejaVu Sans">{number}</text>""");

    private static string Dashes(string dash) => dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";
}

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
}

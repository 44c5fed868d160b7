using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Paper;

/// <summary>Draws a map for paper as SVG in millimetres, with scale bar and north arrow. Only numbers and our own words go into it.</summary>
internal sealed class PaperMap
{
    private readonly StringBuilder svg = new();
    private readonly PaperFrame frame;

    private PaperMap(PaperFrame frame) => this.frame = frame;

    /// <summary>Draws the land with what lies around it.</summary>
    /// <param name="frame">The window.</param>
    /// <param name="extract">The answer; restrictions have its numbers, from 1.</param>
    /// <param name="window">What lies in the window.</param>
    /// <param name="theme">The theme to show; null: all that concern the land.</param>
    /// <param name="language">The language of the few words.</param>
    public static string Draw(PaperFrame frame, RestrictionExtract extract, MapWindow window, string? theme, Language language)
    {
        var map = new PaperMap(frame);
        map.Open();
        map.Parcels(window.Parcels);
        foreach (var restriction in window.Restrictions.Where(one => theme is null ? extract.Restrictions.Any(found => found.Restriction.Theme == one.Theme) : one.Theme == theme))
        {
            map.Restriction(restriction);
        }

        map.Shape(extract.Land.Geometry, "fill=\"none\" stroke=\"#000\" stroke-width=\"0.7\" stroke-linejoin=\"round\"");
        foreach (var (index, found) in extract.Restrictions.Index().Where(one => theme is null || one.Item.Restriction.Theme == theme))
        {
            map.Number(index + 1, found.Hit);
        }

        map.ScaleBar(language);
        map.North(language);
        return map.svg.Append("</svg>").ToString();
    }

    /// <summary>A sample of how a theme is drawn, for the legend; null: the land, empty: the neighbours.</summary>
    public static string Sample(string? theme)
    {
        var (color, dash) = theme is { Length: > 0 } ? PaperLook.Of(theme) : (theme is null ? "#000" : "#999", "");
        var fill = theme is { Length: > 0 } ? color : "none";
        var width = theme is null ? 0.7 : theme.Length == 0 ? 0.15 : 0.4;
        return string.Create(CultureInfo.InvariantCulture, $"""<svg width="6mm" height="3mm" viewBox="0 0 6 3"><rect x="0.4" y="0.4" width="5.2" height="2.2" fill="{fill}" fill-opacity="0.22" stroke="{color}" stroke-width="{width}"{Dashes(dash)}/></svg>""");
    }

    private void Open() => svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{frame.WidthMillimetres}mm" height="{frame.HeightMillimetres}mm" viewBox="0 0 {frame.WidthMillimetres} {frame.HeightMillimetres}"><rect width="100%" height="100%" fill="#fff"/>""");

    private void Parcels(IReadOnlyList<Geometry> parcels)
    {
        foreach (var parcel in parcels)
        {
            Shape(parcel, "fill=\"none\" stroke=\"#999\" stroke-width=\"0.15\"");
        }
    }

    private void Restriction(MapRestriction restriction)
    {
        var (color, dash) = PaperLook.Of(restriction.Theme);
        // The more dangerous, the darker.
        var opacity = restriction.HazardLevel switch { 1 => "0.38", 2 => "0.26", 3 => "0.16", _ => "0.22" };
        foreach (var part in Enumerable.Range(0, restriction.Geometry.NumGeometries).Select(restriction.Geometry.GetGeometryN))
        {
            var fill = part.Dimension == Dimension.Surface ? $"fill=\"{color}\" fill-opacity=\"{opacity}\"" : "fill=\"none\"";
            Shape(part, $"{fill} fill-rule=\"evenodd\" stroke=\"{color}\" stroke-width=\"0.4\"{Dashes(dash)}");
        }
    }

    private void Shape(Geometry geometry, string look)
    {
        if (geometry.IsEmpty)
        {
            return;
        }

        if (geometry.Dimension == Dimension.Point)
        {
            foreach (var at in geometry.Coordinates)
            {
                svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{frame.X(at.X):0.##}" cy="{frame.Y(at.Y):0.##}" r="0.9" {look}/>""");
            }

            return;
        }

        svg.Append("<path d=\"");
        foreach (var line in LinesOf(geometry))
        {
            Line(line);
        }

        svg.Append("\" ").Append(look).Append("/>");
    }

    private static IEnumerable<LineString> LinesOf(Geometry geometry) => geometry switch
    {
        Polygon polygon => [polygon.Shell, .. polygon.Holes],
        LineString line => [line],
        _ => Enumerable.Range(0, geometry.NumGeometries).Where(_ => geometry is GeometryCollection).Select(geometry.GetGeometryN).SelectMany(LinesOf),
    };

    private void Line(LineString line)
    {
        var sign = 'M';
        var last = "";
        foreach (var at in line.Coordinates)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{frame.X(at.X):0.##} {frame.Y(at.Y):0.##}");
            if (text != last)
            {
                svg.Append(sign).Append(text);
                sign = 'L';
                last = text;
            }
        }

        svg.Append(line.IsClosed ? "Z" : "");
    }

    private void Number(int number, Geometry hit)
    {
        if (hit.IsEmpty)
        {
            return;
        }

        // Numbers of restrictions that cover each other would lie on one another.
        var at = hit.InteriorPoint;
        var (x, y) = (frame.X(at.X) + (number % 3 * 3.4) - 3.4, frame.Y(at.Y) + (number / 3 % 3 * 3.4) - 1.7);
        svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{x:0.##}" cy="{y:0.##}" r="1.6" fill="#fff" stroke="#000" stroke-width="0.2"/><text x="{x:0.##}" y="{y + 0.75:0.##}" font-size="2.1" text-anchor="middle" font-family="DejaVu Sans">{number}</text>""");
    }

    private void ScaleBar(Language language)
    {
        var metres = frame.BarMetres();
        var (length, y) = (metres * 1000 / frame.ScaleDenominator, frame.HeightMillimetres - 4);
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="1.5" y="{y - 3.4:0.##}" width="{length + 12:0.##}" height="6.4" fill="#fff" fill-opacity="0.85"/>""");
        for (var quarter = 0; quarter < 4; quarter++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{3 + (quarter * length / 4):0.##}" y="{y:0.##}" width="{length / 4:0.##}" height="1.1" fill="{(quarter % 2 == 0 ? "#000" : "#fff")}" stroke="#000" stroke-width="0.15"/>""");
        }

        var end = metres >= 1000 ? $"{metres / 1000:0.#} {TextCatalogue.Get(language, "unit.kilometres")}" : $"{metres:0.#} {TextCatalogue.Get(language, "unit.metres")}";
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="3" y="{y - 0.8:0.##}" font-size="2.1" font-family="DejaVu Sans">0</text><text x="{3 + length:0.##}" y="{y - 0.8:0.##}" font-size="2.1" font-family="DejaVu Sans">{end}</text>""");
    }

    private void North(Language language) => svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate({frame.WidthMillimetres - 6:0.##} 8) rotate({frame.TrueNorthDegrees():0.##})"><circle r="5" fill="#fff" fill-opacity="0.85"/><path d="M0 -1.6L1.5 4L0 2.9L-1.5 4Z" fill="#000"/><text y="-2.1" font-size="2.4" text-anchor="middle" font-family="DejaVu Sans">{TextCatalogue.Get(language, "paper.north")}</text></g>""");

    private static string Dashes(string dash) => dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";
}

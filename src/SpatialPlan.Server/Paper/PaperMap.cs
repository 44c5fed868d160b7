using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Paper;

/// <summary>Draws a map for paper as SVG in millimetres, with scale bar, north arrow and legend. Only numbers and our own words go into the picture.</summary>
internal sealed class PaperMap
{
    /// <summary>Neighbours smaller than this on paper are left out, millimetres.</summary>
    private const double SmallestMillimetres = 0.8;

    private readonly StringBuilder svg = new();
    private readonly List<(string Sample, string Name)> legend = [];
    private readonly PaperFrame frame;
    private readonly Language language;

    private PaperMap(PaperFrame frame, Language language) => (this.frame, this.language) = (frame, language);

    /// <summary>Draws the land with what lies around it.</summary>
    /// <param name="frame">The window.</param>
    /// <param name="extract">The answer; restrictions have its numbers, from 1.</param>
    /// <param name="window">What lies in the window.</param>
    /// <param name="theme">The theme to show; null: all that concern the land.</param>
    /// <param name="language">The language of the few words.</param>
    public static DrawnMap Draw(PaperFrame frame, RestrictionExtract extract, MapWindow window, string? theme, Language language)
    {
        var map = new PaperMap(frame, language);
        map.Open();
        map.Add(TextCatalogue.Get(language, "paper.legend.land"), PaperLook.Land);
        map.Neighbours(window.Parcels);
        var shown = extract.Restrictions.Index().Where(one => theme is null || one.Item.Restriction.Theme == theme).ToList();
        map.Restrictions([.. window.Restrictions.Where(one => shown.Any(found => found.Item.Restriction.Theme == one.Theme) && frame.Window.Intersects(one.Geometry.EnvelopeInternal))]);
        map.Path(extract.Land.Geometry, PaperLook.Land);
        map.Numbers(shown, extract.Land.Geometry);
        map.ScaleBar();
        map.North();
        return new DrawnMap(map.svg.Append("</svg>").ToString(), frame.ScaleDenominator, map.legend);
    }

    private void Open() => svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{frame.WidthMillimetres}mm" height="{frame.HeightMillimetres}mm" viewBox="0 0 {frame.WidthMillimetres} {frame.HeightMillimetres}"><rect width="100%" height="100%" fill="#fff"/>""");

    private void Add(string name, string look)
    {
        if (!legend.Exists(line => line.Name == name))
        {
            legend.Add((PaperLook.Sample(look), name));
        }
    }

    /// <summary>All of them in one path: a path each takes the printing program much longer.</summary>
    private void Neighbours(IReadOnlyList<Geometry> parcels)
    {
        var least = SmallestMillimetres * frame.ScaleDenominator / 1000;
        var path = PaperPath.Of(parcels.Where(one => frame.Window.Intersects(one.EnvelopeInternal) && Math.Max(one.EnvelopeInternal.Width, one.EnvelopeInternal.Height) >= least), frame);
        if (path.Length > 0)
        {
            Add(TextCatalogue.Get(language, "paper.legend.neighbours"), PaperLook.Neighbours);
            svg.Append("<path d=\"").Append(path).Append("\" ").Append(PaperLook.Neighbours).Append("/>");
        }
    }

    private void Restrictions(IReadOnlyList<MapRestriction> restrictions)
    {
        foreach (var restriction in restrictions)
        {
            var look = PaperLook.Area(restriction.Theme, restriction.Type, restriction.HazardLevel);
            var name = restriction.TypeName.In(language);
            Add(restriction.HazardLevel is { } level ? TextCatalogue.Get(language, "paper.legend.level", ("name", name), ("level", level)) : name, look);
            foreach (var part in Enumerable.Range(0, restriction.Geometry.NumGeometries).Select(restriction.Geometry.GetGeometryN))
            {
                Path(part, part.Dimension == Dimension.Surface ? look : PaperLook.Line(restriction.Theme));
            }
        }
    }

    private void Path(Geometry geometry, string look)
    {
        if (geometry.Dimension == Dimension.Point)
        {
            foreach (var at in geometry.Coordinates)
            {
                svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{frame.X(at.X):0.##}" cy="{frame.Y(at.Y):0.##}" r="0.9" {look}/>""");
            }
        }
        else if (PaperPath.Of([geometry], frame) is { Length: > 0 } path)
        {
            svg.Append("<path d=\"").Append(path).Append("\" ").Append(look).Append("/>");
        }
    }

    private void Numbers(List<(int Index, FoundRestriction Item)> shown, Geometry land)
    {
        var numbers = new PaperNumbers(frame);
        var drawn = 0;
        foreach (var (index, found) in shown)
        {
            var number = numbers.Draw(index + 1, found, land);
            svg.Append(number);
            drawn += number.Length > 0 ? 1 : 0;
        }

        if (drawn > 0)
        {
            legend.Add((PaperLook.SampleNumber(shown[0].Index + 1), TextCatalogue.Get(language, drawn == shown.Count ? "paper.legend.number" : "paper.legend.some-numbers")));
        }
    }

    private void ScaleBar()
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

    private void North() => svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate({frame.WidthMillimetres - 6:0.##} 8) rotate({frame.TrueNorthDegrees():0.##})"><circle r="5" fill="#fff" fill-opacity="0.85"/><path d="M0 -1.6L1.5 4L0 2.9L-1.5 4Z" fill="#000"/><text y="-2.1" font-size="2.4" text-anchor="middle" font-family="DejaVu Sans">{TextCatalogue.Get(language, "paper.north")}</text></g>""");
}

using System.Globalization;
using System.Net;
using System.Text;

namespace SpatialPlan.Server.Charts;

/// <summary>Writes a drawing as SVG: lengths in drawing units, always with a point, and every text escaped.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder text = new();

    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    public SvgText Line(double x1, double y1, double x2, double y2, string style) =>
        Add($"""<line x1="{Number(x1)}" y1="{Number(y1)}" x2="{Number(x2)}" y2="{Number(y2)}" {style}/>""");

    public SvgText Box(double x, double y, double width, double height, string paint) =>
        width <= 0 || height <= 0 ? this : Add($"""<rect x="{Number(x)}" y="{Number(y)}" width="{Number(width)}" height="{Number(height)}" {paint}/>""");

    public SvgText Dot(double x, double y, double radius, string style) => Add($"""<circle cx="{Number(x)}" cy="{Number(y)}" r="{Number(radius)}" {style}/>""");

    public SvgText Path(IEnumerable<(double X, double Y)> points, string style, bool closed = false) =>
        Add($"""<path d="M{string.Join('L', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))}{(closed ? "Z" : "")}" {style}/>""");

    /// <summary>A text; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public SvgText Write(double x, double y, string anchor, string words, string style = ChartLook.Label) =>
        Add($"""<text x="{Number(x)}" y="{Number(y)}" text-anchor="{anchor}" {style}>{WebUtility.HtmlEncode(words)}</text>""");

    public SvgText Add(string element)
    {
        text.Append(element);
        return this;
    }

    /// <summary>The drawing.</summary>
    public string Whole(double width, double height, string name) =>
        $"""<svg class="chart" viewBox="0 0 {Number(width)} {Number(height)}" role="img" aria-label="{WebUtility.HtmlEncode(name)}">{text}</svg>""";
}

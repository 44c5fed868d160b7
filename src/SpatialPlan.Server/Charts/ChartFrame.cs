using System.Globalization;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Charts;

/// <summary>The room of a drawing with years below and amounts to the left.</summary>
internal sealed class ChartFrame
{
    public const double Width = 720, Height = 340;
    private const double Left = 66, Right = 12, Top = 26, Bottom = 28;

    private readonly int firstYear;
    private readonly int years;
    private readonly Language language;

    /// <summary>Makes a frame.</summary>
    /// <param name="language">Writes the numbers.</param>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year.</param>
    /// <param name="amounts">All amounts that must have room.</param>
    /// <param name="fromZero">True for bars.</param>
    public ChartFrame(Language language, int firstYear, int lastYear, IReadOnlyCollection<double> amounts, bool fromZero)
    {
        (this.language, this.firstYear, years) = (language, firstYear, lastYear - firstYear + 1);
        Amounts = ChartScale.Around(amounts, Height - Bottom, Top, fromZero);
    }

    /// <summary>From amounts to heights.</summary>
    public ChartScale Amounts { get; }

    /// <summary>The width that belongs to one year.</summary>
    public double YearWidth => (Width - Left - Right) / years;

    /// <summary>The middle of a year.</summary>
    public double X(int year) => Left + ((year - firstYear + 0.5) * YearWidth);

    /// <summary>The height of an amount.</summary>
    public double Y(double amount) => Amounts.Place(amount);

    /// <summary>Draws the lines of the amounts, the years and the unit.</summary>
    public SvgText Draw(SvgText svg, string unit)
    {
        var culture = language.Culture();
        svg.Write(4, 14, "start", unit);
        foreach (var tick in Amounts.Ticks())
        {
            svg.Line(Left, Y(tick), Width - Right, Y(tick), tick == 0 ? ChartLook.Axis : ChartLook.Grid);
            svg.Write(Left - 8, Y(tick) + 4, "end", tick.ToString("#,##0.##", culture));
        }

        // Every year where there is room for its number.
        var each = (int)Math.Ceiling(44 / YearWidth);
        for (var at = 0; at < years; at += each)
        {
            svg.Write(X(firstYear + at), Height - 8, "middle", (firstYear + at).ToString(CultureInfo.InvariantCulture));
        }

        return svg;
    }
}

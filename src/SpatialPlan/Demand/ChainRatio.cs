using System.Globalization;

namespace SpatialPlan.Demand;

/// <summary>How much of one thing comes from one unit of another, kept as the fraction it was written as: 30 jobs for 350 hectares stays exact.</summary>
/// <param name="Numerator">Finite; negative when the first thing takes the second away.</param>
/// <param name="Denominator">Finite and above zero; 1 for a plain number.</param>
public readonly record struct ChainRatio(double Numerator, double Denominator = 1)
{
    /// <summary>The ratio as one number.</summary>
    public double Value => Numerator / Denominator;

    /// <summary>The amount that comes from <paramref name="amount"/>; multiplied first, so that a whole result is whole.</summary>
    public double Of(double amount) => amount * Numerator / Denominator;

    /// <summary>Reads <c>17.5</c> or <c>30/350</c>, always with a decimal point.</summary>
    /// <returns><see langword="false"/> when a part is no finite number or the denominator is not above zero.</returns>
    public static bool TryParse(string text, out ChainRatio ratio)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        var denominator = 1.0;
        var read = parts.Length is 1 or 2 && TryParsePart(parts[0], out var numerator) && (parts.Length == 1 || TryParsePart(parts[1], out denominator)) && denominator > 0
            ? new ChainRatio(numerator, denominator)
            : default;
        ratio = read;
        return read.Denominator > 0;
    }

    private static bool TryParsePart(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);
}

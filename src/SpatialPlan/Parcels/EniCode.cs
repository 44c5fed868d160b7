namespace SpatialPlan.Parcels;

/// <summary>
/// The identification code of a unit of real estate (ЕНИ): oblast, rayon or city, zone, quarter, parcel, and for what stands on it building and
/// unit, in groups of 1-2-2-4-4[-2[-3]] digits. Real files hold codes of other lengths too; they are kept and told apart by <see cref="IsWellFormed"/>.
/// </summary>
public sealed record EniCode
{
    private const int ShortestDigits = 6;
    private const int LongestDigits = 20;
    private static readonly int[] Groups = [1, 2, 2, 4, 4, 2, 3];

    private EniCode(string digits) => Digits = digits;

    /// <summary>The code without hyphens, as it is stored and searched.</summary>
    public string Digits { get; }

    /// <summary>True for 13, 15 or 18 digits. A code of another length is worth a warning, not a refusal.</summary>
    public bool IsWellFormed => Digits.Length is 13 or 15 or 18;

    /// <summary>Reads a code with or without hyphens and spaces.</summary>
    /// <returns><see langword="false"/> when there is anything but digits between them, hyphens stand elsewhere than between the groups, or there are fewer than 6 or more than 20 digits.</returns>
    public static bool TryParse(string? text, out EniCode? code)
    {
        var trimmed = (text ?? "").Trim().Replace(" ", "", StringComparison.Ordinal);
        var digits = trimmed.Replace("-", "", StringComparison.Ordinal);
        var fits = digits.Length is >= ShortestDigits and <= LongestDigits
            && digits.All(char.IsAsciiDigit)
            && (trimmed == digits || trimmed == new EniCode(digits).ToString());
        code = fits ? new EniCode(digits) : null;
        return fits;
    }

    /// <summary>The code with hyphens between its groups, <c>7-10-06-0033-0016</c>; the bare digits when it is not well formed.</summary>
    public override string ToString()
    {
        if (!IsWellFormed)
        {
            return Digits;
        }

        var groups = new List<string>();
        for (int at = 0, group = 0; at < Digits.Length; at += Groups[group++])
        {
            groups.Add(Digits.Substring(at, Groups[group]));
        }

        return string.Join('-', groups);
    }
}

using System.Globalization;

namespace SpatialPlan.Texts;

/// <summary>Codes and cultures of <see cref="Language"/>.</summary>
public static class Languages
{
    private static readonly CultureInfo Ky = WithDottedDates("ky-KG");
    private static readonly CultureInfo Ru = CultureInfo.GetCultureInfo("ru-KG");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>All languages, in the order in which they are offered to a reader.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Kyrgyz, Language.Russian, Language.English];

    /// <summary>The ISO 639-1 code: <c>ky</c>, <c>ru</c> or <c>en</c>.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Russian => "ru",
        Language.English => "en",
        _ => "ky",
    };

    /// <summary>The culture by which numbers and dates are written and names are sorted.</summary>
    public static CultureInfo Culture(this Language language) => language switch
    {
        Language.Russian => Ru,
        Language.English => En,
        _ => Ky,
    };

    /// <summary>Reads a code such as <c>ky</c>, <c>ru-RU</c> or <c>EN</c>; only the part before the first hyphen counts.</summary>
    /// <returns><see langword="false"/> when the text names none of the three languages; <paramref name="language"/> is Kyrgyz then.</returns>
    public static bool TryParse(string? text, out Language language)
    {
        var code = (text ?? "").Trim().Split('-', '_')[0];
        language = code.ToUpperInvariant() switch
        {
            "RU" => Language.Russian,
            "EN" => Language.English,
            _ => Language.Kyrgyz,
        };
        return language != Language.Kyrgyz || code.Equals("ky", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Short dates as the offices of the country write them; the culture data of the platform puts the month first for Kyrgyz.</summary>
    private static CultureInfo WithDottedDates(string name)
    {
        var culture = new CultureInfo(name, useUserOverride: false);
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return CultureInfo.ReadOnly(culture);
    }
}

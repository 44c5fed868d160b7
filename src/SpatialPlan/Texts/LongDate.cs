using System.Globalization;

namespace SpatialPlan.Texts;

/// <summary>Dates in words, <c>2026-жылдын 20-ноябры</c>: the culture data of the platform has no good form for Kyrgyz.</summary>
public static class LongDate
{
    /// <summary>A day with the name of its month.</summary>
    public static string Of(DateOnly day, Language language) => TextCatalogue.Get(
        language,
        "date.long",
        ("year", day.Year.ToString(CultureInfo.InvariantCulture)),
        ("day", day.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", TextCatalogue.Get(language, $"date.month.{day.Month.ToString(CultureInfo.InvariantCulture)}")));
}

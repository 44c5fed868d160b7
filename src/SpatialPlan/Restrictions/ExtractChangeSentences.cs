using System.Globalization;
using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>Says a difference between two answers in words.</summary>
public static class ExtractChangeSentences
{
    /// <summary>One sentence.</summary>
    public static string Of(ExtractChange change, Language language)
    {
        ArgumentNullException.ThrowIfNull(change);
        var whole = change.Kind == ExtractChangeKind.State && change.RestrictionId is null;
        var key = change.Kind switch
        {
            ExtractChangeKind.State when whole => "change.state-of-theme",
            ExtractChangeKind.Override => change.After is not null ? "change.override-signed" : "change.override-ended",
            ExtractChangeKind.Land => change.After is not null ? "change.land" : "change.land-gone",
            var kind => "change." + ExtractChangeJson.CodeOf(kind),
        };
        return TextCatalogue.Get(
            language,
            key,
            ("name", change.Name?.In(language)),
            ("before", Shown(change, change.Before, whole, language)),
            ("after", Shown(change, change.After, whole, language)));
    }

    private static string? Shown(ExtractChange change, string? value, bool whole, Language language) => change.Kind switch
    {
        _ when value is null => null,
        ExtractChangeKind.State when whole => RestrictionSentences.OfState(Enum.Parse<LayerState>(value, ignoreCase: true), language),
        ExtractChangeKind.State => RestrictionSentences.OfClass(Enum.Parse<RestrictionClass>(value, ignoreCase: true), language),
        ExtractChangeKind.Override => value,
        ExtractChangeKind.Terms => value,
        ExtractChangeKind.Land => $"{Number(value).ToString("N0", language.Culture())} {TextCatalogue.Get(language, "unit.square-metres")}",
        // A share is below one; what is not is metres or a number of points.
        _ when Number(value) <= 1 => (Number(value) * 100).ToString("0.##", language.Culture()) + " %",
        _ => Number(value).ToString("N1", language.Culture()),
    };

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}

using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>Says what officers have signed about the restrictions of an answer, beside the answer itself.</summary>
public static class OverrideSentences
{
    /// <summary>One sentence for each statement that holds, then one for each that has lapsed.</summary>
    public static IEnumerable<string> Of(RestrictionExtract extract, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return extract.Restrictions.Select(found => Of(extract, found, language)).OfType<string>()
            .Concat(extract.LapsedOverrides.Select(signed => TextCatalogue.Get(language, "override.lapsed", ("officer", signed.Officer), ("signature", signed.Signature))));
    }

    /// <summary>The sentence about one restriction; <see langword="null"/> when nothing was signed about it that holds.</summary>
    public static string? Of(RestrictionExtract extract, FoundRestriction found, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(found);
        return extract.OverrideOf(found) is { } signed
            ? TextCatalogue.Get(language, "override.holds", ("name", found.Restriction.Name.In(language)), ("officer", signed.Officer), ("signature", signed.Signature), ("reason", signed.Reason))
            : null;
    }
}

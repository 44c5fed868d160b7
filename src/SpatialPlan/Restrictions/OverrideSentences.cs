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
            .Concat(extract.LapsedOverrides.Select(signed => OfLapsed(signed, language)));
    }

    /// <summary>The verdict when what was signed away is left out, beside the computed one; <see langword="null"/> when nothing signed holds.</summary>
    public static string? OfVerdict(RestrictionExtract extract, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return extract.Restrictions.Any(found => extract.OverrideOf(found) is not null)
            ? TextCatalogue.Get(language, "override.verdict", ("verdict", TextCatalogue.Get(language, $"restrictions.verdict.{RestrictionExtractJson.CodeOf(extract.VerdictWithOverrides)}")))
            : null;
    }

    /// <summary>One sentence for each statement that holds, without persons and reasons: for readers of whom nothing is known.</summary>
    public static IEnumerable<string> WithoutPersons(RestrictionExtract extract, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return extract.Restrictions
            .Select(found => (found.Restriction.Name, Signed: extract.OverrideOf(found)))
            .Where(one => one.Signed is not null)
            .Select(one => TextCatalogue.Get(language, "override.exists", ("name", one.Name.In(language)), ("signature", one.Signed!.Signature)));
    }

    /// <summary>The sentence about a statement that has lapsed.</summary>
    public static string OfLapsed(RestrictionOverride statement, Language language)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return TextCatalogue.Get(language, "override.lapsed", ("officer", statement.Officer), ("signature", statement.Signature));
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

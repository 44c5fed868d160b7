using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>One restriction explained to the person who holds the land. Command line, page and paper say the same, from here.</summary>
/// <param name="What">What it is, how much of the land it takes, and under which act.</param>
/// <param name="Rule">What it forbids or asks.</param>
/// <param name="Office">The office that answers; <see langword="null"/> when no guidance is recorded.</param>
/// <param name="Remedy">What can be done.</param>
/// <param name="Unconfirmed">Where the guidance comes from when nobody has confirmed it; <see langword="null"/> when somebody has, or there is none.</param>
public sealed record RestrictionExplanation(string What, string Rule, string? Office, string Remedy, string? Unconfirmed)
{
    /// <summary>Explains a restriction. Where no guidance is recorded it says so and sends to the local government.</summary>
    public static RestrictionExplanation Of(FoundRestriction found, RestrictionGuide guide, Language language)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(guide);
        var what = RestrictionSentences.Of(found, language);
        return guide.Find(found.Restriction) is { } row
            ? new RestrictionExplanation(what, row.Rule.In(language), row.Office.In(language), row.Remedy.In(language), row.Confirmed ? null : SourceWords.In(row.Source, language))
            : new RestrictionExplanation(what, TextCatalogue.Get(language, "guidance.none"), null, TextCatalogue.Get(language, "guidance.none-remedy"), null);
    }

    /// <summary>
    /// The themes that were looked at everywhere on the land and where nothing was found, each with the day whose state its layer shows;
    /// <see langword="null"/> when there is none. What could not be looked at is never among them.
    /// </summary>
    public static string? OfNotConcerned(RestrictionExtract extract, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        var themes = extract.Layers.Where(layer => layer.State == LayerState.NotAffected).Select(layer => TextCatalogue.Get(
            language,
            "guidance.looked-at-theme",
            ("theme", layer.Theme.Name.In(language)),
            ("date", layer.AsOf!.Value.ToString("d", language.Culture())))).ToList();
        return themes.Count == 0 ? null : TextCatalogue.Get(language, "guidance.looked-at", ("themes", string.Join("; ", themes)));
    }

    /// <summary>
    /// What is said beside the restrictions found: <see cref="OfNotConcerned"/>, or that no theme at all could be looked at fully;
    /// <see langword="null"/> when every theme that was looked at has restrictions.
    /// </summary>
    public static string? OfLookedAt(RestrictionExtract extract, Language language) =>
        OfNotConcerned(extract, language) ?? (extract.Layers.Any(layer => layer.WasChecked) ? null : TextCatalogue.Get(language, "guidance.nothing-looked-at"));

    /// <summary>Everything but <see cref="What"/>, each with its heading, in the order in which it is read.</summary>
    public IEnumerable<(string Heading, string Text)> Lines(Language language)
    {
        yield return (TextCatalogue.Get(language, "guidance.rule"), Rule);
        if (Office is not null)
        {
            yield return (TextCatalogue.Get(language, "guidance.office"), Office);
        }

        yield return (TextCatalogue.Get(language, "guidance.remedy"), Remedy);
    }
}

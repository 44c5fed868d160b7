using SpatialPlan.Acts;
using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>Says an extract in plain sentences, in the language of the reader. Numbers are rounded here and nowhere else.</summary>
public static class RestrictionSentences
{
    /// <summary>The verdict in one sentence; what affects the land is said together with what could not be looked at.</summary>
    public static string OfVerdict(RestrictionExtract extract, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        var text = TextCatalogue.Get(language, $"restrictions.verdict.{RestrictionExtractJson.CodeOf(extract.Verdict)}");
        return extract.Verdict == Verdict.Affected && !extract.IsComplete
            ? text + " " + TextCatalogue.Get(language, "restrictions.verdict.not-complete")
            : text;
    }

    /// <summary>The state of a theme in a few words: <c>no data here</c>.</summary>
    public static string OfState(LayerState state, Language language) => TextCatalogue.Get(language, $"restrictions.state.{RestrictionExtractJson.CodeOf(state)}");

    /// <summary>The class of a restriction in a few words.</summary>
    public static string OfClass(RestrictionClass value, Language language) => TextCatalogue.Get(language, $"restrictions.class.{RestrictionExtractJson.CodeOf(value)}");

    /// <summary>Why a theme could not be looked at, or not fully, and what to do; <see langword="null"/> when it was.</summary>
    public static string? OfUnchecked(LayerAnswer layer, double landSquareMetres, Language language)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var theme = layer.Theme.Name.In(language);
        return layer.State switch
        {
            LayerState.Failed => TextCatalogue.Get(language, "restrictions.unchecked.failed", ("theme", theme)),
            LayerState.Outdated => TextCatalogue.Get(language, "restrictions.unchecked.outdated", ("theme", theme), ("date", Date(layer.ReviewBy!.Value, language))),
            LayerState.NoDataHere when layer.AsOf is null => TextCatalogue.Get(language, "restrictions.unchecked.no-layer", ("theme", theme)),
            LayerState.NoDataHere => TextCatalogue.Get(language, "restrictions.unchecked.partly", ("theme", theme), ("area", Area(layer.UncoveredAreaSquareMetres, language)), ("share", Percent(layer.UncoveredAreaSquareMetres / landSquareMetres, language))),
            _ => null,
        };
    }

    /// <summary>What a restriction is, how much of the land it takes or how near it lies, under which act, and what about it is unconfirmed.</summary>
    public static string Of(FoundRestriction found, Language language)
    {
        ArgumentNullException.ThrowIfNull(found);
        var restriction = found.Restriction;
        var sentences = new List<string> { TextCatalogue.Get(language, KeyOf(found), Values(found, language)) };
        sentences.AddRange(OfTraits(restriction, language));
        sentences.Add(OfAct(restriction.Act, language));
        return string.Join(' ', sentences);
    }

    /// <summary>An act as it is cited, <c>Government resolution No. 201 of 11 April 2016, "…"</c>; says so when there is none or it is not in force.</summary>
    public static string OfAct(ActReference? act, Language language)
    {
        if (act is null)
        {
            return TextCatalogue.Get(language, "restrictions.act.none");
        }

        var key = act.InForce ? "restrictions.act.in-force" : "restrictions.act.not-in-force";
        return TextCatalogue.Get(
            language,
            key,
            ("kind", TextCatalogue.Get(language, $"restrictions.act.kind.{act.Kind}")),
            ("number", act.Number),
            ("date", Date(act.AdoptedOn, language)),
            ("title", act.Title?.In(language)),
            ("body", act.Body?.In(language)));
    }

    private static string KeyOf(FoundRestriction found) => found switch
    {
        { Class: RestrictionClass.None } => "restrictions.sentence.nearby",
        { Class: RestrictionClass.Edge, Hit.IsEmpty: true } => "restrictions.sentence.edge-beside",
        { AreaSquareMetres: > 0, ShareOfDrawn: >= 0.99995, Class: RestrictionClass.Affected } => "restrictions.sentence.affected-whole",
        { AreaSquareMetres: > 0, Class: RestrictionClass.Affected } => "restrictions.sentence.affected-area",
        { AreaSquareMetres: > 0 } => "restrictions.sentence.edge-area",
        { LengthMetres: > 0, Class: RestrictionClass.Affected } => "restrictions.sentence.affected-length",
        { LengthMetres: > 0 } => "restrictions.sentence.edge-length",
        { Class: RestrictionClass.Affected } => "restrictions.sentence.affected-count",
        _ => "restrictions.sentence.edge-count",
    };

    private static (string, object?)[] Values(FoundRestriction found, Language language) =>
    [
        ("what", What(found.Restriction, language)),
        ("area", Area(found.AreaSquareMetres ?? 0, language)),
        ("share", Percent(found.ShareOfDrawn ?? 0, language)),
        ("width", Metres(found.WidthMetres ?? 0, language)),
        ("length", Metres(found.LengthMetres ?? 0, language)),
        ("count", found.Count ?? 0),
        ("distance", Metres(found.DistanceMetres, language)),
    ];

    /// <summary>The name and the kind, unless the name says the kind already, as that of a generated strip does.</summary>
    private static string What(CandidateRestriction restriction, Language language)
    {
        var (name, type) = (restriction.Name.In(language), restriction.TypeName.In(language));
        return language.Culture().CompareInfo.IndexOf(name, type, System.Globalization.CompareOptions.IgnoreCase) >= 0 ? name : $"{name} ({type})";
    }

    private static IEnumerable<string> OfTraits(CandidateRestriction restriction, Language language)
    {
        var traits = restriction.Traits;
        if (traits.HazardLevel is { } level)
        {
            yield return TextCatalogue.Get(language, "restrictions.trait.hazard-level", ("level", level));
        }
        else if (restriction.Theme == "hazard")
        {
            yield return TextCatalogue.Get(language, "restrictions.trait.hazard-not-graded");
        }

        if (traits.ResettlementAdvised == true)
        {
            yield return TextCatalogue.Get(language, "restrictions.trait.resettlement");
        }

        if (traits.InnerZone is { } zone)
        {
            yield return TextCatalogue.Get(language, $"restrictions.trait.inner-zone.{zone}");
        }

        if (traits.Regime is { } regime)
        {
            yield return TextCatalogue.Get(language, $"restrictions.trait.regime.{regime}");
        }

        if (traits.StripWidthMetres is { } width)
        {
            yield return TextCatalogue.Get(language, traits.WidthRuleConfirmed == false ? "restrictions.trait.strip-width-unconfirmed" : "restrictions.trait.strip-width", ("width", Metres(width, language)), ("source", traits.WidthRuleSource));
        }
    }

    /// <summary>Square metres; from one hectare on, hectares with the square metres' precision of the register.</summary>
    private static string Area(double squareMetres, Language language) => squareMetres >= 10_000
        ? $"{(squareMetres / 10_000).ToString("N2", language.Culture())} {TextCatalogue.Get(language, "unit.hectares")}"
        : $"{squareMetres.ToString(squareMetres < 10 ? "N2" : "N0", language.Culture())} {TextCatalogue.Get(language, "unit.square-metres")}";

    private static string Percent(double share, Language language) => share switch
    {
        > 0 and < 0.001 => "< " + 0.1.ToString("N1", language.Culture()) + " %",
        // Not all of it, though it would be rounded to it.
        > 0.9995 and < 1 => "> " + 99.9.ToString("N1", language.Culture()) + " %",
        _ => (share * 100).ToString("0.#", language.Culture()) + " %",
    };

    private static string Metres(double metres, Language language) => metres switch
    {
        > 0 and < 0.01 => "< " + 0.01.ToString("N2", language.Culture()),
        < 10 => metres.ToString("0.##", language.Culture()),
        _ => metres.ToString("N0", language.Culture()),
    };

    private static string Date(DateOnly date, Language language) => date.ToString("d", language.Culture());
}

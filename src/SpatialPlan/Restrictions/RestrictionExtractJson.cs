using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SpatialPlan.Acts;
using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>
/// The extract for programs: names in camelCase with their units, numbers unrounded, dates as ISO 8601, what does not apply as null. Words are the
/// stable codes (<c>affected</c>, <c>noDataHere</c>), names of things in the language asked for.
/// </summary>
public static class RestrictionExtractJson
{
    private const int UsualBytes = 16_384;

    /// <summary>The extract as UTF-8 text.</summary>
    /// <param name="extract">The answer.</param>
    /// <param name="language">The language of names and sentences.</param>
    /// <param name="indented">True for people.</param>
    /// <param name="guide">What restrictions ask of people; <see langword="null"/>: no explanations are written.</param>
    public static byte[] ToUtf8(RestrictionExtract extract, Language language, bool indented = false, RestrictionGuide? guide = null)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualBytes);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, extract, language, guide);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the extract as one object.</summary>
    public static void Write(Utf8JsonWriter json, RestrictionExtract extract, Language language, RestrictionGuide? guide = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(extract);
        json.WriteStartObject();
        Text(json, "parcel", extract.Land.ParcelId?.ToString(CultureInfo.InvariantCulture));
        Text(json, "eniCode", extract.Land.EniCode);
        Text(json, "contourNumber", extract.Land.ContourNumber);
        json.WriteString("on", Iso(extract.On));
        Text(json, "knownAt", extract.KnownAt?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        Number(json, "registeredAreaSquareMetres", (double?)extract.Land.RegisteredAreaSquareMetres);
        Number(json, "geometricAreaSquareMetres", extract.GeometricAreaSquareMetres);
        json.WriteString("verdict", CodeOf(extract.Verdict));
        json.WriteString("verdictWithOverrides", CodeOf(extract.VerdictWithOverrides));
        json.WriteBoolean("complete", extract.IsComplete);
        WriteLayers(json, extract, language);
        WriteRestrictions(json, "restrictions", extract.Restrictions, extract, language, guide);
        WriteRestrictions(json, "nearby", extract.Nearby, extract, language, guide);
        WriteSentences(json, extract, language);
        Text(json, "hash", extract.Hash);
        json.WriteEndObject();
    }

    /// <summary>The stable code of a class: <c>affected</c>, <c>edge</c> or <c>none</c>.</summary>
    public static string CodeOf(RestrictionClass value) => value switch
    {
        RestrictionClass.Affected => "affected",
        RestrictionClass.Edge => "edge",
        _ => "none",
    };

    /// <summary>The stable code of a state: <c>affected</c>, <c>edge</c>, <c>notAffected</c>, <c>noDataHere</c>, <c>outdated</c> or <c>failed</c>.</summary>
    public static string CodeOf(LayerState value) => value switch
    {
        LayerState.Affected => "affected",
        LayerState.Edge => "edge",
        LayerState.NotAffected => "notAffected",
        LayerState.NoDataHere => "noDataHere",
        LayerState.Outdated => "outdated",
        _ => "failed",
    };

    /// <summary>The stable code of a verdict: <c>clear</c>, <c>edge</c>, <c>affected</c> or <c>incomplete</c>.</summary>
    public static string CodeOf(Verdict value) => value switch
    {
        Verdict.Clear => "clear",
        Verdict.Edge => "edge",
        Verdict.Affected => "affected",
        _ => "incomplete",
    };

    internal static void WriteLayers(Utf8JsonWriter json, RestrictionExtract extract, Language language)
    {
        json.WriteStartArray("layers");
        foreach (var layer in extract.Layers)
        {
            json.WriteStartObject();
            json.WriteString("theme", layer.Theme.Code);
            json.WriteString("name", layer.Theme.Name.In(language));
            json.WriteBoolean("required", layer.Theme.Required);
            json.WriteString("state", CodeOf(layer.State));
            Text(json, "says", RestrictionSentences.OfUnchecked(layer, extract.GeometricAreaSquareMetres, language));
            Text(json, "asOf", layer.AsOf is { } asOf ? Iso(asOf) : null);
            Text(json, "reviewBy", layer.ReviewBy is { } reviewBy ? Iso(reviewBy) : null);
            Number(json, "accuracyMetres", layer.AccuracyMetres);
            Number(json, "uncoveredAreaSquareMetres", layer.UncoveredAreaSquareMetres);
            json.WriteStartArray("sources");
            foreach (var source in layer.Sources)
            {
                json.WriteStringValue(source);
            }

            json.WriteEndArray();
            json.WriteBoolean("confirmed", layer.Confirmed);
            WriteThreshold(json, layer.Threshold);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteThreshold(Utf8JsonWriter json, RestrictionThreshold threshold)
    {
        json.WriteStartObject("threshold");
        Number(json, "minAreaSquareMetres", threshold.MinAreaSquareMetres);
        Number(json, "minWidthMetres", threshold.MinWidthMetres);
        Number(json, "minShare", threshold.MinShare);
        Number(json, "minLengthMetres", threshold.MinLengthMetres);
        Number(json, "toleranceMetres", threshold.ToleranceMetres);
        Number(json, "nearbyMetres", threshold.NearbyMetres);
        json.WriteString("source", threshold.Source);
        json.WriteBoolean("confirmed", threshold.Confirmed);
        json.WriteEndObject();
    }

    private static void WriteRestrictions(Utf8JsonWriter json, string name, IReadOnlyList<FoundRestriction> list, RestrictionExtract extract, Language language, RestrictionGuide? guide)
    {
        json.WriteStartArray(name);
        foreach (var found in list)
        {
            WriteRestriction(json, extract, found, language, guide);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one restriction as an object, with what an officer has signed about it.</summary>
    internal static void WriteRestriction(Utf8JsonWriter json, RestrictionExtract extract, FoundRestriction found, Language language, RestrictionGuide? guide)
    {
        var restriction = found.Restriction;
        json.WriteStartObject();
        json.WriteString("theme", restriction.Theme);
        json.WriteString("type", restriction.Type);
        json.WriteString("id", restriction.RestrictionId.ToString(CultureInfo.InvariantCulture));
        json.WriteString("code", restriction.Code);
        json.WriteString("name", restriction.Name.In(language));
        json.WriteString("class", CodeOf(found.Class));
        Number(json, "areaSquareMetres", found.AreaSquareMetres);
        Number(json, "shareOfDrawn", found.ShareOfDrawn);
        Number(json, "shareOfRegistered", found.ShareOfRegistered);
        Number(json, "lengthMetres", found.LengthMetres);
        Number(json, "count", found.Count);
        Number(json, "widthMetres", found.WidthMetres);
        Number(json, "distanceMetres", found.DistanceMetres);
        WriteTraits(json, restriction);
        WriteAct(json, restriction.Act, language);
        WriteOverride(json, extract.OverrideOf(found));
        if (guide is not null)
        {
            WriteExplanation(json, RestrictionExplanation.Of(found, guide, language));
        }

        json.WriteEndObject();
    }

    /// <summary>The sentences of page and paper.</summary>
    private static void WriteExplanation(Utf8JsonWriter json, RestrictionExplanation explanation)
    {
        json.WriteStartObject("explanation");
        json.WriteString("what", explanation.What);
        json.WriteString("rule", explanation.Rule);
        Text(json, "office", explanation.Office);
        json.WriteString("remedy", explanation.Remedy);
        json.WriteBoolean("confirmed", explanation.Office is not null && explanation.Unconfirmed is null);
        Text(json, "unconfirmedSource", explanation.Unconfirmed);
        json.WriteEndObject();
    }

    internal static void WriteSentences(Utf8JsonWriter json, RestrictionExtract extract, Language language)
    {
        json.WriteString("says", RestrictionSentences.OfVerdict(extract, language));
        Text(json, "lookedAt", RestrictionExplanation.OfLookedAt(extract, language));
    }

    private static void WriteTraits(Utf8JsonWriter json, CandidateRestriction restriction)
    {
        var traits = restriction.Traits;
        Text(json, "innerZone", traits.InnerZone);
        Text(json, "regime", traits.Regime);
        Number(json, "stripWidthMetres", traits.StripWidthMetres);
        Text(json, "widthRuleSource", traits.WidthRuleSource);
        Flag(json, "widthRuleConfirmed", traits.WidthRuleConfirmed);
        Number(json, "hazardLevel", traits.HazardLevel);
        Number(json, "returnPeriodYears", traits.ReturnPeriodYears);
        Text(json, "determinationMethod", traits.DeterminationMethod);
        Flag(json, "resettlementAdvised", traits.ResettlementAdvised);
        Text(json, "validFrom", restriction.ValidFrom is { } from ? Iso(from) : null);
        Text(json, "validUntil", restriction.ValidUntil is { } until ? Iso(until) : null);
    }

    private static void WriteOverride(Utf8JsonWriter json, RestrictionOverride? signed)
    {
        if (signed is null)
        {
            json.WriteNull("override");
            return;
        }

        json.WriteStartObject("override");
        json.WriteString("officer", signed.Officer);
        json.WriteString("signature", signed.Signature);
        json.WriteString("reason", signed.Reason);
        json.WriteEndObject();
    }

    private static void WriteAct(Utf8JsonWriter json, ActReference? act, Language language)
    {
        if (act is null)
        {
            json.WriteNull("act");
            return;
        }

        json.WriteStartObject("act");
        json.WriteString("kind", act.Kind);
        json.WriteString("number", act.Number);
        json.WriteString("adoptedOn", Iso(act.AdoptedOn));
        json.WriteBoolean("inForce", act.InForce);
        Text(json, "title", act.Title?.In(language));
        Text(json, "body", act.Body?.In(language));
        Text(json, "link", act.Link);
        json.WriteEndObject();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Text(Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value);

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using SpatialPlan.Acts;
using static SpatialPlan.Restrictions.JsonMembers;

namespace SpatialPlan.Restrictions;

/// <summary>Reads the answer back from its document, so that page, paper and map can show what was said then.</summary>
internal static class ExtractDocumentReader
{
    public static RestrictionExtract Read(string text) => Read(text, json => new RestrictionExtract(
        ReadLand(json),
        DayOf(json, "on")!.Value,
        TimeOf(json, "knownAt"),
        NumberOf(json, "geometricAreaSquareMetres")!.Value,
        ListOf(json, "layers", ReadLayer),
        ListOf(json, "restrictions", ReadFound),
        ListOf(json, "nearby", ReadFound))
    { Overrides = ListOf(json, "overrides", ReadOverride) });

    public static RestrictionGuide ReadGuide(string text) => Read(text, json => new RestrictionGuide(ListOf(json, "guidance", ReadGuidance)));

    private static T Read<T>(string text, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var json = document.RootElement;
            return TextOf(json, "format") == ExtractDocument.Format ? read(json) : throw new FormatException("The document is of another form.");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The document of an answer cannot be read: {fault.Message}", fault);
        }
    }

    private static CheckedLand ReadLand(JsonElement json) => new(
        GeometryJson.Read(json.GetProperty("land")),
        NumberOf(json, "registeredAreaSquareMetres") is { } registered ? (decimal)registered : null,
        IdOf(json, "parcel"),
        IdOf(json, "parcelVersion"),
        TextOf(json, "eniCode"),
        TextOf(json, "contourNumber"));

    private static LayerAnswer ReadLayer(JsonElement json) => new(
        new RestrictionTheme(TextOf(json, "theme")!, NameOf(json, "name")!, (int)NumberOf(json, "position")!.Value, FlagOf(json, "required")!.Value),
        CodeOf<LayerState>(json, "state"),
        DayOf(json, "asOf"),
        DayOf(json, "reviewBy"),
        NumberOf(json, "accuracyMetres"),
        NumberOf(json, "uncoveredAreaSquareMetres")!.Value,
        ListOf(json, "sources", source => source.GetString()!),
        FlagOf(json, "confirmed")!.Value,
        ReadThreshold(TextOf(json, "theme")!, json.GetProperty("threshold")),
        ListOf(json, "versions", id => long.Parse(id.GetString()!, CultureInfo.InvariantCulture)));

    private static RestrictionThreshold ReadThreshold(string theme, JsonElement json) => new(
        theme,
        NumberOf(json, "minAreaSquareMetres")!.Value,
        NumberOf(json, "minWidthMetres")!.Value,
        NumberOf(json, "minShare"),
        NumberOf(json, "minLengthMetres")!.Value,
        NumberOf(json, "toleranceMetres")!.Value,
        NumberOf(json, "nearbyMetres")!.Value,
        TextOf(json, "source")!,
        FlagOf(json, "confirmed")!.Value,
        IdOf(json, "version"));

    private static FoundRestriction ReadFound(JsonElement json)
    {
        var hit = GeometryJson.Read(json.GetProperty("hit"));
        var restriction = new CandidateRestriction(
            IdOf(json, "id")!.Value,
            IdOf(json, "version")!.Value,
            TextOf(json, "theme")!,
            TextOf(json, "type")!,
            NameOf(json, "typeName")!,
            TextOf(json, "code")!,
            NameOf(json, "name")!,
            ReadAct(json.GetProperty("act")),
            hit,
            NumberOf(json, "accuracyMetres")!.Value,
            DayOf(json, "validFrom"),
            DayOf(json, "validUntil"),
            ReadTraits(json.GetProperty("traits")));
        return new FoundRestriction(
            restriction,
            CodeOf<RestrictionClass>(json, "class"),
            NumberOf(json, "areaSquareMetres"),
            NumberOf(json, "shareOfDrawn"),
            NumberOf(json, "shareOfRegistered"),
            NumberOf(json, "lengthMetres"),
            (int?)NumberOf(json, "count"),
            NumberOf(json, "widthMetres"),
            NumberOf(json, "distanceMetres")!.Value,
            hit);
    }

    private static RestrictionTraits ReadTraits(JsonElement json) => new(
        TextOf(json, "innerZone"),
        TextOf(json, "regime"),
        NumberOf(json, "stripWidthMetres"),
        TextOf(json, "widthRuleSource"),
        FlagOf(json, "widthRuleConfirmed"),
        (int?)NumberOf(json, "hazardLevel"),
        (int?)NumberOf(json, "returnPeriodYears"),
        TextOf(json, "determinationMethod"),
        FlagOf(json, "resettlementAdvised"));

    private static ActReference? ReadAct(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : new ActReference(
        IdOf(json, "id")!.Value,
        TextOf(json, "kind")!,
        TextOf(json, "number")!,
        DayOf(json, "adoptedOn")!.Value,
        NameOf(json, "title"),
        NameOf(json, "body"),
        TextOf(json, "link"));

    private static RestrictionGuidance ReadGuidance(JsonElement json) => new(
        TextOf(json, "theme")!,
        TextOf(json, "kind")!,
        TextOf(json, "grade")!,
        NameOf(json, "rule")!,
        NameOf(json, "office")!,
        NameOf(json, "remedy")!,
        TextOf(json, "source")!,
        FlagOf(json, "confirmed")!.Value);

    private static RestrictionOverride ReadOverride(JsonElement json) => new(
        IdOf(json, "version")!.Value,
        IdOf(json, "restriction")!.Value,
        IdOf(json, "restrictionVersion")!.Value,
        IdOf(json, "parcelVersion")!.Value,
        TextOf(json, "reason")!,
        TextOf(json, "officer")!,
        TextOf(json, "signature")!,
        DayOf(json, "validFrom"),
        DayOf(json, "validUntil"));
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SpatialPlan.Acts;
using static SpatialPlan.Restrictions.JsonMembers;

namespace SpatialPlan.Restrictions;

/// <summary>Writes every fact of an answer, unrounded and with the versions it was made from; the order of members is made canonical afterwards.</summary>
internal static class ExtractDocumentWriter
{
    public static byte[] ToUtf8(RestrictionExtract extract, RestrictionGuide guide, string? municipalitySoate, DateTimeOffset knownAt)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteHead(json, extract, municipalitySoate, knownAt);
            WriteList(json, "layers", extract.Layers, layer => WriteLayer(json, layer));
            WriteList(json, "restrictions", extract.Restrictions, found => WriteFound(json, found));
            WriteList(json, "nearby", extract.Nearby, found => WriteFound(json, found));
            WriteList(json, "overrides", extract.Overrides, signed => WriteOverride(json, signed));
            WriteList(json, "guidance", RowsThatSpeak(extract, guide), row => WriteGuidance(json, row));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, RestrictionExtract extract, string? municipalitySoate, DateTimeOffset knownAt)
    {
        var land = extract.Land;
        json.WriteString("format", ExtractDocument.Format);
        json.WriteString("engine", RestrictionCheck.EngineVersion);
        Text(json, "municipality", municipalitySoate);
        Id(json, "parcel", land.ParcelId);
        Id(json, "parcelVersion", land.ParcelVersionId);
        Text(json, "eniCode", land.EniCode);
        Text(json, "contourNumber", land.ContourNumber);
        json.WritePropertyName("land");
        GeometryJson.Write(json, land.Geometry);
        Day(json, "on", extract.On);
        json.WriteString("knownAt", TimeText(knownAt));
        Number(json, "registeredAreaSquareMetres", (double?)land.RegisteredAreaSquareMetres);
        Number(json, "geometricAreaSquareMetres", extract.GeometricAreaSquareMetres);
        json.WriteString("verdict", RestrictionExtractJson.CodeOf(extract.Verdict));
        json.WriteString("verdictWithOverrides", RestrictionExtractJson.CodeOf(extract.VerdictWithOverrides));
        json.WriteBoolean("complete", extract.IsComplete);
    }

    private static void WriteLayer(Utf8JsonWriter json, LayerAnswer layer)
    {
        json.WriteStartObject();
        json.WriteString("theme", layer.Theme.Code);
        Name(json, "name", layer.Theme.Name);
        Number(json, "position", layer.Theme.Position);
        json.WriteBoolean("required", layer.Theme.Required);
        json.WriteString("state", RestrictionExtractJson.CodeOf(layer.State));
        Day(json, "asOf", layer.AsOf);
        Day(json, "reviewBy", layer.ReviewBy);
        Number(json, "accuracyMetres", layer.AccuracyMetres);
        Number(json, "uncoveredAreaSquareMetres", layer.UncoveredAreaSquareMetres);
        WriteList(json, "sources", layer.Sources, json.WriteStringValue);
        json.WriteBoolean("confirmed", layer.Confirmed);
        WriteList(json, "versions", layer.LayerVersionIds, id => json.WriteStringValue(id.ToString(CultureInfo.InvariantCulture)));
        WriteThreshold(json, layer.Threshold);
        json.WriteEndObject();
    }

    private static void WriteThreshold(Utf8JsonWriter json, RestrictionThreshold threshold)
    {
        json.WriteStartObject("threshold");
        Id(json, "version", threshold.VersionId);
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

    private static void WriteFound(Utf8JsonWriter json, FoundRestriction found)
    {
        var restriction = found.Restriction;
        json.WriteStartObject();
        json.WriteString("theme", restriction.Theme);
        json.WriteString("type", restriction.Type);
        Name(json, "typeName", restriction.TypeName);
        Id(json, "id", restriction.RestrictionId);
        Id(json, "version", restriction.VersionId);
        json.WriteString("code", restriction.Code);
        Name(json, "name", restriction.Name);
        json.WriteString("class", RestrictionExtractJson.CodeOf(found.Class));
        Number(json, "areaSquareMetres", found.AreaSquareMetres);
        Number(json, "shareOfDrawn", found.ShareOfDrawn);
        Number(json, "shareOfRegistered", found.ShareOfRegistered);
        Number(json, "lengthMetres", found.LengthMetres);
        Number(json, "count", found.Count);
        Number(json, "widthMetres", found.WidthMetres);
        Number(json, "distanceMetres", found.DistanceMetres);
        Number(json, "accuracyMetres", restriction.AccuracyMetres);
        Day(json, "validFrom", restriction.ValidFrom);
        Day(json, "validUntil", restriction.ValidUntil);
        WriteTraits(json, restriction.Traits);
        WriteAct(json, restriction.Act);
        json.WritePropertyName("hit");
        GeometryJson.Write(json, found.Hit);
        json.WriteEndObject();
    }

    private static void WriteTraits(Utf8JsonWriter json, RestrictionTraits traits)
    {
        json.WriteStartObject("traits");
        Text(json, "innerZone", traits.InnerZone);
        Text(json, "regime", traits.Regime);
        Number(json, "stripWidthMetres", traits.StripWidthMetres);
        Text(json, "widthRuleSource", traits.WidthRuleSource);
        Flag(json, "widthRuleConfirmed", traits.WidthRuleConfirmed);
        Number(json, "hazardLevel", traits.HazardLevel);
        Number(json, "returnPeriodYears", traits.ReturnPeriodYears);
        Text(json, "determinationMethod", traits.DeterminationMethod);
        Flag(json, "resettlementAdvised", traits.ResettlementAdvised);
        json.WriteEndObject();
    }

    private static void WriteAct(Utf8JsonWriter json, ActReference? act)
    {
        if (act is null)
        {
            json.WriteNull("act");
            return;
        }

        json.WriteStartObject("act");
        Id(json, "id", act.ActId);
        json.WriteString("kind", act.Kind);
        json.WriteString("number", act.Number);
        Day(json, "adoptedOn", act.AdoptedOn);
        Name(json, "title", act.Title);
        Name(json, "body", act.Body);
        Text(json, "link", act.Link);
        json.WriteEndObject();
    }

    /// <summary>The rows that are shown with the answer, in an order that does not depend on how they were read.</summary>
    private static IEnumerable<RestrictionGuidance> RowsThatSpeak(RestrictionExtract extract, RestrictionGuide guide) => extract.Restrictions
        .Select(found => guide.Find(found.Restriction)).OfType<RestrictionGuidance>().Distinct()
        .OrderBy(row => row.Theme, StringComparer.Ordinal).ThenBy(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.Grade, StringComparer.Ordinal);

    private static void WriteGuidance(Utf8JsonWriter json, RestrictionGuidance row)
    {
        json.WriteStartObject();
        json.WriteString("theme", row.Theme);
        json.WriteString("kind", row.Kind);
        json.WriteString("grade", row.Grade);
        Name(json, "rule", row.Rule);
        Name(json, "office", row.Office);
        Name(json, "remedy", row.Remedy);
        json.WriteString("source", row.Source);
        json.WriteBoolean("confirmed", row.Confirmed);
        json.WriteEndObject();
    }

    private static void WriteOverride(Utf8JsonWriter json, RestrictionOverride signed)
    {
        json.WriteStartObject();
        Id(json, "version", signed.VersionId);
        Id(json, "restriction", signed.RestrictionId);
        Id(json, "restrictionVersion", signed.RestrictionVersionId);
        Id(json, "parcelVersion", signed.ParcelVersionId);
        json.WriteString("reason", signed.Reason);
        json.WriteString("officer", signed.Officer);
        json.WriteString("signature", signed.Signature);
        Day(json, "validFrom", signed.ValidFrom);
        Day(json, "validUntil", signed.ValidUntil);
        json.WriteEndObject();
    }
}

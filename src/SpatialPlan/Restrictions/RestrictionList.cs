using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>The answers for a list of parcels as a table and as a map for programs, in the order of the list. A parcel without an answer stays in it and says why.</summary>
public static class RestrictionList
{
    private static readonly string[] Columns = ["code", "parcel", "address", "on", "registeredAreaSquareMetres", "geometricAreaSquareMetres", "verdict", "complete", "says", "restrictions", "edgeCases", "notChecked", "problem"];

    /// <summary>A table for spreadsheets: CSV by RFC 4180 in UTF-8 with a byte order mark; what a spreadsheet would take for a formula begins with an apostrophe.</summary>
    public static byte[] ToCsv(IEnumerable<RestrictionListRow> rows, Language language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFF").Append(string.Join(',', Columns)).Append("\r\n");
        foreach (var row in rows)
        {
            text.Append(string.Join(',', Cells(row, language).Select(Quoted))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>GeoJSON by RFC 7946: the land of each parcel with its answer; a parcel without an answer has no geometry.</summary>
    public static byte[] ToGeoJson(IEnumerable<RestrictionListRow> rows, Language language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var row in rows)
            {
                WriteFeature(json, row, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The themes that could not be looked at, or not fully, each with its state: <c>border zone: outdated</c>.</summary>
    public static string Unchecked(RestrictionExtract extract, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return string.Join("; ", extract.Unchecked.Select(layer => $"{layer.Theme.Name.In(language)}: {RestrictionSentences.OfState(layer.State, language)}"));
    }

    /// <summary>The names of the restrictions of a class with their shares of the drawn area.</summary>
    public static string Names(RestrictionExtract extract, RestrictionClass kind, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return string.Join("; ", extract.Restrictions.Where(found => found.Class == kind).Select(found =>
            found.ShareOfDrawn is > 0 and { } share ? $"{found.Restriction.Name.In(language)} ({(share * 100).ToString("0.##", language.Culture())} %)" : found.Restriction.Name.In(language)));
    }

    private static string?[] Cells(RestrictionListRow row, Language language) => row.Extract is { } extract
        ?
        [
            row.Code,
            extract.Land.ParcelId?.ToString(CultureInfo.InvariantCulture),
            row.Address,
            Iso(extract.On),
            extract.Land.RegisteredAreaSquareMetres?.ToString(CultureInfo.InvariantCulture),
            extract.GeometricAreaSquareMetres.ToString("R", CultureInfo.InvariantCulture),
            RestrictionExtractJson.CodeOf(extract.Verdict),
            extract.IsComplete ? "true" : "false",
            RestrictionSentences.OfVerdict(extract, language),
            Names(extract, RestrictionClass.Affected, language),
            Names(extract, RestrictionClass.Edge, language),
            Unchecked(extract, language),
            null,
        ]
        : [row.Code, null, null, null, null, null, RestrictionExtractJson.CodeOf(Verdict.Incomplete), "false", null, null, null, null, row.Problem];

    private static void WriteFeature(Utf8JsonWriter json, RestrictionListRow row, Language language)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", row.Code);
        json.WritePropertyName("geometry");
        if (row.Extract is { } extract)
        {
            RestrictionExtractGeoJson.WriteGeometry(json, extract.Land.Geometry);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartObject("properties");
        foreach (var (name, value) in Columns.Zip(Cells(row, language)))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Quoted(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n;") ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : safe;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

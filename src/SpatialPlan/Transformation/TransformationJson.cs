using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Transformation;

/// <summary>The verdict for programs. <c>snapshotHash</c> is the SHA-256 of all the rest in canonical form: the same question on the same data has the same hash.</summary>
public static class TransformationJson
{
    /// <summary>The verdict as UTF-8 text.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="request">What was wanted.</param>
    /// <param name="subject">What land and day: written as members of <c>request</c>.</param>
    /// <param name="nameOf">The name of a code of a list: <c>transformation_body</c> or <c>transformation_document</c>.</param>
    /// <param name="language">The language of words.</param>
    public static byte[] ToUtf8(TransformationVerdict verdict, TransformationRequest request, TransformationSubject subject, Func<string, string, string> nameOf, Language language)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var bare = Write(verdict, request, subject, nameOf, language, null);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Of(bare))));
        return Write(verdict, request, subject, nameOf, language, hash);
    }

    private static byte[] Write(TransformationVerdict verdict, TransformationRequest request, TransformationSubject subject, Func<string, string, string> nameOf, Language language, string? hash)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("verdict", verdict.Outcome.Code());
            WriteRequest(json, request, subject);
            json.WriteStartArray("findings");
            foreach (var finding in verdict.Findings)
            {
                WriteFinding(json, finding, language);
            }

            json.WriteEndArray();
            WriteCodes(json, "documents", "transformation_document", verdict.Documents, nameOf);
            WriteCodes(json, "bodies", "transformation_body", verdict.Bodies, nameOf);
            WriteBalance(json, request);
            // No table of rates is known: saying nothing of the loss is right, a number would not be.
            json.WriteNull("loss");
            json.WriteStartArray("ruleVersions");
            foreach (var version in verdict.RuleVersions)
            {
                json.WriteNumberValue(version);
            }

            json.WriteEndArray();
            if (hash is not null)
            {
                json.WriteString("snapshotHash", hash);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteRequest(Utf8JsonWriter json, TransformationRequest request, TransformationSubject subject)
    {
        json.WriteStartObject("request");
        json.WriteString("parcel", subject.ParcelId.ToString(CultureInfo.InvariantCulture));
        json.WriteString("parcelVersion", subject.ParcelVersionId.ToString(CultureInfo.InvariantCulture));
        json.WriteString("on", subject.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("toCategory", request.ToCategory);
        json.WriteString("toKind", request.ToKind);
        json.WriteString("use", request.Use);
        json.WriteString("ground", request.Ground);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, TransformationFinding finding, Language language)
    {
        json.WriteStartObject();
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("outcome", finding.Outcome.Code());
        json.WriteString("rule", finding.Rule);
        json.WriteString("act", finding.Act);
        json.WriteString("article", finding.Article);
        json.WriteString("text", finding.Text.In(language));
        json.WriteBoolean("confirmed", finding.Confirmed);
        json.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter json, string member, string list, IEnumerable<string> codes, Func<string, string, string> nameOf)
    {
        json.WriteStartArray(member);
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("name", nameOf(list, code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What the land balance loses by category and kind, and what the wanted category gains.</summary>
    private static void WriteBalance(Utf8JsonWriter json, TransformationRequest request)
    {
        json.WriteStartObject("balance");
        json.WriteStartArray("from");
        foreach (var part in request.Parts)
        {
            json.WriteStartObject();
            json.WriteNumber("category", part.Category);
            json.WriteString("kind", part.Kind);
            json.WriteNumber("squareMetres", part.AreaSquareMetres);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("to");
        json.WriteNumber("category", request.ToCategory);
        json.WriteNumber("squareMetres", request.Parts.Sum(part => part.AreaSquareMetres));
        json.WriteEndObject();
        json.WriteNumber("irrigatedArableLostSquareMetres", request.Parts.Where(part => part.Kind == "irrigated_arable" && (part.Category != request.ToCategory || (request.ToKind is { } kind && kind != part.Kind))).Sum(part => part.AreaSquareMetres));
        json.WriteEndObject();
    }
}

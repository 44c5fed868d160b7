using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpatialPlan.Restrictions;

/// <summary>
/// An answer as it is kept: the canonical text (<see cref="CanonicalJson"/>) and the SHA-256 of its UTF-8 bytes, by which paper, page and file are
/// known to be the same. Names stand in all languages, so that each can be shown from the one text.
/// </summary>
/// <param name="Text">The canonical text, exactly as hashed; it does not hold the hash.</param>
/// <param name="Hash">64 hexadecimal digits, lower case.</param>
public sealed record ExtractDocument(string Text, string Hash)
{
    /// <summary>The name of the form, in the member <c>format</c>.</summary>
    public const string Format = "spatialplan-extract/1";

    /// <summary>How many digits a hash has.</summary>
    public const int HashLength = 64;

    /// <summary>The document of an answer.</summary>
    /// <param name="extract">The answer.</param>
    /// <param name="guide">What restrictions asked of people when it was given; the rows that speak of its restrictions are kept with it.</param>
    /// <param name="municipalitySoate">Whose thresholds were applied; <see langword="null"/>: the defaults of all.</param>
    /// <param name="knownAt">The time whose knowledge the answer shows.</param>
    public static ExtractDocument Of(RestrictionExtract extract, RestrictionGuide guide, string? municipalitySoate, DateTimeOffset knownAt) =>
        OfText(CanonicalJson.Of(ExtractDocumentWriter.ToUtf8(extract, guide, municipalitySoate, knownAt)));

    /// <summary>The document of a text that is canonical already.</summary>
    public static ExtractDocument OfText(string canonical) => new(canonical, HashOf(canonical));

    /// <summary>The SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits, lower case.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>True for 64 hexadecimal digits.</summary>
    public static bool IsHash(string? text) => text is { Length: HashLength } && text.All(char.IsAsciiHexDigit);

    /// <summary>Reads a file that was given out: the document with its hash as the member <c>hash</c>.</summary>
    /// <param name="utf8">The file, with or without a byte order mark.</param>
    public static DocumentReading Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var bytes = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
            // The canonical form first: it refuses members that stand twice, of which one would be lost otherwise.
            var canonical = CanonicalJson.Of(bytes);
            if (JsonNode.Parse(canonical) is not JsonObject members)
            {
                return new DocumentReading.NotADocument("-");
            }

            var claimed = TextOf(members, "hash");
            if (TextOf(members, "format") != Format)
            {
                return IsHash(claimed) && !members.ContainsKey("format") && members.ContainsKey("restrictions") ? new DocumentReading.Shown(claimed!.ToLowerInvariant(), canonical) : new DocumentReading.NotADocument("-");
            }

            members.Remove("hash");
            var document = OfText(CanonicalJson.Of(Encoding.UTF8.GetBytes(members.ToJsonString())));
            return new DocumentReading.Found(document, claimed);
        }
        catch (FormatException fault)
        {
            return new DocumentReading.NotADocument(fault.Message);
        }
    }

    private static string? TextOf(JsonObject members, string name) => members[name]?.GetValueKind() == JsonValueKind.String ? members[name]!.GetValue<string>() : null;

    /// <summary>The file that is given out: the document with its hash as the member <c>hash</c>, canonical too.</summary>
    public string WithHash()
    {
        var members = JsonNode.Parse(Text)!.AsObject();
        members["hash"] = Hash;
        return CanonicalJson.Of(Encoding.UTF8.GetBytes(members.ToJsonString()));
    }

    /// <summary>The answer that the document holds, with its hash. The geometry of a restriction is the part of it on the land; all else is as it was.</summary>
    /// <exception cref="FormatException">The text is no document of this form.</exception>
    public RestrictionExtract ToExtract() => ExtractDocumentReader.Read(Text) with { Hash = Hash };

    /// <summary>What the restrictions of the answer asked of people when it was given.</summary>
    /// <exception cref="FormatException">The text is no document of this form.</exception>
    public RestrictionGuide ToGuide() => ExtractDocumentReader.ReadGuide(Text);
}

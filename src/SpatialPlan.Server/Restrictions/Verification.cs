using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Server.Restrictions;

/// <summary>What is found out about a hash, or about a file.</summary>
/// <param name="Hash">The hash; that of the file, when a file was sent that names none.</param>
/// <param name="Stored">The kept answer; null when there is none.</param>
/// <param name="Extract">What it says; null when there is none, or when the kept text no longer fits its hash.</param>
/// <param name="Now">The same land checked again; null when there is nothing to check, or when it could not be.</param>
public sealed record Verification(string Hash, StoredExtract? Stored, RestrictionExtract? Extract, RecheckResult? Now)
{
    /// <summary>True for a file that does not say what was given out under the hash that stands in it.</summary>
    public bool IsChangedFile { get; init; }

    /// <summary>True when the answer was given by this system, and the file, if one was sent, says the same.</summary>
    public bool IsGenuine => Extract is not null && !IsChangedFile;

    /// <summary>Looks up a hash and checks its land again.</summary>
    internal static Task<Verification> ReadAsync(Database database, string hash, DateOnly today, CancellationToken cancellation) =>
        ReadAsync(database, hash, _ => true, today, cancellation);

    /// <summary>Verifies a file: whether it says, to the letter, what is kept under its hash.</summary>
    internal static Task<Verification> ReadAsync(Database database, DocumentReading file, DateOnly today, CancellationToken cancellation) => file switch
    {
        DocumentReading.Found { ClaimedHash: null } whole => ReadAsync(database, whole.Document.Hash, _ => true, today, cancellation),
        DocumentReading.Found found => ReadAsync(database, ExtractDocument.IsHash(found.ClaimedHash) ? found.ClaimedHash!.ToLowerInvariant() : found.Document.Hash, _ => found.IsWhole, today, cancellation),
        DocumentReading.Shown shown => ReadAsync(database, shown.Hash, shown.Fits, today, cancellation),
        _ => throw new ArgumentException("There is no document to verify.", nameof(file)),
    };

    private static async Task<Verification> ReadAsync(Database database, string hash, Func<ExtractDocument, bool> says, DateOnly today, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        var stored = await StoredExtracts.FindAsync(snapshot.Connection, hash, cancellation);
        if (stored is null || !stored.IsWhole)
        {
            return new Verification(hash, stored, null, null);
        }

        var found = new Verification(hash, stored, stored.Document.ToExtract(), null);
        if (!says(stored.Document))
        {
            return found with { IsChangedFile = true };
        }

        try
        {
            return found with { Now = await ExtractRecheck.CompareAsync(snapshot, stored, today, cancellation) };
        }
        catch (PostgresException fault) when (!Problems.IsAway(fault))
        {
            // Genuine all the same; that it is still current is not said.
            return found;
        }
    }

    /// <summary>For programs: <c>current</c> is null when it could not be found out, and then <c>notChecked</c> lists the themes that hindered it.</summary>
    internal byte[] ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Site.Letters }))
        {
            json.WriteStartObject();
            json.WriteString("hash", Hash);
            json.WriteBoolean("genuine", IsGenuine);
            json.WriteBoolean("changed", IsChangedFile);
            if (IsGenuine)
            {
                WriteAnswer(json, Extract!);
                WriteNow(json);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void WriteAnswer(Utf8JsonWriter json, RestrictionExtract extract)
    {
        json.WriteString("storedAt", Stored!.StoredAt);
        json.WriteString("document", $"/extracts/{Hash}");
        json.WriteString("parcel", extract.Land.ParcelId?.ToString(CultureInfo.InvariantCulture));
        json.WriteString("on", extract.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("verdict", RestrictionExtractJson.CodeOf(extract.Verdict));
        json.WriteString("verdictWithOverrides", RestrictionExtractJson.CodeOf(extract.VerdictWithOverrides));
    }

    private void WriteNow(Utf8JsonWriter json)
    {
        if (Now is null or { Failure: not null })
        {
            json.WriteNull("current");
            json.WriteStartArray("notChecked");
            foreach (var theme in Now?.FailedThemes ?? [])
            {
                json.WriteStringValue(theme.Code);
            }

            json.WriteEndArray();
            return;
        }

        json.WriteBoolean("current", Now.IsCurrent);
        json.WriteString("checkedFor", Now.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("verdictNow", Now.Verdict is { } verdict ? RestrictionExtractJson.CodeOf(verdict) : null);
        json.WritePropertyName("changes");
        ExtractChangeJson.Write(json, Now.Changes);
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Server.Restrictions;

/// <summary>What is found out about a hash.</summary>
/// <param name="Hash">The hash.</param>
/// <param name="Stored">The kept answer; null when there is none.</param>
/// <param name="Extract">What it says; null when there is none, or when the kept text no longer fits its hash.</param>
/// <param name="Now">The same land checked again; null when there is nothing to check, or when it could not be.</param>
public sealed record Verification(string Hash, StoredExtract? Stored, RestrictionExtract? Extract, RecheckResult? Now)
{
    /// <summary>True when the answer was given by this system.</summary>
    public bool IsGenuine => Extract is not null;

    internal static async Task<Verification> ReadAsync(Database database, string hash, DateOnly today, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        var stored = await StoredExtracts.FindAsync(snapshot.Connection, hash, cancellation);
        if (stored is null || !stored.IsWhole)
        {
            return new Verification(hash, stored, null, null);
        }

        try
        {
            return new Verification(hash, stored, stored.Document.ToExtract(), await ExtractRecheck.CompareAsync(snapshot, stored, today, cancellation));
        }
        catch (PostgresException fault) when (!Problems.IsAway(fault))
        {
            // Genuine all the same; that it is still current is not said.
            return new Verification(hash, stored, stored.Document.ToExtract(), null);
        }
    }

    /// <summary>For programs: <c>current</c> is null when it could not be found out.</summary>
    internal byte[] ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Site.Letters }))
        {
            json.WriteStartObject();
            json.WriteString("hash", Hash);
            json.WriteBoolean("genuine", IsGenuine);
            if (Extract is { } extract)
            {
                json.WriteString("storedAt", Stored!.StoredAt);
                json.WriteString("parcel", extract.Land.ParcelId?.ToString(CultureInfo.InvariantCulture));
                json.WriteString("on", extract.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("verdict", RestrictionExtractJson.CodeOf(extract.Verdict));
                WriteNow(json);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void WriteNow(Utf8JsonWriter json)
    {
        if (Now is null)
        {
            json.WriteNull("current");
            return;
        }

        json.WriteBoolean("current", Now.IsCurrent);
        json.WriteString("checkedFor", Now.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("verdictNow", Now.Verdict is { } verdict ? RestrictionExtractJson.CodeOf(verdict) : null);
        json.WritePropertyName("changes");
        ExtractChangeJson.Write(json, Now.Changes);
    }
}

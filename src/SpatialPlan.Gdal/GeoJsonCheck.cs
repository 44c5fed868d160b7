using System.Text.Json;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>
/// Reads a GeoJSON file through once, in a stream, before GDAL does: it must be whole, not too deep, its coordinates finite numbers and its features not
/// too large. GDAL takes a text for a coordinate as nothing, an infinite one as it is, and fails on the rest without saying where.
/// </summary>
internal static class GeoJsonCheck
{
    private const int LongestToken = 8 * 1024 * 1024;

    /// <summary>Checks a file.</summary>
    /// <returns>True when it states its coordinate system in a <c>crs</c> member.</returns>
    public static async Task<bool> RunAsync(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var scan = new GeoJsonScan();
        var buffer = new byte[1 << 20];
        var kept = 0;
        var final = false;
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = ImportLimits.Nesting });
        await SkipMarkAsync(stream, cancellation).ConfigureAwait(false);
        while (!final)
        {
            if (kept == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length < LongestToken ? buffer.Length * 2 : throw new ImportRefusedException("json-token", ("most", LongestToken / 1024 / 1024)));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(kept), cancellation).ConfigureAwait(false);
            final = read == 0;
            var used = Scan(buffer.AsSpan(0, kept + read), final, ref state, scan);
            kept = kept + read - used;
            buffer.AsSpan(used, kept).CopyTo(buffer);
        }

        return scan.Finish();
    }

    private static int Scan(ReadOnlySpan<byte> block, bool final, ref JsonReaderState state, GeoJsonScan scan)
    {
        var reader = new Utf8JsonReader(block, final, state);
        try
        {
            while (reader.Read())
            {
                scan.Take(ref reader);
            }
        }
        catch (JsonException fault)
        {
            throw new ImportRefusedException(new Finding(Severity.Error, final && IsCutOff(block, fault) ? "json-cut-off" : "json-broken", scan.Feature, null, null,
                [("line", (fault.LineNumber ?? 0) + 1), ("position", (fault.BytePositionInLine ?? 0) + 1)]));
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    /// <summary>The text ends in the middle of something: a whole file ends with the brace of its collection.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> lastBlock, JsonException fault) =>
        fault.Message.Contains("end of", StringComparison.OrdinalIgnoreCase) || fault.Message.Contains("EndOfData", StringComparison.Ordinal) || lastBlock.TrimEnd(" \t\r\n"u8) is not [.., (byte)'}'];

    private static async Task SkipMarkAsync(FileStream stream, CancellationToken cancellation)
    {
        var mark = new byte[3];
        var read = await stream.ReadAtLeastAsync(mark, 3, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        stream.Position = read == 3 && mark[0] == 0xEF && mark[1] == 0xBB && mark[2] == 0xBF ? 3 : 0;
    }
}

using System.Globalization;
using System.Text.Json;

namespace SpatialPlan.Allocation;

/// <summary>
/// Reads a problem from JSON: <c>{"parcels":[{"id","areaSquareMetres","suitability":{"sector":0..1}}],"demand":{"sector":m2},"priority":{"sector":n},"beta":0}</c>.
/// A sector that a parcel does not name, or names with null, is forbidden there. Optional beyond that: <c>"wholeParcels":true</c>, and in a parcel
/// <c>"neighbours":["id"]</c>, <c>"lockedTo":"sector"</c> and <c>"surcharge":{"sector":0..10}</c>. Reading is strict: an unknown name, one that
/// stands twice, or a number that is not what it should be is named with its place, and nothing is allocated.
/// </summary>
public static class AllocationJson
{
    /// <summary>Reads UTF-8 text.</summary>
    public static AllocationReading Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 16 });
            return new AllocationJsonReader().Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture) ?? "?";
            return new AllocationReading.Refused([new AllocationFault(line, "not-json", ((fault.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture))]);
        }
        catch (InvalidOperationException)
        {
            // A string with half a character (a lone surrogate, bytes that are not UTF-8) is found only when it is taken.
            return new AllocationReading.Refused([new AllocationFault("$", "bad-text")]);
        }
    }
}

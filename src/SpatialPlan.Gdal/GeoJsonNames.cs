using System.Text.Json;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>
/// Watches the names of members: one that stands twice in an object would be taken by its last value, silently. Names are remembered by a number of 64
/// bits made from them, so that a million features cost no memory.
/// </summary>
internal sealed class GeoJsonNames
{
    private readonly List<ulong>[] names = [.. Enumerable.Range(0, ImportLimits.Nesting + 2).Select(_ => new List<ulong>())];

    /// <summary>An object begins.</summary>
    /// <param name="depth">The depth of its members.</param>
    public void Begin(int depth) => names[depth].Clear();

    /// <summary>Takes the name of a member.</summary>
    /// <returns>The name, when it stands in its object already; else <see langword="null"/>.</returns>
    public string? Take(ref Utf8JsonReader reader)
    {
        var known = names[reader.CurrentDepth];
        var number = reader.ValueIsEscaped || reader.HasValueSequence ? NumberOf(System.Text.Encoding.UTF8.GetBytes(reader.GetString()!)) : NumberOf(reader.ValueSpan);
        if (known.Contains(number))
        {
            return reader.GetString();
        }

        known.Add(number);
        return null;
    }

    /// <summary>FNV-1a.</summary>
    private static ulong NumberOf(ReadOnlySpan<byte> name)
    {
        var number = 14_695_981_039_346_656_037UL;
        foreach (var one in name)
        {
            number = unchecked((number ^ one) * 1_099_511_628_211UL);
        }

        return number;
    }
}

using System.Buffers;
using System.Text.Json;

namespace SpatialPlan.Restrictions;

/// <summary>Differences for programs: <c>kind</c> (<c>new</c>, <c>gone</c>, <c>share</c>, <c>state</c>, <c>terms</c>, <c>override</c>, <c>land</c>), <c>theme</c>, <c>restriction</c>, <c>name</c>, <c>before</c>, <c>after</c>.</summary>
public static class ExtractChangeJson
{
    /// <summary>The list as canonical text.</summary>
    public static string ToText(IReadOnlyList<ExtractChange> changes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, changes);
        }

        return CanonicalJson.Of(buffer.WrittenMemory);
    }

    /// <summary>Writes the list as an array.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ExtractChange> changes)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(changes);
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", CodeOf(change.Kind));
            json.WriteString("theme", change.Theme);
            JsonMembers.Id(json, "restriction", change.RestrictionId);
            JsonMembers.Name(json, "name", change.Name);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads the list back.</summary>
    /// <exception cref="FormatException">The text is no such list.</exception>
    public static IReadOnlyList<ExtractChange> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateArray().Select(json => new ExtractChange(
                JsonMembers.CodeOf<ExtractChangeKind>(json, "kind"),
                JsonMembers.TextOf(json, "theme"),
                JsonMembers.IdOf(json, "restriction"),
                JsonMembers.NameOf(json, "name"),
                JsonMembers.TextOf(json, "before"),
                JsonMembers.TextOf(json, "after")))];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The list of differences cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>The stable code of a kind.</summary>
    public static string CodeOf(ExtractChangeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}

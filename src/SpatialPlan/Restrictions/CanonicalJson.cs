using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpatialPlan.Restrictions;

/// <summary>
/// The one way in which a JSON value is written when it is hashed (RFC 8785): no space between tokens, members sorted by UTF-16 code units, numbers
/// in the shortest form that reads back as the same double, strings with the fewest escapes. Two texts of equal meaning come out equal.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 };

    /// <summary>The canonical text of a JSON text.</summary>
    /// <param name="utf8">UTF-8, without a byte order mark.</param>
    /// <exception cref="FormatException">Not JSON, a member that stands twice, a number too large for a double, or half a surrogate pair.</exception>
    public static string Of(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            return Of(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Not JSON: {fault.Message}", fault);
        }
    }

    /// <summary>The canonical text of a JSON value.</summary>
    /// <exception cref="FormatException">A member that stands twice, a number too large for a double, or half a surrogate pair.</exception>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>A number as ECMAScript writes it: 1e21 and above, and below 0.000001, with an exponent; minus zero as 0.</summary>
    /// <exception cref="FormatException">The number is not finite.</exception>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new FormatException("A number is not finite.");
        }

        if (value == 0)
        {
            return "0";
        }

        var (digits, point) = Shortest(Math.Abs(value));
        return (value < 0 ? "-" : "") + Layout(digits, point);
    }

    /// <summary>The digits that identify the number, and how many of them stand before the decimal point (which may be none, or more than there are).</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var dot = parts[0].IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? parts[0].Length : dot) + (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), point - (all.Length - digits.Length));
    }

    private static string Layout(string digits, int point)
    {
        const int LargestPlain = 21;
        const int SmallestPlain = -6;
        if (point > 0 && point <= LargestPlain)
        {
            return digits.Length <= point ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}";
        }

        if (point > SmallestPlain && point <= 0)
        {
            return "0." + new string('0', -point) + digits;
        }

        var exponent = (point - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
        return digits.Length == 1 ? $"{digits}e{exponent}" : $"{digits[..1]}.{digits[1..]}e{exponent}";
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value);
                break;
            case JsonValueKind.String:
                Quote(text, TextOf(value));
                break;
            case JsonValueKind.Number:
                text.Append(Number(value.TryGetDouble(out var number) ? number : throw new FormatException($"The number {value.GetRawText()} is too large.")));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var members = value.EnumerateObject().Select(member => (Name: NameOf(member), member.Value)).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        text.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0)
            {
                text.Append(members[i].Name == members[i - 1].Name ? throw new FormatException($"The member '{members[i].Name}' stands twice.") : ',');
            }

            Quote(text, members[i].Name);
            text.Append(':');
            Write(text, members[i].Value);
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonElement value)
    {
        text.Append('[');
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            Write(text, item);
        }

        text.Append(']');
    }

    private static string NameOf(JsonProperty member) => Whole(() => member.Name);

    private static string TextOf(JsonElement value) => Whole(() => value.GetString()!);

    private static string Whole(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException fault)
        {
            throw new FormatException("A text holds half a surrogate pair or bytes that are not UTF-8.", fault);
        }
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            text.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => FormattableString.Invariant($"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        text.Append('"');
    }
}

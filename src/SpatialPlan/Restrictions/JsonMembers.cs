using System.Globalization;
using System.Text.Json;
using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>Members of a document: how each kind of fact is written, and how it is read back. Numbers of rows are texts, for a double cannot hold them all.</summary>
internal static class JsonMembers
{
    private const string DayForm = "yyyy-MM-dd";
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string TimeText(DateTimeOffset time) => time.ToUniversalTime().ToString(TimeForm, CultureInfo.InvariantCulture);

    public static void Text(Utf8JsonWriter json, string member, string? value) => json.WriteString(member, value);

    public static void Id(Utf8JsonWriter json, string member, long? value) => json.WriteString(member, value?.ToString(CultureInfo.InvariantCulture));

    public static void Day(Utf8JsonWriter json, string member, DateOnly? value) => json.WriteString(member, value?.ToString(DayForm, CultureInfo.InvariantCulture));

    public static void Number(Utf8JsonWriter json, string member, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(member, number);
        }
        else
        {
            json.WriteNull(member);
        }
    }

    public static void Flag(Utf8JsonWriter json, string member, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(member, flag);
        }
        else
        {
            json.WriteNull(member);
        }
    }

    public static void Name(Utf8JsonWriter json, string member, LocalizedName? name)
    {
        if (name is null)
        {
            json.WriteNull(member);
            return;
        }

        json.WriteStartObject(member);
        Text(json, "ky", name.Kyrgyz);
        Text(json, "ru", name.Russian);
        Text(json, "en", name.English);
        json.WriteEndObject();
    }

    public static void WriteList<T>(Utf8JsonWriter json, string member, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(member);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    public static string? TextOf(JsonElement json, string member) => json.GetProperty(member).GetString();

    public static long? IdOf(JsonElement json, string member) => TextOf(json, member) is { } text ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public static DateOnly? DayOf(JsonElement json, string member) => TextOf(json, member) is { } text ? DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture) : null;

    public static DateTimeOffset TimeOf(JsonElement json, string member) =>
        DateTimeOffset.ParseExact(TextOf(json, member)!, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static double? NumberOf(JsonElement json, string member) => json.GetProperty(member) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public static bool? FlagOf(JsonElement json, string member) => json.GetProperty(member).ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public static LocalizedName? NameOf(JsonElement json, string member) =>
        json.GetProperty(member) is { ValueKind: JsonValueKind.Object } name ? new LocalizedName(TextOf(name, "ky")!, TextOf(name, "ru"), TextOf(name, "en")) : null;

    public static T CodeOf<T>(JsonElement json, string member)
        where T : struct, Enum => Enum.Parse<T>(TextOf(json, member)!, ignoreCase: true);

    public static List<T> ListOf<T>(JsonElement json, string member, Func<JsonElement, T> read) => [.. json.GetProperty(member).EnumerateArray().Select(read)];
}

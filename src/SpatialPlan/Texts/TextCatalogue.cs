using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace SpatialPlan.Texts;

/// <summary>
/// Every text a person reads, by key, in Kyrgyz, Russian and English: one source for pages, paper, command line and map.
/// The texts stand in <c>Texts/*.json</c>, one file per feature, as <c>{ "key": { "ky": "..", "ru": "..", "en": ".." } }</c>.
/// A placeholder is a name in braces, <c>{area}</c>.
/// </summary>
public static class TextCatalogue
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Entries = new(Load);

    /// <summary>All keys, sorted by ordinal.</summary>
    public static IReadOnlyList<string> Keys => [.. Entries.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>True when the catalogue has the key.</summary>
    public static bool Has(string key) => Entries.Value.ContainsKey(key);

    /// <summary>The text of a key, its placeholders filled from <paramref name="values"/>.</summary>
    /// <exception cref="ArgumentException">The key does not exist: a bug, not a missing translation.</exception>
    public static string Get(Language language, string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!Entries.Value.TryGetValue(key, out var texts))
        {
            throw new ArgumentException($"No text has the key '{key}'.", nameof(key));
        }

        var text = texts[(int)language];
        if (values.Length == 0 || !text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        return Fill(language, text, values);
    }

    /// <summary>One pass, so that a value which itself has braces stays as it is.</summary>
    private static string Fill(Language language, string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var filled = new StringBuilder(text.Length + 32);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '{' ? text.IndexOf('}', at) : -1;
            var name = end < 0 ? default : text.AsSpan(at + 1, end - at - 1);
            var value = -1;
            for (var i = 0; i < values.Length && end >= 0; i++)
            {
                value = name.SequenceEqual(values[i].Name) ? i : value;
            }

            if (value < 0)
            {
                filled.Append(text[at]);
                continue;
            }

            filled.Append(Convert.ToString(values[value].Value, language.Culture()));
            at = end;
        }

        return filled.ToString();
    }

    /// <summary>
    /// The text of a key that depends on a count: the entry <c>key.one</c>, <c>key.few</c>, <c>key.many</c> or <c>key.other</c> by the
    /// plural rules of the language (CLDR; Kyrgyz and English know one and other, Russian one, few and many), with <c>{count}</c> filled.
    /// A form that has no entry falls back to <c>key.other</c>.
    /// </summary>
    public static string GetCounted(Language language, string key, long count, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var form = PluralForm(language, Math.Abs(count));
        var text = Has($"{key}.{form}") ? Get(language, $"{key}.{form}", values) : Get(language, $"{key}.other", values);
        return text.Replace("{count}", count.ToString("N0", language.Culture()), StringComparison.Ordinal);
    }

    private static string PluralForm(Language language, long count) => language switch
    {
        Language.Russian when count % 10 == 1 && count % 100 != 11 => "one",
        Language.Russian when count % 10 is >= 2 and <= 4 && count % 100 is < 12 or > 14 => "few",
        Language.Russian => "many",
        _ => count == 1 ? "one" : "other",
    };

    private static FrozenDictionary<string, string[]> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var entries = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Texts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                if (!entries.TryAdd(entry.Name, [.. Languages.All.Select(language => Read(name, entry, language))]))
                {
                    throw new InvalidOperationException($"The text '{entry.Name}' stands twice (again in {name}).");
                }
            }
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Read(string file, JsonProperty entry, Language language) =>
        entry.Value.TryGetProperty(language.Code(), out var text) && text.GetString() is { Length: > 0 } found
            ? found
            : throw new InvalidOperationException($"The text '{entry.Name}' in {file} has no {language.Code()}.");
}

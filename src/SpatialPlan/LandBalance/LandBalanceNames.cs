using SpatialPlan.Texts;

namespace SpatialPlan.LandBalance;

/// <summary>What the codes of a balance are called in one language, and in which order they are listed.</summary>
public sealed class LandBalanceNames
{
    private readonly Dictionary<(string List, string Code), (LocalizedName Name, int Position)> names = [];

    /// <summary>Takes the lists of codes; their order is that of the codes.</summary>
    /// <param name="language">The language of the names.</param>
    /// <param name="codes">The codes of the lists <c>land_category</c>, <c>land_kind</c> and <c>ownership</c>; others are not needed. The uses are known.</param>
    public LandBalanceNames(Language language, IEnumerable<(string List, string Code, LocalizedName Name)> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        Language = language;
        foreach (var code in new[] { "used", "unused", "unknown" })
        {
            names.Add(("use", code), (new LocalizedName(code), names.Count));
        }

        foreach (var (list, code, name) in codes)
        {
            names.TryAdd((list, code), (name, names.Count));
        }
    }

    /// <summary>The language of the names.</summary>
    public Language Language { get; }

    /// <summary>The name of a category.</summary>
    public string Category(string code) => Of("land_category", code);

    /// <summary>The name of a land kind.</summary>
    public string Kind(string code) => Of("land_kind", code);

    /// <summary>The name of a form of ownership.</summary>
    public string Ownership(string code) => Of("ownership", code);

    /// <summary>The name of a use: used, unused, not recorded.</summary>
    public string Use(string code) => Text($"balance.use.{code}");

    /// <summary>The name of what is outside a unit.</summary>
    /// <param name="outside">Which outside.</param>
    /// <param name="comes">True for land that comes from there, false for land that goes there.</param>
    public string Outside(FlowOutside outside, bool comes) => Text($"balance.outside.{LandMovement.OutsideCode(outside)}.{(comes ? "in" : "out")}");

    /// <summary>A category and a kind in one line.</summary>
    public string Of(CategoryAndKind land)
    {
        ArgumentNullException.ThrowIfNull(land);
        return $"{land.Category}. {Kind(land.Kind)}";
    }

    /// <summary>A text of the balance.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values) => TextCatalogue.Get(Language, key, values);

    /// <summary>The codes given, in the order of their list; those that the list does not know last.</summary>
    public string[] InOrder(string list, IEnumerable<string> codes) =>
        [.. codes.OrderBy(code => names.TryGetValue((list, code), out var known) ? known.Position : int.MaxValue).ThenBy(code => code, StringComparer.Ordinal)];

    private string Of(string list, string code) => names.TryGetValue((list, code), out var known) ? known.Name.In(Language) : code;
}

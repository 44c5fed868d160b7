using System.Collections.Immutable;
using SpatialPlan.Texts;

namespace SpatialPlan.LandBalance;

/// <summary>Something the reader of a balance must know before trusting it.</summary>
/// <param name="Code">What it is; the text is <c>balance.finding.</c> and this.</param>
/// <param name="IsError">True when figures of the balance are wrong or missing by it; false when it is to be known only.</param>
/// <param name="Values">What stands in the placeholders: decimals are square metres and shown as hectares.</param>
public sealed record LandBalanceFinding(string Code, bool IsError, ImmutableArray<(string Name, object? Value)> Values)
{
    /// <summary>The sentence.</summary>
    public string In(Language language) => TextCatalogue.Get(
        language,
        $"balance.finding.{Code}",
        [.. Values.Select(value => (value.Name, value.Value switch
        {
            decimal area => (area / 10_000).ToString("N4", language.Culture()),
            DateOnly day => LongDate.Of(day, language),
            long count => count.ToString("N0", language.Culture()),
            LocalizedName name => name.In(language),
            _ => value.Value,
        }))]);
}

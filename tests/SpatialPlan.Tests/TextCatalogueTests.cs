using System.Text.RegularExpressions;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests;

public sealed partial class TextCatalogueTests
{
    public static TheoryData<string> Keys => [.. TextCatalogue.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_text_has_the_same_placeholders_in_all_three_languages(string key)
    {
        var placeholders = Languages.All.Select(language => string.Join(",", Placeholder().Matches(TextCatalogue.Get(language, key)).Select(match => match.Value).Order())).Distinct();
        Assert.Single(placeholders);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_kyrgyz_text_has_look_alike_letters(string key) =>
        Assert.Equal(KyrgyzLetters.Fold(TextCatalogue.Get(Language.Kyrgyz, key)), TextCatalogue.Get(Language.Kyrgyz, key));

    [Fact]
    public void An_unknown_key_is_a_bug_and_says_so() =>
        Assert.Throws<ArgumentException>(() => TextCatalogue.Get(Language.Kyrgyz, "no.such.key"));

    [Fact]
    public void Placeholders_are_filled() =>
        Assert.Contains("xx", TextCatalogue.Get(Language.English, "cli.lang.unknown", ("value", "xx")));

    [GeneratedRegex(@"\{[a-z-]+\}", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}

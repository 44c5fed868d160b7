using SpatialPlan.Acts;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Restrictions;

/// <summary>Keys that are put together from codes are found by no compiler: every one that can occur is asked for here, in every language.</summary>
public sealed class RestrictionSentencesTests
{
    public static TheoryData<Language> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Every_case_file_can_be_said_in_every_language(Language language)
    {
        foreach (var given in RestrictionCase.Names.Select(RestrictionCase.Read).Where(one => !one.Expected.TryGetProperty("refused", out _)))
        {
            var extract = RestrictionCheck.Run(given.Land, given.Facts, RestrictionCase.On);
            Complete(RestrictionSentences.OfVerdict(extract, language));
            Assert.All(extract.Restrictions.Concat(extract.Nearby), found =>
            {
                Complete(RestrictionSentences.Of(found, language));
                Complete(RestrictionSentences.OfClass(found.Class, language));
            });
            Assert.All(extract.Layers, layer =>
            {
                Complete(RestrictionSentences.OfState(layer.State, language));
                Assert.Equal(layer.WasChecked, RestrictionSentences.OfUnchecked(layer, extract.GeometricAreaSquareMetres, language) is null);
            });
        }
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Every_trait_and_kind_of_act_can_be_said(Language language)
    {
        foreach (var kind in new[] { "law", "code", "resolution", "order", "regulation", "council_resolution", "decree", "norm" })
        {
            var act = new ActReference(1, kind, "201", new DateOnly(2016, 4, 11), new LocalizedName("Жобо"), new LocalizedName("Өкмөт"), null);
            Assert.Contains("201", RestrictionSentences.OfAct(act, language), StringComparison.Ordinal);
            Assert.NotEqual(RestrictionSentences.OfAct(act, language), RestrictionSentences.OfAct(act with { Title = null, Body = null }, language));
        }

        string?[] zones = [null, "core", "strict", "recreation", "economic", "buffer", "transition"];
        string?[] regimes = [null, "prohibited", "restricted", "conditional"];
        foreach (var traits in zones.SelectMany(zone => regimes.Select(regime => new RestrictionTraits(zone, regime, 20, "source", false, 1, ResettlementAdvised: true))))
        {
            var land = RestrictionCase.Read("04-tolerance-does-not-inflate-the-area");
            var facts = land.Facts;
            var extract = RestrictionCheck.Run(land.Land, facts with { Candidates = [facts.Candidates[0] with { Traits = traits }] }, RestrictionCase.On);
            Complete(RestrictionSentences.Of(Assert.Single(extract.Restrictions), language));
        }
    }

    [Fact]
    public void A_kind_that_the_name_says_already_is_not_said_twice()
    {
        var land = RestrictionCase.Read("04-tolerance-does-not-inflate-the-area");
        var facts = land.Facts;
        var extract = RestrictionCheck.Run(land.Land, facts with { Candidates = [facts.Candidates[0] with { Name = new LocalizedName("Куру-Сай: сел") }] }, RestrictionCase.On);
        Assert.StartsWith("Куру-Сай: сел:", RestrictionSentences.Of(extract.Restrictions[0], Language.Kyrgyz), StringComparison.Ordinal);
    }

    private static void Complete(string text)
    {
        Assert.NotEqual("", text);
        Assert.DoesNotContain('{', text);
    }
}

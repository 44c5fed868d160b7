using System.Text;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Restrictions;

public sealed class ExtractDocumentTests
{
    private static readonly DateOnly On = new(2026, 11, 20);
    private static readonly DateTimeOffset Known = new(2026, 11, 20, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_answer_comes_back_from_its_document_and_makes_the_same_document_again()
    {
        var extract = Answer(Square(20, 20, 60), Square(95, 0, 10), accuracy: 2) with { Overrides = [new RestrictionOverride(5, 1, 11, 3, "ката чийилген", "А. Б.", "№ 7", On, null)] };
        var document = ExtractDocument.Of(extract, "41704220803000", Known);
        Assert.Equal(document, ExtractDocument.Of(document.ToExtract(), "41704220803000", Known));
        Assert.Equal(Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(extract with { KnownAt = Known }, Language.Russian)), Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(document.ToExtract(), Language.Russian)));
        Assert.Empty(ExtractDifference.Between(extract, document.ToExtract()));
    }

    [Fact]
    public void The_order_of_the_facts_does_not_change_the_hash()
    {
        var facts = Facts([Zone(1, Square(0, 0, 30)), Zone(2, Square(10, 10, 30)), Zone(3, Square(50, 50, 100))]);
        var hashes = new[] { facts, facts with { Candidates = [.. facts.Candidates.Reverse()], Themes = [.. facts.Themes.Reverse()] } }.Select(given => ExtractDocument.Of(RestrictionCheck.Run(Land, given, On), null, Known).Hash);
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void A_file_that_was_given_out_is_whole_and_any_changed_character_is_seen()
    {
        var given = ExtractDocument.Of(Answer(Square(20, 20, 60)), null, Known).WithHash();
        Assert.True(Assert.IsType<DocumentReading.Found>(ExtractDocument.Read(Encoding.UTF8.GetBytes(given))).IsWhole);
        var random = new Random(9);
        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(given.Length);
            var other = (char)('0' + random.Next(10));
            if (other == given[at])
            {
                continue;
            }

            var changed = given[..at] + other + given[(at + 1)..];
            Assert.False(ExtractDocument.Read(Encoding.UTF8.GetBytes(changed)) is DocumentReading.Found { IsWhole: true }, $"character {at} was changed unseen: {changed[Math.Max(0, at - 30)..]}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"format\":\"other\"}")]
    [InlineData("{\"format\":5}")]
    [InlineData("{\"format\":\"spatialplan-extract/1\",\"hash\":\"a\",\"hash\":\"b\"}")]
    public void What_is_no_document_is_said_to_be_none(string text) =>
        Assert.IsType<DocumentReading.NotADocument>(ExtractDocument.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Each_kind_of_difference_is_found_and_nothing_else()
    {
        var before = Answer(Square(0, 0, 40));
        Assert.Empty(ExtractDifference.Between(before, Answer(Square(0, 0, 40))));
        Assert.Equal([ExtractChangeKind.New], Kinds(before, Answer(Square(0, 0, 40), Square(50, 50, 40))));
        Assert.Equal([ExtractChangeKind.State, ExtractChangeKind.Gone], Kinds(before, Answer()));
        Assert.Equal([ExtractChangeKind.Share], Kinds(before, Answer(Square(0, 0, 41))));
        Assert.Equal([ExtractChangeKind.State, ExtractChangeKind.State], Kinds(before, Answer(Square(0, 0, 40), null, accuracy: 50)));
        Assert.Equal([ExtractChangeKind.Terms], Kinds(before, RestrictionCheck.Run(Land, Facts([Zone(1, Square(0, 0, 40)) with { Traits = new RestrictionTraits(HazardLevel: 1) }]), On)));
        Assert.Equal([ExtractChangeKind.Override], Kinds(before, before with { Overrides = [Signed(11)] }));
        Assert.Equal([ExtractChangeKind.Land], Kinds(before, before with { Land = before.Land with { RegisteredAreaSquareMetres = 9 } }));
    }

    [Fact]
    public void Every_difference_can_be_said_in_every_language()
    {
        var before = Answer(Square(0, 0, 40));
        RestrictionExtract[] afters = [Answer(Square(0, 0, 41), Square(50, 50, 40), 50), Answer(), before with { Overrides = [Signed(11)] }, before with { Land = before.Land with { ParcelId = null } }, RestrictionCheck.Run(Land, Facts([Zone(1, Square(0, 0, 40)) with { Traits = new RestrictionTraits(HazardLevel: 1) }]), On)];
        foreach (var change in afters.SelectMany(after => ExtractDifference.Between(before, after)).Concat(ExtractDifference.Between(afters[2], before)))
        {
            Assert.All(Languages.All, language => Assert.DoesNotContain('{', ExtractChangeSentences.Of(change, language)));
        }
    }

    [Fact]
    public void What_was_signed_away_stays_in_the_answer_and_only_the_second_verdict_leaves_it_out()
    {
        var extract = Answer(Square(0, 0, 40)) with { Overrides = [Signed(11)] };
        Assert.Equal(Verdict.Affected, extract.Verdict);
        Assert.Equal(Verdict.Clear, extract.VerdictWithOverrides);
        Assert.Single(extract.Restrictions);
        Assert.NotNull(extract.OverrideOf(extract.Restrictions[0]));
    }

    [Theory]
    [InlineData(12, 3)]
    [InlineData(11, 4)]
    public void A_signature_lapses_when_the_restriction_or_the_parcel_has_changed_since(long restrictionVersion, long parcelVersion)
    {
        var extract = Answer(Square(0, 0, 40)) with { Overrides = [Signed(restrictionVersion) with { ParcelVersionId = parcelVersion }] };
        Assert.Null(extract.OverrideOf(extract.Restrictions[0]));
        Assert.Single(extract.LapsedOverrides);
        Assert.Equal(Verdict.Affected, extract.VerdictWithOverrides);
    }

    private static IEnumerable<ExtractChangeKind> Kinds(RestrictionExtract before, RestrictionExtract after) => ExtractDifference.Between(before, after).Select(change => change.Kind);

    private static RestrictionOverride Signed(long version) => new(5, 1, version, 3, "ката чийилген", "А. Б.", "№ 7", On, null);

    private static readonly CheckedLand Land = new(Square(0, 0, 100), 10_000.25m, 2, 3, "4220100460012");

    private static RestrictionExtract Answer(Geometry? first = null, Geometry? second = null, double accuracy = 0) =>
        RestrictionCheck.Run(Land, Facts([.. new[] { first, second }.Select((shape, i) => shape is null ? null : Zone(i + 1, shape) with { AccuracyMetres = accuracy }).OfType<CandidateRestriction>()]), On);

    private static RestrictionFacts Facts(CandidateRestriction[] candidates) => new(
        [new RestrictionTheme("hazard", new("коркунуч", "опасность", "hazard"), 1, true)],
        [new RestrictionLayer(7, "hazard", "main", Square(-1000, -1000, 3000), new(2025, 1, 1), new(2030, 1, 1), 0, "survey", true)],
        [new RestrictionThreshold("hazard", 1, 0.5, 0.5, 0.1, 0.1, 50, "x", true, 8)],
        candidates,
        new HashSet<string>());

    private static CandidateRestriction Zone(long id, Geometry geometry) => new(
        id, id + 10, "hazard", "mudflow", new("сел", "сель", "mudflow"), $"Z{id}", new($"Зона {id}"), null, geometry, 0, new(2020, 1, 1), null, RestrictionTraits.None);

    private static Polygon Square(double x, double y, double side) =>
        Geo.Factory.CreatePolygon([new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side), new(x, y)]);
}

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
        var document = ExtractDocument.Of(extract, Guide, "41704220803000", Known);
        Assert.Equal(document, ExtractDocument.Of(document.ToExtract(), document.ToGuide(), "41704220803000", Known));
        Assert.Equal(Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(extract with { KnownAt = Known, Hash = document.Hash }, Language.Russian)), Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(document.ToExtract(), Language.Russian)));
        Assert.Empty(ExtractDifference.Between(extract, document.ToExtract()));
    }

    [Fact]
    public void What_restrictions_asked_of_people_is_kept_with_the_answer_and_hashed()
    {
        var extract = Answer(Square(20, 20, 60));
        var document = ExtractDocument.Of(extract, Guide, null, Known);
        var kept = document.ToGuide();
        Assert.Equal([Guide.Rows[1]], kept.Rows);
        Assert.Equal(RestrictionExplanation.Of(extract.Restrictions[0], Guide, Language.Kyrgyz), RestrictionExplanation.Of(document.ToExtract().Restrictions[0], kept, Language.Kyrgyz));
        var otherRule = new RestrictionGuide([Guide.Rows[0], Guide.Rows[1] with { Rule = new("башка") }]);
        Assert.NotEqual(document.Hash, ExtractDocument.Of(extract, otherRule, null, Known).Hash);
        Assert.Equal(document.Hash, ExtractDocument.Of(extract, new RestrictionGuide([.. Guide.Rows.Reverse()]), null, Known).Hash);
    }

    [Fact]
    public void An_answer_as_the_interface_shows_it_fits_what_is_kept_in_every_language_until_one_letter_is_changed()
    {
        var kept = ExtractDocument.Of(Answer(Square(20, 20, 60)) with { Overrides = [Signed(11)] }, Guide, null, Known);
        foreach (var language in Languages.All)
        {
            var file = RestrictionExtractJson.ToUtf8(kept.ToExtract(), language, indented: true);
            var shown = Assert.IsType<DocumentReading.Shown>(ExtractDocument.Read(file));
            Assert.Equal(kept.Hash, shown.Hash);
            Assert.True(shown.Fits(kept));
            var changed = Encoding.UTF8.GetString(file).Replace("3600", "3601", StringComparison.Ordinal);
            Assert.NotEqual(Encoding.UTF8.GetString(file), changed);
            Assert.False(Assert.IsType<DocumentReading.Shown>(ExtractDocument.Read(Encoding.UTF8.GetBytes(changed))).Fits(kept));
        }
    }

    [Fact]
    public void An_answer_that_is_not_kept_names_no_hash()
    {
        var shown = Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(Answer(Square(20, 20, 60)), Language.English));
        Assert.EndsWith("\"hash\":null}", shown, StringComparison.Ordinal);
        Assert.IsType<DocumentReading.NotADocument>(ExtractDocument.Read(Encoding.UTF8.GetBytes(shown)));
    }

    [Fact]
    public void What_could_not_be_looked_at_has_not_gone()
    {
        var failed = RestrictionCheck.Run(Land, Facts([]) with { FailedThemes = new HashSet<string> { "hazard" } }, On);
        var change = Assert.Single(ExtractDifference.Between(Answer(Square(0, 0, 40)), failed));
        Assert.Equal((ExtractChangeKind.State, "failed"), (change.Kind, change.After));
    }

    [Fact]
    public void Differences_come_back_from_their_text()
    {
        var changes = ExtractDifference.Between(Answer(Square(0, 0, 40)), Answer(Square(0, 0, 41), Square(50, 50, 40), 50));
        Assert.NotEmpty(changes);
        Assert.Equal(changes, ExtractChangeJson.Read(ExtractChangeJson.ToText(changes)));
        Assert.Throws<FormatException>(() => ExtractChangeJson.Read("[{\"kind\":\"none\"}]"));
    }

    [Fact]
    public void Readers_of_whom_nothing_is_known_are_told_no_names_and_no_reasons()
    {
        var extract = Answer(Square(0, 0, 40)) with { Overrides = [Signed(11)] };
        foreach (var language in Languages.All)
        {
            var said = string.Join(' ', OverrideSentences.WithoutPersons(extract, language).Append(OverrideSentences.OfVerdict(extract, language)).Concat(ExtractDifference.Between(Answer(Square(0, 0, 40)), extract).Select(change => ExtractChangeSentences.Of(change, language))));
            Assert.Contains("№ 7", said, StringComparison.Ordinal);
            Assert.DoesNotContain("А. Б.", said, StringComparison.Ordinal);
            Assert.DoesNotContain("ката чийилген", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_order_of_the_facts_does_not_change_the_hash()
    {
        var facts = Facts([Zone(1, Square(0, 0, 30)), Zone(2, Square(10, 10, 30)), Zone(3, Square(50, 50, 100))]);
        var hashes = new[] { facts, facts with { Candidates = [.. facts.Candidates.Reverse()], Themes = [.. facts.Themes.Reverse()] } }.Select(given => ExtractDocument.Of(RestrictionCheck.Run(Land, given, On), Guide, null, Known).Hash);
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void A_file_that_was_given_out_is_whole_and_any_changed_character_is_seen()
    {
        var given = ExtractDocument.Of(Answer(Square(20, 20, 60)), Guide, null, Known).WithHash();
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

    private static readonly RestrictionGuide Guide = new(
    [
        new("water", "", "", new("суу"), new("кеңсе"), new("чара"), "default", false),
        new("hazard", "", "", new("тыюу салынат", "запрещено", "forbidden"), new("ӨКМ"), new("башка жер тандаңыз"), "Law 1", true),
    ]);

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

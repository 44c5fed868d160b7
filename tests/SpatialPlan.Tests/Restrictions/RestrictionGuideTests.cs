using SpatialPlan.Coordinates;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Restrictions;

public sealed class RestrictionGuideTests
{
    private static readonly string[][] Rows = [["hazard", "", ""], ["hazard", "", "1"], ["hazard", "drought", ""], ["hazard", "drought", "1"], ["water", "", ""]];

    [Theory]
    [InlineData("mudflow", 1, "hazard//1")]
    [InlineData("mudflow", 2, "hazard//")]
    [InlineData("mudflow", null, "hazard//")]
    [InlineData("drought", 1, "hazard/drought/1")]
    [InlineData("drought", 2, "hazard/drought/")]
    public void The_row_that_says_most_about_a_restriction_is_used(string kind, int? level, string row)
    {
        var guide = new RestrictionGuide([.. Rows.Select(Row)]);
        var reversed = new RestrictionGuide([.. Rows.Reverse().Select(Row)]);
        Assert.Equal(row, guide.Find(Found(kind, level).Restriction)!.Source);
        Assert.Equal(row, reversed.Find(Found(kind, level).Restriction)!.Source);
    }

    [Fact]
    public void Where_nothing_is_recorded_the_explanation_says_so_and_names_no_office()
    {
        foreach (var language in Languages.All)
        {
            var explained = RestrictionExplanation.Of(Found("mudflow", 1), new RestrictionGuide([]), language);
            Assert.Equal(TextCatalogue.Get(language, "guidance.none"), explained.Rule);
            Assert.Null(explained.Office);
            Assert.Equal(2, explained.Lines(language).Count());
        }
    }

    [Fact]
    public void What_nobody_confirmed_says_where_it_comes_from() =>
        Assert.Equal("hazard//1", RestrictionExplanation.Of(Found("mudflow", 1), new RestrictionGuide([.. Rows.Select(Row)]), Language.Kyrgyz).Unconfirmed);

    private static RestrictionGuidance Row(string[] row) =>
        new(row[0], row[1], row[2], new LocalizedName("талап"), new LocalizedName("мекеме"), new LocalizedName("чара"), string.Join('/', row), false);

    private static FoundRestriction Found(string kind, int? level)
    {
        var nowhere = Geo.Factory.CreateMultiPolygon();
        var candidate = new CandidateRestriction(1, 1, "hazard", kind, new LocalizedName("түр"), "X-1", new LocalizedName("аталыш"), null, nowhere, 0, null, null, new RestrictionTraits(HazardLevel: level));
        return new FoundRestriction(candidate, RestrictionClass.Affected, 10, 0.1, null, null, null, 5, 0, nowhere);
    }
}

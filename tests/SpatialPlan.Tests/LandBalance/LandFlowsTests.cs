using SpatialPlan.LandBalance;

namespace SpatialPlan.Tests.LandBalance;

public sealed class LandFlowsTests
{
    private static readonly LandClass Pasture = Land(1, "pasture");
    private static readonly LandClass Arable = Land(1, "irrigated_arable");
    private static readonly LandClass Buildings = Land(2, "buildings");
    private static readonly LandClass Garden = Land(2, "kitchen_garden");

    [Fact]
    public void A_change_of_category_is_one_flow()
    {
        var flow = Assert.Single(LandFlows.Of(new ChangedLand([new(Pasture, 100.25m)], [new(Buildings, 100.25m)])));
        Assert.Equal(new LandFlow(Pasture, Buildings, FlowOutside.None, 100.25m, false), flow);
    }

    [Fact]
    public void Land_that_can_have_stayed_what_it_was_did_stay()
    {
        var flows = LandFlows.Of(new ChangedLand([new(Arable, 100), new(Pasture, 20)], [new(Arable, 70), new(Pasture, 20), new(Buildings, 30)]));
        Assert.Equal<LandFlow>(
            [new LandFlow(Arable, Arable, FlowOutside.None, 70, false), new LandFlow(Pasture, Pasture, FlowOutside.None, 20, false), new LandFlow(Arable, Buildings, FlowOutside.None, 30, false)],
            flows);
    }

    [Fact]
    public void A_change_of_owner_alone_is_no_flow_of_category_or_kind()
    {
        var flow = Assert.Single(LandFlows.Of(new ChangedLand([new(Pasture, 50)], [new(Pasture with { Ownership = "municipal" }, 50)])));
        Assert.True(flow.Stays);
        Assert.False(flow.Estimated);
    }

    [Fact]
    public void What_the_register_leaves_open_is_shared_in_proportion_and_called_estimated()
    {
        var flows = LandFlows.Of(new ChangedLand([new(Pasture, 75), new(Arable, 25)], [new(Buildings, 60), new(Garden, 40)]));
        Assert.All(flows, flow => Assert.True(flow.Estimated));
        Assert.Equal(45, flows.Single(flow => flow.From == Pasture && flow.To == Buildings).AreaSquareMetres);
        Assert.Equal(10, flows.Single(flow => flow.From == Arable && flow.To == Garden).AreaSquareMetres);
    }

    [Fact]
    public void Two_kinds_that_became_one_are_not_estimated() =>
        Assert.All(LandFlows.Of(new ChangedLand([new(Pasture, 75), new(Arable, 25)], [new(Buildings, 100)])), flow => Assert.False(flow.Estimated));

    [Fact]
    public void A_larger_area_after_a_new_survey_is_a_correction()
    {
        var flows = LandFlows.Of(new ChangedLand([new(Pasture, 100)], [new(Pasture, 100.37m)]));
        Assert.Contains(new LandFlow(null, Pasture, FlowOutside.Correction, 0.37m, false), flows);
    }

    [Theory]
    [InlineData(false, FlowOutside.Registration)]
    [InlineData(true, FlowOutside.OtherUnit)]
    public void Ground_without_another_side_comes_from_or_goes_outside(bool ofOtherUnit, FlowOutside outside)
    {
        Assert.Equal<LandFlow>([new LandFlow(null, Pasture, outside, 7, false)], LandFlows.Of(new ChangedLand([], [new(Pasture, 7)], ofOtherUnit)));
        Assert.Equal<LandFlow>([new LandFlow(Pasture, null, outside, 7, false)], LandFlows.Of(new ChangedLand([new(Pasture, 7)], [], ofOtherUnit)));
    }

    [Fact]
    public void An_area_finer_than_a_hundredth_is_refused() =>
        Assert.Throws<ArgumentException>(() => LandFlows.Of(new ChangedLand([new(Pasture, 1.001m)], [])));

    [Fact]
    public void Flows_add_up_to_both_sides_to_the_hundredth_whatever_changed()
    {
        var random = new Random(20261120);
        for (var trial = 0; trial < 3000; trial++)
        {
            var changed = new ChangedLand([.. Cells(random)], [.. Cells(random)]);
            var flows = LandFlows.Of(changed);
            AssertSums(changed.Before, flows.Where(flow => flow.From is not null).Select(flow => (flow.From!.Value, flow.AreaSquareMetres)));
            AssertSums(changed.After, flows.Where(flow => flow.To is not null).Select(flow => (flow.To!.Value, flow.AreaSquareMetres)));
            Assert.All(flows, flow => Assert.True(flow.AreaSquareMetres > 0));
            Assert.All(flows, flow => Assert.Equal(flow.From is null || flow.To is null, flow.Outside != FlowOutside.None));
        }
    }

    [Fact]
    public void No_land_of_a_category_leaves_it_while_land_of_others_takes_its_place()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 1000; trial++)
        {
            var changed = new ChangedLand([.. Cells(random)], [.. Cells(random)]);
            foreach (var category in Enumerable.Range(1, 7))
            {
                var flows = LandFlows.Of(changed);
                var left = flows.Where(flow => flow.From?.Category == category && flow.To is { } to && to.Category != category).Sum(flow => flow.AreaSquareMetres);
                var came = flows.Where(flow => flow.To?.Category == category && flow.From is { } from && from.Category != category).Sum(flow => flow.AreaSquareMetres);
                Assert.True(left == 0 || came == 0);
            }
        }
    }

    private static IEnumerable<LandCell> Cells(Random random)
    {
        string[] kinds = ["irrigated_arable", "pasture", "roads", "buildings"];
        for (var count = random.Next(0, 6); count > 0; count--)
        {
            var land = new LandClass(random.Next(1, 4), kinds[random.Next(kinds.Length)], random.Next(2) == 0 ? "state" : "private", random.Next(3) switch { 0 => true, 1 => false, _ => null }, random.Next(2) == 0, random.Next(2) == 0);
            yield return new LandCell(land, random.Next(1, random.Next(2) == 0 ? 500 : 900_000_000) / 100m);
        }
    }

    private static void AssertSums(IEnumerable<LandCell> expected, IEnumerable<(LandClass Class, decimal Area)> flows)
    {
        var sums = flows.GroupBy(flow => flow.Class).ToDictionary(group => group.Key, group => group.Sum(flow => flow.Area));
        Assert.Equal(
            expected.GroupBy(cell => cell.Class).Select(group => (group.Key, group.Sum(cell => cell.AreaSquareMetres))).OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal),
            sums.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal));
    }

    private static LandClass Land(int category, string kind) => new(category, kind, "state", true, false, false);
}

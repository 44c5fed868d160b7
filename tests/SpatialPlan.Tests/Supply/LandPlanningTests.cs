using System.Collections.Immutable;
using SpatialPlan.Allocation;
using SpatialPlan.Demand;
using SpatialPlan.Supply;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Supply;

public sealed class LandPlanningTests
{
    private const long Hectare = 10_000;

    [Fact]
    public void Land_is_taken_by_year_from_the_settled_edge_outwards_and_a_transfer_is_waited_for()
    {
        var near = Near(Land.Parcel(1, Land.Box(0, 0, 100, 100)), 10);
        var far = Near(Land.Parcel(2, Land.Box(200, 0, 100, 100)), 500);
        var transfer = Near(Land.Parcel(3, Land.Box(400, 0, 100, 100), 1), 5);
        var plan = Plan([near, far, transfer], [new LandClaim("housing", [(2026, Hectare), (2027, Hectare / 2), (2028, Hectare)])]);
        Assert.Equal(
            [(1L, 2026, Hectare), (2L, 2027, Hectare / 2), (3L, 2028, Hectare / 2), (2L, 2028, Hectare / 2)],
            plan.Parts.Select(part => (part.Piece.Parcel.ParcelId, part.Year, part.SquareMetres)));
        Assert.Equal(plan.Balance[0].AllocatedSquareMetres, plan.Parts.Sum(part => part.SquareMetres));
    }

    [Fact]
    public void Land_that_waits_for_its_transfer_is_counted_as_late_and_given_when_it_is_through()
    {
        var plan = Plan([Near(Land.Parcel(1, Land.Box(0, 0, 100, 100), 1), 5)], [new LandClaim("housing", [(2026, Hectare)])]);
        Assert.Equal((2028, Hectare), plan.Parts.Single() is var part ? (part.Year, part.SquareMetres) : default);
        Assert.Equal(Hectare, plan.LateSquareMetres);
    }

    [Fact]
    public void Municipal_land_is_taken_before_private_land_of_a_better_place()
    {
        var municipal = Land.Parcel(1, Land.Box(0, 0, 100, 100)) with { Traits = Traits("road_metres", 40) };
        var privately = Land.Parcel(2, Land.Box(200, 0, 100, 100), ownership: "private") with { Traits = Traits("road_metres", 30) };
        Assert.Equal(1, Plan([municipal, privately], [new LandClaim("housing", [(2026, Hectare)])]).Parts.Single().Piece.Parcel.ParcelId);
    }

    [Fact]
    public void Demand_above_all_land_is_met_as_far_as_it_goes_and_the_rest_is_named()
    {
        var plan = Plan([Land.Parcel(1, Land.Box(0, 0, 100, 100))], [new LandClaim("housing", [(2026, 3 * Hectare)])]);
        var row = plan.Balance.Single();
        Assert.Equal((Hectare, 2 * Hectare, 0, BalanceStatus.Red, false), (row.AllocatedSquareMetres, row.UnmetSquareMetres, row.FreeSquareMetres, row.Status, row.FeasibleAlone));
        Assert.All(Languages.All, language => Assert.Contains("30", AllocationSentences.Certificate(plan.Allocation, language, code => code), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_sector_alone_may_have_enough_while_all_together_have_not()
    {
        var plan = Plan([Land.Parcel(1, Land.Box(0, 0, 100, 100))], [new LandClaim("housing", [(2026, 6000)]), new LandClaim("agriculture", [(2026, 7000)])]);
        Assert.All(plan.Balance, row => Assert.True(row.FeasibleAlone));
        Assert.Equal(3000, plan.Balance.Sum(row => row.UnmetSquareMetres));
        Assert.All(plan.Balance, row => Assert.Equal(Hectare, row.CompetedSquareMetres));
        Assert.Equal(["housing", "agriculture"], plan.Allocation.Bottleneck.AsEnumerable());
    }

    [Fact]
    public void Claims_of_a_demand_lose_no_square_metre_to_rounding()
    {
        DemandLine[] lines = [.. Enumerable.Range(2026, 7).Select(year => new DemandLine(DemandSector.Housing, "population", year, 1 / 7.0)), new(DemandSector.Tourism, "beds", 2026, 0)];
        var claim = Assert.Single(LandClaim.From(lines));
        Assert.Equal((10_000, 7), (claim.SquareMetres, claim.Years.Length));
        Assert.All(claim.Years, year => Assert.InRange(year.SquareMetres, 1428, 1429));
    }

    [Theory]
    [InlineData(12, 10, 0, BalanceStatus.Green)]
    [InlineData(11.9, 10, 0, BalanceStatus.Amber)]
    [InlineData(10.4, 10, 0, BalanceStatus.Red)]
    [InlineData(50, 10, 1, BalanceStatus.Red)]
    [InlineData(5.2, 3, 0, BalanceStatus.Red)]
    public void The_status_says_how_far_land_reaches(double years, int horizon, long unmet, BalanceStatus expected) => Assert.Equal(expected, SectorBalance.StatusOf(years, horizon, unmet));

    [Fact]
    public void Tools_against_a_shortage_are_compared_on_the_same_demand()
    {
        var plan = Plan([Land.Parcel(1, Land.Box(0, 0, 100, 100)), Land.Parcel(2, Land.Box(200, 0, 100, 100), 1)], [new LandClaim("housing", [(2026, 15_000)])]);
        var tools = LandToolbox.Compare(plan, [new LandClaim("housing", [(2026, 12_000)])]);
        Assert.Equal([("own", 5000, 0), ("convert", 0, 5000), ("densify", 2000, 0), ("densifyAndConvert", 0, 2000)], tools.Select(tool => (tool.Code, (int)tool.UnmetSquareMetres, (int)tool.ConversionSquareMetres)));
    }

    private static LandPlan Plan(SupplyParcel[] parcels, ImmutableArray<LandClaim> claims)
    {
        var facts = Land.Facts(parcels);
        return LandPlanning.Run(facts with { Rules = Renamed(facts.Rules) }, claims, new LandPlanSettings());
    }

    // The hand-made rules speak of homes and farming; a plan speaks of the sectors of demand.
    private static SupplyRules Renamed(SupplyRules rules)
    {
        static string Sector(string code) => code switch { "homes" => "housing", "farming" => "agriculture", _ => code };
        return rules with
        {
            Exclusions = [.. rules.Exclusions.Select(rule => rule with { Sector = Sector(rule.Sector) })],
            Access = [.. rules.Access.Select(rule => rule with { Sector = Sector(rule.Sector) })],
            Limits = [.. rules.Limits.Select(rule => rule with { Sector = Sector(rule.Sector) })],
            Factors = [.. rules.Factors.Select(rule => rule with { Sector = Sector(rule.Sector) })],
        };
    }

    private static SupplyParcel Near(SupplyParcel parcel, double metres) => parcel with { Traits = Traits("settled_metres", metres) };

    private static ImmutableDictionary<string, double> Traits(string factor, double value) => ImmutableDictionary<string, double>.Empty.Add(factor, value);
}

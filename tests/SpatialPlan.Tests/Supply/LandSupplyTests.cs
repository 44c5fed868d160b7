using SpatialPlan.Supply;

namespace SpatialPlan.Tests.Supply;

public sealed class LandSupplyTests
{
    private const long Hectare = 10_000;

    [Fact]
    public void What_lies_in_a_strip_and_in_a_hazard_zone_is_taken_off_once()
    {
        // 40.00 ha, water strip 3.00, hazard 2.50, of which 0.50 lie in the strip: 35.00 ha are left, not 34.50.
        var parcel = Land.Parcel(1, Land.Box(0, 0, 1000, 400));
        var facts = Land.Facts([parcel], [new(1, "water", "water_strip", "", "w", Land.Box(0, 0, 75, 400)), new(1, "hazard", "mudflow", "1", "h", Land.Box(62.5, 0, 62.5, 400))]);
        var row = LandSupply.Run(facts, ["homes"]).Of("homes");
        Assert.Equal((35 * Hectare, 5 * Hectare, 40 * Hectare), (row.OfferedSquareMetres, row.Of(SupplyState.Excluded), row.TotalSquareMetres));
    }

    [Fact]
    public void A_restriction_keeps_off_only_the_sectors_that_its_rule_names()
    {
        var parcel = Land.Parcel(1, Land.Box(0, 0, 100, 100));
        var supply = LandSupply.Run(Land.Facts([parcel], [new(1, "hazard", "mudflow", "1", "h", Land.Box(0, 0, 40, 100))]), ["homes", "farming"]);
        Assert.Equal((6000, 10000), (supply.Of("homes").OfferedSquareMetres, supply.Of("farming").OfferedSquareMetres));
        Assert.Equal(2, supply.Pieces.Length);
    }

    [Theory]
    [InlineData("hazard", "mudflow", "3", 0)]
    [InlineData("hazard", "mudflow", "2", 4000)]
    [InlineData("hazard", "mudflow", "", 4000)]
    [InlineData("water", "water_zone", "", 0)]
    [InlineData("water", "water_strip", "", 4000)]
    [InlineData("heritage", "heritage", "", 4000)]
    public void The_row_that_says_most_decides_and_what_no_row_speaks_of_excludes(string theme, string kind, string grade, long excluded)
    {
        var facts = Land.Facts([Land.Parcel(1, Land.Box(0, 0, 100, 100))], [new(1, theme, kind, grade, "x", Land.Box(0, 0, 40, 100))]);
        Assert.Equal(excluded, LandSupply.Run(facts, ["homes"]).Of("homes").Of(SupplyState.Excluded));
    }

    [Fact]
    public void Land_that_a_needed_layer_does_not_cover_is_not_offered_and_not_called_excluded()
    {
        var parcel = Land.Parcel(1, Land.Box(0, 0, 100, 100));
        var facts = Land.Facts([parcel], coverages: [new(1, "hazard", Land.Box(0, 0, 70, 100)), new(1, "water", null)]);
        var supply = LandSupply.Run(facts, ["homes", "farming"]);
        Assert.Equal((7000, 3000, 0), (supply.Of("homes").OfferedSquareMetres, supply.Of("homes").Of(SupplyState.NotChecked), supply.Of("homes").Of(SupplyState.Excluded)));
        Assert.Equal(10_000, supply.Of("farming").OfferedSquareMetres);
        Assert.Equal(10_000, LandSupply.Run(Land.Facts([parcel], coverages: []), ["homes"]).Of("homes").Of(SupplyState.NotChecked));
    }

    [Theory]
    [InlineData(2, "municipal", SupplyState.Municipal)]
    [InlineData(2, "state", SupplyState.StateReserve)]
    [InlineData(2, "private", SupplyState.Private)]
    [InlineData(1, "municipal", SupplyState.Conversion)]
    [InlineData(4, "state", SupplyState.Closed)]
    public void The_tier_follows_category_and_owner(int category, string ownership, SupplyState expected) =>
        Assert.Equal(100, LandSupply.Run(Land.Facts([Land.Parcel(1, Land.Box(0, 0, 100, 100), category, ownership)]), ["homes"]).Of("homes").Of(expected) / 100);

    [Fact]
    public void Irrigated_arable_land_stays_closed_to_homes_and_open_to_farming()
    {
        var supply = LandSupply.Run(Land.Facts([Land.Parcel(1, Land.Box(0, 0, 100, 100), 1, kind: "irrigated_arable")]), ["homes", "farming"]);
        Assert.Equal((10_000, 10_000), (supply.Of("homes").Of(SupplyState.Closed), supply.Of("farming").Of(SupplyState.Municipal)));
    }

    [Fact]
    public void A_rest_below_the_minimum_lot_is_too_small_unless_it_adjoins_more_of_the_parcel()
    {
        // The strip leaves 30 x 10 m on one side, and 60 x 10 m on the other, of which a hazard of level 3 cuts off nothing for homes.
        var parcel = Land.Parcel(1, Land.Box(0, 0, 100, 10));
        var facts = Land.Facts([parcel], [new(1, "water", "water_strip", "", "w", Land.Box(30, 0, 10, 10)), new(1, "hazard", "mudflow", "3", "h", Land.Box(80, 0, 20, 10))]);
        var row = LandSupply.Run(facts, ["homes"]).Of("homes");
        Assert.Equal((300, 600, 100), (row.Of(SupplyState.TooSmall), row.OfferedSquareMetres, row.Of(SupplyState.Excluded)));
    }

    [Fact]
    public void Used_land_and_land_whose_use_is_not_known_are_never_offered()
    {
        var row = LandSupply.Run(Land.Facts([Land.Parcel(1, Land.Box(0, 0, 10, 10), used: true), Land.Parcel(2, Land.Box(20, 0, 10, 10), used: null)]), ["homes"]).Of("homes");
        Assert.Equal((100, 100, 0), (row.Of(SupplyState.InUse), row.Of(SupplyState.UseUnknown), row.OfferedSquareMetres));
    }

    [Fact]
    public void A_zone_that_forbids_the_sector_makes_its_land_wait_for_a_change()
    {
        var parcel = Land.Parcel(1, Land.Box(0, 0, 100, 100)) with { ZonePermissions = System.Collections.Immutable.ImmutableDictionary<string, double>.Empty.Add("individual_housing", 0) };
        Assert.Equal(10_000, LandSupply.Run(Land.Facts([parcel]), ["homes"]).Of("homes").Of(SupplyState.Conversion));
    }

    [Fact]
    public void Odd_areas_are_rounded_so_that_the_pieces_add_up_to_the_parcel()
    {
        var parcel = Land.Parcel(1, Land.Box(0.3, 0.7, 33.33, 33.37));
        var restrictions = Enumerable.Range(0, 9).Select(at => new SupplyRestriction(1, "hazard", "mudflow", "1", $"h{at}", Land.Box(3.1 * at, 0.7 + (2.9 * at), 1.3, 5.7).Intersection(parcel.Geometry))).ToArray();
        var supply = LandSupply.Run(Land.Facts([parcel], restrictions), ["homes", "farming"]);
        Assert.Equal((long)Math.Round(33.33 * 33.37), supply.Pieces.Sum(piece => piece.AreaSquareMetres));
        Assert.All(supply.Sectors, sector => Assert.Equal(supply.TotalSquareMetres, supply.Of(sector).TotalSquareMetres));
    }

    [Fact]
    public void What_is_not_known_is_left_out_of_the_score_and_named()
    {
        var parcel = Land.Parcel(1, Land.Box(0, 0, 10, 10));
        Assert.Equal((Suitability.Unknown, "road_metres,slope_percent"), Suitability.Of(parcel, "homes", Land.Rules) is var none ? (none.Score, string.Join(",", none.Missing)) : default);
        var near = parcel with { Traits = parcel.Traits.Add("road_metres", 25) };
        Assert.Equal((0.75, "slope_percent"), Suitability.Of(near, "homes", Land.Rules) is var one ? (one.Score, string.Join(",", one.Missing)) : default);
        var steep = near with { Traits = near.Traits.Add("slope_percent", 15) };
        Assert.Equal((0.625, ""), Suitability.Of(steep, "homes", Land.Rules) is var both ? (Math.Round(both.Score, 9), string.Join(",", both.Missing)) : default);
        Assert.Equal(100, LandSupply.Run(Land.Facts([Land.Parcel(1, Land.Box(0, 0, 10, 10)) with { Traits = steep.Traits.SetItem("slope_percent", 21) }]), ["homes"]).Of("homes").Of(SupplyState.TooSteep));
    }
}

using SpatialPlan.Allocation;

namespace SpatialPlan.Tests.Allocation;

/// <summary>Measures of how well an allocation foresaw what happened. The maps of van Vliet et al. 2011 are published only as pictures; what follows from their published counts is tested, the rest by hand.</summary>
public sealed class LandChangeComparisonTests
{
    [Fact]
    public void A_small_case_reckoned_by_hand()
    {
        // Of 100 cells 20 fields were built on; the allocation found 12 of them and built on 4 others.
        var found = LandChangeComparison.Of([("field", "built", "built", 12), ("field", "built", "field", 8), ("field", "field", "built", 4), ("field", "field", "field", 56), ("built", "built", "built", 20)]);
        Assert.Equal(0.88, 1 - found.QuantityDisagreement - found.AllocationDisagreement, 1e-12);
        Assert.Equal((0.04, 0.08), (Math.Round(found.QuantityDisagreement, 12), Math.Round(found.AllocationDisagreement, 12)));
        // By chance: 0.40 x 0.36 built and 0.60 x 0.64 field.
        Assert.Equal((0.88 - 0.528) / (1 - 0.528), found.Kappa, 1e-12);
        // By chance among the 80 fields: 0.25 x 0.20 built and 0.75 x 0.80 field; the 20 built cells never change.
        Assert.Equal((0.88 - ((0.8 * 0.65) + 0.2)) / (1 - ((0.8 * 0.65) + 0.2)), found.KappaSimulation, 1e-12);
        Assert.Equal((12, 8, 4, 0), (found.Hits, found.Misses, found.FalseAlarms, found.WrongHits));
        Assert.Equal(0.5, found.FigureOfMerit, 1e-12);
    }

    [Theory]
    [InlineData(6, 7, 0, 0, 0.4615, 0.07)]
    [InlineData(2, 9, 7, 2, 0.10, 0.18)]
    public void The_counts_published_for_two_simulations_give_their_figure_of_merit_and_disagreement(long hits, long misses, long falseAlarms, long wrongHits, double merit, double disagreement)
    {
        var found = LandChangeComparison.Of(
            [("a", "b", "b", hits), ("a", "b", "a", misses), ("a", "a", "b", falseAlarms), ("a", "b", "c", wrongHits), ("a", "a", "a", 100 - hits - misses - falseAlarms - wrongHits)]);
        Assert.Equal(merit, found.FigureOfMerit, 5e-5);
        Assert.Equal(disagreement, found.QuantityDisagreement + found.AllocationDisagreement, 1e-12);
        Assert.Equal((hits, misses, falseAlarms, wrongHits), (found.Hits, found.Misses, found.FalseAlarms, found.WrongHits));
    }

    [Fact]
    public void An_allocation_that_changes_nothing_foresees_nothing_however_alike_the_maps_are()
    {
        var found = LandChangeComparison.Of([("a", "b", "a", 13), ("a", "a", "a", 60), ("b", "b", "b", 27)]);
        Assert.True(found.Kappa > 0.7);
        Assert.Equal(0, found.KappaSimulation, 1e-12);
        Assert.Equal(0, found.FigureOfMerit);
    }

    [Fact]
    public void Changes_in_the_wrong_places_are_worse_than_chance() =>
        Assert.True(LandChangeComparison.Of([("a", "b", "a", 10), ("a", "a", "b", 10), ("a", "a", "a", 80)]).KappaSimulation < 0);

    [Fact]
    public void What_came_as_allocated_agrees_throughout()
    {
        var found = LandChangeComparison.Of([("a", "b", "b", 13), ("a", "a", "a", 60), ("b", "b", "b", 27)]);
        Assert.Equal((1.0, 1.0, 0.0, 0.0, 1.0), (found.Kappa, found.KappaSimulation, found.QuantityDisagreement, found.AllocationDisagreement, found.FigureOfMerit));
        Assert.Equal(1, LandChangeComparison.Of([("a", "a", "a", 5)]).Kappa);
    }

    [Fact]
    public void Square_metres_or_hectares_give_the_same_measures()
    {
        var one = LandChangeComparison.Of([("a", "b", "b", 3), ("a", "b", "a", 4), ("a", "a", "b", 2), ("a", "a", "a", 9)]);
        var many = LandChangeComparison.Of([("a", "b", "b", 30_000), ("a", "b", "a", 40_000), ("a", "a", "b", 20_000), ("a", "a", "a", 90_000)]);
        Assert.Equal(one.KappaSimulation, many.KappaSimulation, 1e-12);
        Assert.Equal(one.FigureOfMerit, many.FigureOfMerit, 1e-12);
    }

    [Fact]
    public void No_land_and_less_than_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LandChangeComparison.Of([]));
        Assert.Throws<ArgumentException>(() => LandChangeComparison.Of([("a", "a", "a", 5), ("a", "b", "b", -1)]));
    }
}

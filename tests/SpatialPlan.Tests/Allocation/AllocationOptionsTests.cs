using System.Collections.Immutable;
using SpatialPlan.Allocation;

namespace SpatialPlan.Tests.Allocation;

public sealed class AllocationOptionsTests
{
    private const int Side = 30;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void Neighbours_draw_uses_together_and_demand_is_met_to_the_square_metre_at_every_beta(double beta)
    {
        var (land, demand, neighbours) = Field(3);
        var plain = Allocator.Solve(land, demand);
        var compact = Allocator.Solve(land, demand, new AllocationOptions { Beta = beta, Neighbours = neighbours });
        Assert.All(compact.Sectors.Zip(demand), pair => Assert.Equal((pair.Second.SquareMetres, 0L), (pair.First.AllocatedSquareMetres, pair.First.UnmetSquareMetres)));
        Assert.True(compact.Objective <= plain.Objective + 1e-6);
        Assert.True(EqualNeighbours(compact, neighbours) > EqualNeighbours(plain, neighbours));
    }

    [Fact]
    public void A_fifth_for_the_neighbours_keeps_most_of_the_suitability()
    {
        var (land, demand, neighbours) = Field(5);
        var kept = Allocator.Solve(land, demand, new AllocationOptions { Beta = 0.2, Neighbours = neighbours }).Objective / Allocator.Solve(land, demand).Objective;
        Assert.InRange(kept, 0.95, 1);
    }

    [Fact]
    public void A_locked_parcel_serves_its_sector_and_no_other_even_where_another_suits_it_better()
    {
        AllocationParcel[] land = [new("a", 10, [0.1, 1.0]), new("b", 10, [0.9, 0.2])];
        var result = Allocator.Solve(land, [new("h", 6), new("w", 8)], new AllocationOptions { Locked = ImmutableDictionary<string, string>.Empty.Add("a", "h") });
        Assert.Equal([new("a", "h", 6), new("b", "w", 8)], result.Allocated.AsEnumerable());
        Assert.Equal((6 * 0.1) + (8 * 0.2), result.Objective, 1e-9);
        Assert.Empty(result.Bottleneck);
    }

    [Fact]
    public void A_lock_that_makes_land_short_shows_in_the_proof()
    {
        AllocationParcel[] land = [new("a", 10, [0.5, 0.5]), new("b", 10, [0.5, 0.5])];
        var result = Allocator.Solve(land, [new("h", 4), new("w", 14)], new AllocationOptions { Locked = ImmutableDictionary<string, string>.Empty.Add("a", "h") });
        Assert.Equal(4, result.Sectors[1].UnmetSquareMetres);
        Assert.Equal((14L, 10L, 4L), (result.Shortage!.DemandSquareMetres, result.Shortage.LandSquareMetres, result.Shortage.LackingSquareMetres));
        Assert.Equal(["w"], result.Bottleneck.AsEnumerable());
    }

    [Fact]
    public void Policy_decides_which_land_is_taken_and_is_no_part_of_the_objective()
    {
        AllocationParcel[] land = [new("near", 10, [0.6]), new("transfer", 10, [0.7]) { Surcharge = [0.2] }];
        var result = Allocator.Solve(land, [new("h", 10)]);
        Assert.Equal("near", Assert.Single(result.Allocated).Parcel);
        Assert.Equal(6, result.Objective, 1e-9);
        Assert.Equal(0, Allocator.Solve(land, [new("h", 20)]).Sectors[0].UnmetSquareMetres);
    }

    [Fact]
    public void Whole_parcels_are_never_divided_and_come_near_to_what_was_asked()
    {
        var random = new Random(4);
        for (var round = 0; round < 50; round++)
        {
            AllocationParcel[] land = [.. Enumerable.Range(0, 60).Select(at => new AllocationParcel($"{at}", random.Next(100, 1000), [.. Enumerable.Range(0, 3).Select(_ => (double?)random.NextDouble())]))];
            AllocationDemand[] demand = [.. Enumerable.Range(0, 3).Select(at => new AllocationDemand($"s{at}", random.Next(2000, 8000)))];
            var result = Allocator.Solve(land, demand, new AllocationOptions { WholeParcels = true });
            var areas = land.ToDictionary(parcel => parcel.Id, parcel => parcel.AreaSquareMetres);
            Assert.All(result.Allocated, part => Assert.Equal(areas[part.Parcel], part.SquareMetres));
            Assert.Equal(0, result.DividedParcels);
            Assert.All(result.Sectors.Zip(demand), pair => Assert.InRange(pair.First.AllocatedSquareMetres, pair.Second.SquareMetres - 1000, pair.Second.SquareMetres + 1000));
        }
    }

    [Fact]
    public void Second_best_and_regret_say_what_forcing_a_parcel_elsewhere_would_cost()
    {
        var random = new Random(8);
        for (var round = 0; round < 30; round++)
        {
            AllocationParcel[] land = [.. Enumerable.Range(0, 12).Select(at => new AllocationParcel($"{at}", 1000, [.. Enumerable.Range(0, 3).Select(_ => (double?)Math.Round(random.NextDouble(), 3))]))];
            AllocationDemand[] demand = [.. Enumerable.Range(0, 3).Select(at => new AllocationDemand($"s{at}", random.Next(1000, 3500)))];
            var result = Allocator.Solve(land, demand);
            foreach (var outcome in result.Parcels.Where(outcome => outcome.Regret is not null).Take(3))
            {
                // One square metre less of the parcel for anyone costs its price; more than that it can never cost.
                var less = land.Select(parcel => parcel.Id == outcome.Parcel ? parcel with { AreaSquareMetres = 999 } : parcel).ToArray();
                Assert.InRange(result.Objective - Allocator.Solve(less, demand).Objective, outcome.LandPrice!.Value - 1e-6, outcome.LandPrice!.Value + 1e-6 + 1);
                Assert.InRange(outcome.Regret!.Value, 0, outcome.LandPrice.Value + 1e-9);
            }
        }
    }

    [Fact]
    public void Options_that_do_not_fit_are_refused()
    {
        AllocationParcel[] land = [new("a", 10, [0.5, null])];
        AllocationDemand[] demand = [new("h", 5), new("w", 5)];
        Assert.Throws<ArgumentException>(() => Allocator.Solve(land, demand, new AllocationOptions { Beta = 1.5 }));
        Assert.Throws<ArgumentException>(() => Allocator.Solve(land, demand, new AllocationOptions { Neighbours = [[7]] }));
        Assert.Throws<ArgumentException>(() => Allocator.Solve(land, demand, new AllocationOptions { Locked = ImmutableDictionary<string, string>.Empty.Add("a", "w") }));
        Assert.Throws<ArgumentException>(() => Allocator.Solve([land[0] with { Surcharge = [-1, 0] }], demand));
        Assert.Throws<ArgumentException>(() => Allocator.Solve([land[0], new("b", long.MaxValue, [0.5, null])], demand));
    }

    private static (AllocationParcel[] Land, AllocationDemand[] Demand, ImmutableArray<ImmutableArray<int>> Neighbours) Field(int seed)
    {
        var random = new Random(seed);
        AllocationParcel[] land = [.. Enumerable.Range(0, Side * Side).Select(cell => new AllocationParcel($"{cell}", 100, [.. Enumerable.Range(0, 4).Select(_ => (double?)random.NextDouble())]))];
        AllocationDemand[] demand = [.. Enumerable.Range(0, 4).Select(sector => new AllocationDemand($"s{sector}", Side * Side * 15))];
        return (land, demand, [.. Enumerable.Range(0, Side * Side).Select(cell => Around(cell).ToImmutableArray())]);
    }

    private static IEnumerable<int> Around(int cell) =>
        Enumerable.Range(0, Side * Side).Where(other => other != cell && Math.Abs((other % Side) - (cell % Side)) <= 1 && Math.Abs((other / Side) - (cell / Side)) <= 1);

    private static int EqualNeighbours(AllocationResult result, ImmutableArray<ImmutableArray<int>> neighbours)
    {
        var use = result.Allocated.GroupBy(part => int.Parse(part.Parcel, System.Globalization.CultureInfo.InvariantCulture)).ToDictionary(cell => cell.Key, cell => cell.MaxBy(part => part.SquareMetres)!.Sector);
        return use.Sum(cell => neighbours[cell.Key].Count(other => use.TryGetValue(other, out var same) && same == cell.Value));
    }
}

using SpatialPlan.Allocation;
using Xunit.Abstractions;

namespace SpatialPlan.Tests.Allocation;

public sealed class GlpkTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_hundred_random_problems_with_equal_and_with_given_priorities_have_the_value_of_GLPK()
    {
        var random = new Random(20_261_120);
        AllocationProblem[] problems = [.. Enumerable.Range(0, 200).Select(at => Draw(random, withPriorities: at % 2 == 1))];
        var expected = Glpk.Solve(problems);
        var (short_, worst) = (0, 0.0);
        for (var at = 0; at < problems.Length; at++)
        {
            var result = Allocator.Solve(problems[at].Parcels, problems[at].Demands);
            Assert.Equal(expected[at].Met, Met(problems[at], result));
            Assert.Equal(expected[at].Objective, result.Objective, 1.0);
            short_ += result.Bottleneck.IsEmpty ? 0 : 1;
            worst = Math.Max(worst, Math.Abs(expected[at].Objective - result.Objective));
        }

        output.WriteLine($"{short_} of {problems.Length} short of land; largest difference {worst:0.000000}");
        Assert.InRange(short_, 30, 170);
    }

    private static AllocationProblem Draw(Random random, bool withPriorities)
    {
        var (sectors, count) = (random.Next(1, 7), random.Next(1, 21));
        var parcels = Enumerable.Range(0, count).Select(at => new AllocationParcel(
            $"p{at}", random.Next(0, 20_000), [.. Enumerable.Range(0, sectors).Select(_ => random.Next(10) < 4 ? (double?)null : random.NextDouble())])).ToArray();
        var load = (0.4 + (1.2 * random.NextDouble())) * parcels.Sum(parcel => parcel.AreaSquareMetres) / sectors;
        var demands = Enumerable.Range(0, sectors).Select(at => new AllocationDemand($"s{at}", (long)(load * 2 * random.NextDouble()), withPriorities ? random.Next(0, 3) : 0));
        return new AllocationProblem([.. parcels], [.. demands], AllocationOptions.None);
    }

    private static long[] Met(AllocationProblem problem, AllocationResult result) =>
        [.. new[] { 2, 1, 0 }.Select(rank => problem.Demands.Zip(result.Sectors).Where(pair => pair.First.Priority == rank).Sum(pair => pair.Second.AllocatedSquareMetres))];
}

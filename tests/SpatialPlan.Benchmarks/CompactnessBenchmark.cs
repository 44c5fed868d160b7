using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SpatialPlan.Allocation;

namespace SpatialPlan.Benchmarks;

/// <summary>What a neighbour bonus costs in suitability and how much it draws uses together, on a field of squares: suitability kept, patches and edges left.</summary>
internal static class CompactnessBenchmark
{
    private const int Side = 100;
    private const int Sectors = 8;

    internal static void Run(TextWriter output)
    {
        foreach (var (name, uneven, load) in new[] { ("two fifths noise", 0.4, 0.6), ("all noise", 1.0, 0.6) })
        {
            var (land, demand, neighbours) = Field(seed: 1, uneven, load);
            var plain = Allocator.Solve(land, demand);
            foreach (var beta in new[] { 0.1, 0.2, 0.3, 0.5 })
            {
                var clock = Stopwatch.StartNew();
                var result = Allocator.Solve(land, demand, new AllocationOptions { Beta = beta, Neighbours = neighbours });
                var elapsed = clock.Elapsed.TotalMilliseconds;
                var (before, after) = (Shape(plain), Shape(result));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compactness {Side} x {Side} cells, {name}, load {load:0.0}, beta {beta:0.0}: {elapsed:0} ms; suitability kept {result.Objective / plain.Objective:0.0%}, patches left {(double)after.Patches / before.Patches:0%}, edges left {(double)after.Edges / before.Edges:0%}, unmet {result.Sectors.Sum(sector => sector.UnmetSquareMetres)} m2"));
            }
        }
    }

    /// <summary>A field whose suitability is even over some cells and, by a share, uneven from cell to cell.</summary>
    private static (AllocationParcel[] Land, AllocationDemand[] Demand, ImmutableArray<ImmutableArray<int>> Neighbours) Field(int seed, double uneven, double load)
    {
        var random = new Random(seed);
        var layers = Enumerable.Range(0, Sectors).Select(_ =>
        {
            var noise = Enumerable.Range(0, Side * Side).Select(_ => random.NextDouble()).ToArray();
            var smooth = Stretch(Blur(Blur(Enumerable.Range(0, Side * Side).Select(_ => random.NextDouble()).ToArray())));
            return noise.Zip(smooth, (one, other) => (uneven * one) + ((1 - uneven) * other)).ToArray();
        }).ToArray();
        AllocationParcel[] land = [.. Enumerable.Range(0, Side * Side).Select(cell => new AllocationParcel($"{cell}", 100, [.. layers.Select(layer => (double?)layer[cell])]))];
        AllocationDemand[] demand = [.. Enumerable.Range(0, Sectors).Select(sector => new AllocationDemand($"s{sector}", (long)(Side * Side * load / Sectors) * 100))];
        return (land, demand, [.. Enumerable.Range(0, Side * Side).Select(cell => Around(cell).ToImmutableArray())]);
    }

    private static double[] Blur(double[] values) => [.. Enumerable.Range(0, Side * Side).Select(cell =>
    {
        var (sum, count) = (0.0, 0);
        for (var y = Math.Max(0, (cell / Side) - 4); y <= Math.Min(Side - 1, (cell / Side) + 4); y++)
        {
            for (var x = Math.Max(0, (cell % Side) - 4); x <= Math.Min(Side - 1, (cell % Side) + 4); x++)
            {
                (sum, count) = (sum + values[(y * Side) + x], count + 1);
            }
        }

        return sum / count;
    })];

    private static double[] Stretch(double[] values)
    {
        var (low, high) = (values.Min(), values.Max());
        return [.. values.Select(value => (value - low) / (high - low))];
    }

    private static IEnumerable<int> Around(int cell)
    {
        var (x, y) = (cell % Side, cell / Side);
        return from dy in new[] { -1, 0, 1 }
               from dx in new[] { -1, 0, 1 }
               where (dx != 0 || dy != 0) && x + dx >= 0 && x + dx < Side && y + dy >= 0 && y + dy < Side
               select ((y + dy) * Side) + x + dx;
    }

    private static (int Patches, int Edges) Shape(AllocationResult result)
    {
        var use = Enumerable.Repeat(-1, Side * Side).ToArray();
        foreach (var part in result.Allocated.Where(part => part.SquareMetres > 50))
        {
            use[int.Parse(part.Parcel, CultureInfo.InvariantCulture)] = part.Sector[1] - '0';
        }

        var edges = Enumerable.Range(0, Side * Side).Sum(cell => (cell % Side < Side - 1 && use[cell] != use[cell + 1] ? 1 : 0) + (cell / Side < Side - 1 && use[cell] != use[cell + Side] ? 1 : 0));
        var (seen, patches) = (new bool[Side * Side], 0);
        for (var start = 0; start < use.Length; start++)
        {
            if (use[start] >= 0 && !seen[start])
            {
                patches++;
                Visit(start, use, seen);
            }
        }

        return (patches, edges);
    }

    private static void Visit(int start, int[] use, bool[] seen)
    {
        var open = new Stack<int>([start]);
        seen[start] = true;
        while (open.TryPop(out var cell))
        {
            foreach (var next in Around(cell).Where(next => !seen[next] && use[next] == use[start]))
            {
                seen[next] = true;
                open.Push(next);
            }
        }
    }
}

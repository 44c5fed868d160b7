using System.Diagnostics;
using System.Globalization;
using SpatialPlan.Allocation;

namespace SpatialPlan.Benchmarks;

/// <summary>The exact allocation beside greedy by sector on the same problem: what exactness costs in time and what it gains.</summary>
internal static class AllocationBenchmark
{
    private const int Sectors = 8;

    internal static void Run(TextWriter output)
    {
        foreach (var (parcels, runs) in new[] { (10_000, 5), (100_000, 1) })
        {
            var (land, demand) = Problem(parcels);
            Allocator.Solve(land, demand);
            var clock = Stopwatch.StartNew();
            var result = Allocator.Solve(land, demand);
            for (var run = 1; run < runs; run++)
            {
                result = Allocator.Solve(land, demand);
            }

            var elapsed = clock.Elapsed.TotalMilliseconds / runs;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocation  {parcels} parcels x {Sectors}: {elapsed:0} ms; greedy by sector reaches {Greedy(land, demand) / result.Objective:0.000} of its suitability"));
        }
    }

    private static (List<AllocationParcel> Land, List<AllocationDemand> Demand) Problem(int parcels)
    {
        var random = new Random(1);
        var land = Enumerable.Range(0, parcels).Select(parcel => new AllocationParcel(
            parcel.ToString(CultureInfo.InvariantCulture), random.Next(500, 20_000), [.. Enumerable.Range(0, Sectors).Select(_ => (double?)Math.Round(random.NextDouble(), 3))])).ToList();
        var wanted = (long)(land.Sum(parcel => parcel.AreaSquareMetres) * 0.6 / Sectors);
        return (land, [.. Enumerable.Range(0, Sectors).Select(sector => new AllocationDemand($"s{sector}", wanted))]);
    }

    private static double Greedy(List<AllocationParcel> land, List<AllocationDemand> demand)
    {
        var free = land.Select(parcel => parcel.AreaSquareMetres).ToArray();
        var objective = 0.0;
        for (var sector = 0; sector < demand.Count; sector++)
        {
            var open = demand[sector].SquareMetres;
            foreach (var parcel in Enumerable.Range(0, land.Count).OrderByDescending(parcel => land[parcel].Suitability[sector]))
            {
                var given = Math.Min(open, free[parcel]);
                (free[parcel], open, objective) = (free[parcel] - given, open - given, objective + (given * land[parcel].Suitability[sector]!.Value));
                if (open == 0)
                {
                    break;
                }
            }
        }

        return objective;
    }
}

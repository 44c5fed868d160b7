using System.Diagnostics;
using System.Globalization;
using SpatialPlan.Allocation;

namespace SpatialPlan.Benchmarks;

/// <summary>The exact allocation beside two greedy ones on the same problem, and what drawing uses together costs in suitability: what exactness costs in time and what it gains.</summary>
internal static class AllocationBenchmark
{
    private const int Sectors = 8;

    internal static void Run(TextWriter output)
    {
        Allocator.Solve(Problem(1_000, 0.6).Land, Problem(1_000, 0.6).Demand);
        foreach (var (parcels, load, runs) in new[] { (10_000, 0.3, 3), (10_000, 0.6, 3), (10_000, 0.9, 3), (50_000, 0.6, 1), (100_000, 0.6, 1) })
        {
            var (land, demand) = Problem(parcels, load);
            var times = new List<double>();
            AllocationResult? result = null;
            for (var run = 0; run < runs; run++)
            {
                var clock = Stopwatch.StartNew();
                result = Allocator.Solve(land, demand);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            var exact = Loss(land, result!.Objective, demand);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocation  {parcels} parcels x {Sectors}, load {load:0.0}: {times.Min():0} ms, {result.DividedParcels} divided; suitability lost: greedy by sector {Loss(land, BySector(land, demand), demand) / exact:0.000} times as much, greedy over all {Loss(land, OverAll(land, demand), demand) / exact:0.000} times"));
        }

        CompactnessBenchmark.Run(output);
    }

    // What is lost against land that suits everyone perfectly; the measure of the costs in which the exact answer is the least.
    private static double Loss(List<AllocationParcel> land, double objective, List<AllocationDemand> demand) => Math.Min(land.Sum(parcel => parcel.AreaSquareMetres), demand.Sum(one => one.SquareMetres)) - objective;

    private static (List<AllocationParcel> Land, List<AllocationDemand> Demand) Problem(int parcels, double load)
    {
        var random = new Random(1);
        var land = Enumerable.Range(0, parcels).Select(parcel => new AllocationParcel(
            parcel.ToString(CultureInfo.InvariantCulture), random.Next(500, 20_000), [.. Enumerable.Range(0, Sectors).Select(_ => (double?)Math.Round(random.NextDouble(), 3))])).ToList();
        var wanted = (long)(land.Sum(parcel => parcel.AreaSquareMetres) * load / Sectors);
        return (land, [.. Enumerable.Range(0, Sectors).Select(sector => new AllocationDemand($"s{sector}", wanted))]);
    }

    private static double BySector(List<AllocationParcel> land, List<AllocationDemand> demand) =>
        Take(land, demand, Enumerable.Range(0, demand.Count).SelectMany(sector => Enumerable.Range(0, land.Count).OrderByDescending(parcel => land[parcel].Suitability[sector]).Select(parcel => (parcel, sector))));

    private static double OverAll(List<AllocationParcel> land, List<AllocationDemand> demand) =>
        Take(land, demand, Enumerable.Range(0, land.Count * demand.Count).Select(at => (parcel: at / demand.Count, sector: at % demand.Count)).OrderByDescending(pair => land[pair.parcel].Suitability[pair.sector]));

    private static double Take(List<AllocationParcel> land, List<AllocationDemand> demand, IEnumerable<(int Parcel, int Sector)> order)
    {
        var (free, open, objective) = (land.Select(parcel => parcel.AreaSquareMetres).ToArray(), demand.Select(one => one.SquareMetres).ToArray(), 0.0);
        foreach (var (parcel, sector) in order)
        {
            var given = Math.Min(open[sector], free[parcel]);
            (free[parcel], open[sector], objective) = (free[parcel] - given, open[sector] - given, objective + (given * land[parcel].Suitability[sector]!.Value));
        }

        return objective;
    }
}

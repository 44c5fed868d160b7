using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>
/// Gives land to sectors exactly: as much demand as can be met is met, higher priorities first, and among all such allocations the one of the
/// highest suitability is found. Sectors and "left free" are the few nodes of a network; land moves along shortest paths between them
/// (successive shortest paths). Whole square metres and millionths only, ties by the order of the parcels: the same problem has one answer.
/// </summary>
public static class Allocator
{
    /// <summary>Suitability is reckoned in these parts of 1.</summary>
    internal const long Scale = 1_000_000;

    /// <summary>Solves a problem. No parcels leave all demand unmet; no demand leaves all land free.</summary>
    /// <exception cref="ArgumentException">A suitability lies outside 0 to 1 or is not given for every demand, an area or demand is negative, or a code stands twice.</exception>
    public static AllocationResult Solve(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands)
    {
        ArgumentNullException.ThrowIfNull(parcels);
        ArgumentNullException.ThrowIfNull(demands);
        Check(parcels, demands);
        var network = new LandNetwork(Costs(parcels, demands), [.. parcels.Select(parcel => parcel.AreaSquareMetres), demands.Sum(demand => demand.SquareMetres)], demands.Count);
        var open = demands.Select(demand => demand.SquareMetres).ToArray();
        while (network.Serve(open))
        {
        }

        return Result(parcels, demands, network);
    }

    // The last row is land that does not exist: what it serves is unmet. It costs more than any chain of exchanges of real land could save, and
    // the more the higher the priority.
    private static long?[][] Costs(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands)
    {
        var ranks = demands.Select(demand => demand.Priority).Distinct().Order().ToList();
        var unmet = demands.Select(demand => (long?)((ranks.IndexOf(demand.Priority) + 1) * Penalty(demands.Count))).ToArray();
        return [.. parcels.Select(parcel => parcel.Suitability.Select(suitability => suitability is { } given ? Scale - Units(given) : (long?)null).ToArray()), unmet];
    }

    private static long Penalty(int sectors) => 4 * (sectors + 2) * Scale;

    private static long Units(double suitability) => (long)Math.Round(suitability * Scale, MidpointRounding.AwayFromZero);

    private static AllocationResult Result(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands, LandNetwork network)
    {
        var parts = ImmutableArray.CreateBuilder<AllocatedPart>();
        var objective = default(Int128);
        for (var parcel = 0; parcel < parcels.Count; parcel++)
        {
            for (var sector = 0; sector < demands.Count; sector++)
            {
                if (network.AreaOf(parcel, sector) is > 0 and var area)
                {
                    parts.Add(new AllocatedPart(parcels[parcel].Id, demands[sector].Sector, area));
                    objective += (Int128)area * Units(parcels[parcel].Suitability[sector]!.Value);
                }
            }
        }

        var prices = network.Distances();
        ImmutableArray<SectorOutcome> sectors = [.. demands.Select((demand, at) =>
        {
            var unmet = network.AreaOf(parcels.Count, at);
            var price = prices[at] < Penalty(demands.Count) / 2 ? (double)prices[at] / Scale : (double?)null;
            return new SectorOutcome(demand.Sector, demand.SquareMetres - unmet, unmet, price);
        })];
        return new AllocationResult((double)objective / Scale, parts.ToImmutable(), sectors, Bottleneck(parcels, demands, network));
    }

    private static ImmutableArray<string> Bottleneck(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands, LandNetwork network)
    {
        var within = demands.Select((_, at) => network.AreaOf(parcels.Count, at) > 0).ToArray();
        for (var grown = true; grown;)
        {
            grown = false;
            for (var parcel = 0; parcel < parcels.Count; parcel++)
            {
                var wanted = within.Where((inside, at) => inside && parcels[parcel].Suitability[at] is not null).Any();
                for (var holder = 0; wanted && holder < within.Length; holder++)
                {
                    grown |= !within[holder] && network.AreaOf(parcel, holder) > 0 && (within[holder] = true);
                }
            }
        }

        return [.. demands.Where((_, at) => within[at]).Select(demand => demand.Sector)];
    }

    private static void Check(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands)
    {
        if (parcels.Any(parcel => parcel.AreaSquareMetres < 0 || parcel.Suitability.Length != demands.Count || parcel.Suitability.Any(given => given is not null and not (>= 0 and <= 1))))
        {
            throw new ArgumentException("An area is negative, or a suitability is missing or outside 0 to 1.", nameof(parcels));
        }

        if (demands.Any(demand => demand.SquareMetres < 0) || demands.DistinctBy(demand => demand.Sector).Count() != demands.Count || parcels.DistinctBy(parcel => parcel.Id).Count() != parcels.Count)
        {
            throw new ArgumentException("A demand is negative, or a sector or parcel stands twice.", nameof(demands));
        }
    }
}

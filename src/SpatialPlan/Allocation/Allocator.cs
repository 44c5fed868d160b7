namespace SpatialPlan.Allocation;

/// <summary>
/// Gives land to sectors exactly: as much demand as can be met is met, higher priorities first, and among all such allocations the one of the
/// highest suitability is found. Sectors and "left free" are the few nodes of a network; land moves along shortest paths between them
/// (successive shortest paths). Whole square metres and whole parts of suitability only, ties by the order of the parcels: the same problem has
/// one answer. With equal priorities the total that is unmet is the least possible; with different ones the highest priority gets all it can,
/// then the next gets all it can without taking from it, and so on.
/// </summary>
public static class Allocator
{
    /// <summary>How many sectors a problem may have.</summary>
    public const int MostSectors = 100;

    /// <summary>The largest area of all parcels, and of all demands, together: a thousand times the country.</summary>
    public const long MostSquareMetres = 1_000_000_000_000_000;

    /// <summary>The highest surcharge of policy on a parcel.</summary>
    public const double HighestSurcharge = 10;

    /// <summary>Solves a problem. No parcels leave all demand unmet; no demand leaves all land free.</summary>
    /// <exception cref="ArgumentException">A suitability lies outside 0 to 1 or is not given for every demand, an area or demand is negative or too large, a code stands twice, or an option does not fit the parcels.</exception>
    public static AllocationResult Solve(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands, AllocationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parcels);
        ArgumentNullException.ThrowIfNull(demands);
        options ??= AllocationOptions.None;
        AllocationChecks.Check(parcels, demands, options);
        var held = LockedLand.Hold(parcels, demands, options);
        var costs = new AllocationCosts(parcels, demands.Count);
        var solved = Solve(parcels, demands, held, costs, []);
        if (options.Beta > 0 && options.Neighbours.Length > 0)
        {
            solved = Compaction.Improve(solved, options, bonus => Solve(parcels, demands, held, costs, bonus));
        }

        return options.WholeParcels ? WholeParcels.Round(solved) : solved.ToResult(solved.Network.Distances(), solved.Bottleneck());
    }

    /// <summary>Serves every open demand, from land as long as there is any and then from land that does not exist.</summary>
    internal static LandNetwork Serve(long[] costs, LockedLand held, int sectors)
    {
        var network = new LandNetwork(costs, [.. held.Available, held.Open.Sum()], sectors);
        var open = held.Open.ToArray();
        while (network.Serve(open))
        {
        }

        network.DivideLeast(held.Available.Length);
        return network;
    }

    private static SolvedAllocation Solve(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands, LockedLand held, AllocationCosts costs, long[] bonus)
    {
        var (priced, penalty) = costs.WithUnmet(demands, bonus);
        return new SolvedAllocation(parcels, demands, held, priced, penalty, Serve(priced, held, demands.Count));
    }
}

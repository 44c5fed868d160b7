using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>What is asked of an allocation beyond meeting demand on the most suitable land.</summary>
public sealed record AllocationOptions
{
    /// <summary>No wish: whole demand, best suitability.</summary>
    public static AllocationOptions None { get; } = new();

    /// <summary>How much a parcel gains for a sector when all its neighbours are used for it: 0 to 1, in units of suitability. Demand is met as fully at every value.</summary>
    public double Beta { get; init; }

    /// <summary>For each parcel of the problem, in its order, the places of its neighbours in that order; empty when none are known, and then <see cref="Beta"/> has no effect.</summary>
    public ImmutableArray<ImmutableArray<int>> Neighbours { get; init; } = [];

    /// <summary>Parcels that are kept for a sector: they serve it before any other land and serve no other; what its demand leaves of them stays free.</summary>
    public ImmutableDictionary<string, string> Locked { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>True when a parcel must not be divided: each divided one is rounded to its larger share, and the rest is solved again.</summary>
    public bool WholeParcels { get; init; }
}

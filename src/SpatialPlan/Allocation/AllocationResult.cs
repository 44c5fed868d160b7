using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>The best allocation of a problem.</summary>
/// <param name="Objective">The sum of area times suitability over all that was allocated, square metres, suitability taken to nine decimals.</param>
/// <param name="Allocated">The parts, in the order of the parcels and then of the demands.</param>
/// <param name="Sectors">One outcome for each demand, in its order. Allocated plus unmet is the demand, to the square metre, unless parcels are whole: then more may be allocated than was asked for.</param>
/// <param name="Bottleneck">The sectors of <see cref="Shortage"/>; empty when all is met.</param>
public sealed record AllocationResult(double Objective, ImmutableArray<AllocatedPart> Allocated, ImmutableArray<SectorOutcome> Sectors, ImmutableArray<string> Bottleneck)
{
    /// <summary>For each parcel of which land was given, in the order of the parcels: what it is worth and what it would serve next best.</summary>
    public ImmutableArray<ParcelOutcome> Parcels { get; init; } = [];

    /// <summary>The proof that no allocation could meet more, when demand is unmet; otherwise <see langword="null"/>. Also <see langword="null"/> when only the wish for whole parcels leaves demand unmet.</summary>
    public ShortageCertificate? Shortage { get; init; }

    /// <summary>How many parcels are divided between users or between a user and no one. Without <see cref="AllocationOptions.WholeParcels"/> there are at most as many as demands.</summary>
    public int DividedParcels { get; init; }
}

using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>Land, who asks for it, and how it is to be given.</summary>
/// <param name="Parcels">The land.</param>
/// <param name="Demands">Who asks for how much.</param>
/// <param name="Options">Wishes beyond that.</param>
public sealed record AllocationProblem(ImmutableArray<AllocationParcel> Parcels, ImmutableArray<AllocationDemand> Demands, AllocationOptions Options);

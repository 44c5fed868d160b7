using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>The best allocation of a problem.</summary>
/// <param name="Objective">The sum of area times suitability over all that was allocated, square metres, suitability taken to six decimals.</param>
/// <param name="Allocated">The parts, in the order of the parcels and then of the demands.</param>
/// <param name="Sectors">One outcome for each demand, in its order. Allocated plus unmet is the demand, to the square metre.</param>
/// <param name="Bottleneck">
/// When demand is unmet: the sectors that together ask for more than all land any of them can use, which proves that no allocation could do better.
/// Empty when all is met.
/// </param>
public sealed record AllocationResult(double Objective, ImmutableArray<AllocatedPart> Allocated, ImmutableArray<SectorOutcome> Sectors, ImmutableArray<string> Bottleneck);

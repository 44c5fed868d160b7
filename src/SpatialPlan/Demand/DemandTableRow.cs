using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>One sector of a <see cref="DemandTable"/>.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Years">Hundredths of a hectare by year.</param>
/// <param name="Total">Their sum.</param>
public sealed record DemandTableRow(DemandSector Sector, ImmutableArray<long> Years, long Total);

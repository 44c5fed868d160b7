using System.Collections.Immutable;
using SpatialPlan.Allocation;

namespace SpatialPlan.Supply;

/// <summary>Land given to sectors in a municipality, with everything that led to it.</summary>
/// <param name="Facts">What was found.</param>
/// <param name="Supply">What could be offered.</param>
/// <param name="Claims">What was asked for.</param>
/// <param name="Settings">How it was to be given.</param>
/// <param name="Allocation">What was given, by piece; without the year.</param>
/// <param name="Parts">What was given, by piece, sector and year.</param>
/// <param name="Balance">Demand against land, for each claim in its order.</param>
/// <param name="OfferedSquareMetres">All land offered to any of the sectors with a claim, each square metre once: allocated plus free.</param>
/// <param name="IrrigatedSquareMetres">Irrigated arable land, by the share in the register, that goes to other uses than agriculture.</param>
/// <param name="LateSquareMetres">Land that was chosen but asked for before its transfer can be through: the most that any sector has to wait for at the end of a year, summed over the sectors.</param>
/// <param name="MissingFactors">For each sector with a claim, the factors of suitability that are known of no or not of every piece offered to it.</param>
public sealed record LandPlan(
    SupplyFacts Facts,
    SupplyResult Supply,
    ImmutableArray<LandClaim> Claims,
    LandPlanSettings Settings,
    AllocationResult Allocation,
    ImmutableArray<PlannedPart> Parts,
    ImmutableArray<SectorBalance> Balance,
    long OfferedSquareMetres,
    long IrrigatedSquareMetres,
    long LateSquareMetres,
    ImmutableSortedDictionary<string, ImmutableArray<string>> MissingFactors)
{
    /// <summary>What nobody got of all land offered.</summary>
    public long FreeSquareMetres => OfferedSquareMetres - Allocation.Allocated.Sum(part => part.SquareMetres);
}

using System.Collections.Immutable;

namespace SpatialPlan.Supply;

/// <summary>Where the land of a village, or of the whole municipality, stands for one sector. The areas add up to all land there.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="VillageId">The village; <see langword="null"/> for land recorded in none.</param>
/// <param name="SquareMetres">The area of each state, in the order of <see cref="SupplyStates.All"/>.</param>
public sealed record SupplyRow(string Sector, long? VillageId, ImmutableArray<long> SquareMetres)
{
    /// <summary>The area of a state.</summary>
    public long Of(SupplyState state) => SquareMetres[(int)state];

    /// <summary>What is offered, all tiers together.</summary>
    public long OfferedSquareMetres => SupplyStates.All.Where(state => state.IsOffered()).Sum(Of);

    /// <summary>All land.</summary>
    public long TotalSquareMetres => SquareMetres.Sum();
}

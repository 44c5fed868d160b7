using System.Collections.Immutable;

namespace SpatialPlan.Supply;

/// <summary>The land supply of a municipality. Areas are whole square metres of the drawn parcels, each rounded; nothing is lost or counted twice.</summary>
/// <param name="Sectors">The sectors, in the order of every list of the result.</param>
/// <param name="Pieces">The pieces of unused parcels, by parcel.</param>
/// <param name="Rows">One row for each sector and village, sectors first, land of no village last.</param>
/// <param name="TotalSquareMetres">All land of all parcels.</param>
public sealed record SupplyResult(ImmutableArray<string> Sectors, ImmutableArray<SupplyPiece> Pieces, ImmutableArray<SupplyRow> Rows, long TotalSquareMetres)
{
    /// <summary>The whole municipality for one sector.</summary>
    public SupplyRow Of(string sector) => new(
        sector, null, [.. SupplyStates.All.Select(state => Rows.Where(row => row.Sector == sector).Sum(row => row.Of(state)))]);
}

using System.Collections.Immutable;
using SpatialPlan.Allocation;

namespace SpatialPlan.Demand;

/// <summary>
/// Sets demand against vacant land, sector by sector. Sectors that can use the same category compete for it, so the rows must not be added:
/// each says only whether the sector could be served alone.
/// </summary>
public static class DemandBalance
{
    /// <summary>One row for each sector with demand, in the order of the sectors.</summary>
    public static ImmutableArray<BalanceRow> Of(IReadOnlyList<DemandLine> demand, VacantSupply supply, IReadOnlyList<SectorLand> sectorLand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(sectorLand);
        return [.. demand.GroupBy(line => line.Sector).OrderBy(sector => sector.Key).Select(sector =>
            Row(sector.Key, sector.Sum(line => line.Hectares), [.. sectorLand.Where(row => row.Sector == sector.Key).SelectMany(row => row.Categories)], supply.Land))];
    }

    /// <summary>
    /// Whether all sectors together can be served: vacant land is given out category by category, municipal land before the State Fund, as much
    /// demand met as can be. The outcome names each sector's unmet rest and the sectors that together exhaust their land. Still gross.
    /// </summary>
    public static AllocationResult Together(IReadOnlyList<DemandLine> demand, VacantSupply supply, IReadOnlyList<SectorLand> sectorLand)
    {
        ArgumentNullException.ThrowIfNull(supply);
        var rows = Of(demand, supply, sectorLand);
        var demands = rows.Select(row => new AllocationDemand(row.Sector.Code(), (long)Math.Round(row.DemandHectares * 10_000, MidpointRounding.AwayFromZero))).ToArray();
        var land = supply.Land.Where(piece => piece.UseRecorded).Select(piece => new AllocationParcel(
            $"{piece.Category}/{piece.Tier}",
            (long)piece.AreaSquareMetres,
            [.. rows.Select(row => row.Categories.Contains(piece.Category) ? piece.Tier == LandTier.MunicipalUnused ? 1.0 : 0.5 : (double?)null)])).ToArray();
        return Allocator.Solve(land, demands);
    }

    private static BalanceRow Row(DemandSector sector, double demand, ImmutableArray<int> categories, ImmutableArray<VacantLand> land)
    {
        var usable = land.Where(row => categories.Contains(row.Category)).ToArray();
        var municipal = Hectares(usable.Where(row => row.UseRecorded && row.Tier == LandTier.MunicipalUnused));
        var stateFund = Hectares(usable.Where(row => row.UseRecorded && row.Tier == LandTier.StateFundUnused));
        var unknown = Hectares(usable.Where(row => !row.UseRecorded));
        return new BalanceRow(sector, demand, categories, municipal, stateFund, unknown, Math.Max(0, demand - municipal - stateFund));
    }

    private static double Hectares(IEnumerable<VacantLand> land) => (double)(land.Sum(row => row.AreaSquareMetres) / 10_000);
}

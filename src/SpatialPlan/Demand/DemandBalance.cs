using System.Collections.Immutable;

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

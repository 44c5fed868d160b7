using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Supply;

/// <summary>Land that a sector asks for, year by year.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="Years">Whole square metres for each year, in the order of the years.</param>
public sealed record LandClaim(string Sector, ImmutableArray<(int Year, long SquareMetres)> Years)
{
    private const double SquareMetresPerHectare = 10_000;

    /// <summary>What is asked for in all years.</summary>
    public long SquareMetres => Years.Sum(year => year.SquareMetres);

    /// <summary>The claims of a demand calculation, in the order of the sectors; the years of a sector add up to its rounded total. Sectors that need nothing have no claim.</summary>
    public static ImmutableArray<LandClaim> From(IEnumerable<DemandLine> demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        return [.. demand.GroupBy(line => line.Sector).OrderBy(sector => sector.Key).Select(sector => Of(sector.Key.Code(), sector)).Where(claim => claim.SquareMetres > 0)];
    }

    private static LandClaim Of(string sector, IEnumerable<DemandLine> lines)
    {
        var years = lines.GroupBy(line => line.Year).OrderBy(year => year.Key).ToArray();
        var areas = LargestRemainder.Round([.. years.Select(year => year.Sum(line => line.Hectares) * SquareMetresPerHectare)]);
        return new LandClaim(sector, [.. years.Zip(areas, (year, area) => (year.Key, area))]);
    }
}

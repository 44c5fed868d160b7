using System.Collections.Immutable;
using SpatialPlan.Allocation;
using SpatialPlan.Demand;

namespace SpatialPlan.Supply;

/// <summary>Gives the land of a municipality to what is asked for: supply, allocation, years and balance in one run.</summary>
public static class LandPlanning
{
    /// <summary>Plans. Without claims nothing is given; without land everything is unmet.</summary>
    /// <param name="facts">What was found.</param>
    /// <param name="claims">What is asked for; sectors must not stand twice.</param>
    /// <param name="settings">How it is to be given.</param>
    public static LandPlan Run(SupplyFacts facts, ImmutableArray<LandClaim> claims, LandPlanSettings settings)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(settings);
        var supply = LandSupply.Run(facts, [.. DemandSectors.All.Select(sector => sector.Code())]);
        return Run(facts, supply, claims, settings);
    }

    /// <summary>Plans on a supply that is there already: other claims or settings, the same land.</summary>
    public static LandPlan Run(SupplyFacts facts, SupplyResult supply, ImmutableArray<LandClaim> claims, LandPlanSettings settings)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(settings);
        var offer = new LandOffer(facts.Rules, supply, claims, settings);
        var result = Allocator.Solve(offer.Parcels, offer.Demands, offer.Options);
        var (parts, late) = Phasing.Run(offer, result, claims);
        return new LandPlan(
            facts,
            supply,
            claims,
            settings,
            result,
            parts,
            Balance(offer, claims, result),
            offer.Pieces.Sum(piece => piece.AreaSquareMetres),
            (long)Math.Round(parts.Where(part => part.Sector != DemandSector.Agriculture.Code()).Sum(part => part.SquareMetres * part.Piece.Parcel.IrrigatedShare), MidpointRounding.AwayFromZero),
            late,
            offer.MissingFactors());
    }

    private static ImmutableArray<SectorBalance> Balance(LandOffer offer, ImmutableArray<LandClaim> claims, AllocationResult result)
    {
        var given = result.Allocated.ToLookup(part => part.Parcel, part => part.SquareMetres, StringComparer.Ordinal);
        return [.. claims.Select((claim, at) =>
        {
            var usable = Enumerable.Range(0, offer.Pieces.Length).Where(piece => offer.Parcels[piece].Suitability[at] is not null).ToArray();
            var supply = usable.Sum(piece => offer.Pieces[piece].AreaSquareMetres);
            var competed = usable.Where(piece => offer.Parcels[piece].Suitability.Count(given => given is not null) > 1).Sum(piece => offer.Pieces[piece].AreaSquareMetres);
            var years = Math.Max(1, claim.Years.Length);
            var lasts = (double)supply * years / claim.SquareMetres;
            var unmet = result.Sectors[at].UnmetSquareMetres;
            return new SectorBalance(
                claim.Sector, claim.SquareMetres, supply, competed, result.Sectors[at].AllocatedSquareMetres, unmet,
                usable.Sum(piece => offer.Pieces[piece].AreaSquareMetres - given[offer.Pieces[piece].Id].Sum()), lasts, SectorBalance.StatusOf(lasts, years, unmet));
        })];
    }
}

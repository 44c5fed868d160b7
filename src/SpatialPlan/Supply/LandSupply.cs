using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using SpatialPlan.Demand;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Supply;

/// <summary>
/// Which land can be offered to which sector: parcels that nobody uses, less the union of what excludes the sector and less what could not be
/// checked, in pieces that are large and flat enough, in four tiers.
/// </summary>
public static class LandSupply
{
    /// <summary>Judges all land of a municipality for the sectors given. No parcels give no land.</summary>
    /// <param name="facts">What was found.</param>
    /// <param name="sectors">The codes of the sectors, at most 60.</param>
    public static SupplyResult Run(SupplyFacts facts, ImmutableArray<string> sectors)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sectors.Length, 60);
        var restrictions = facts.Restrictions.ToLookup(one => one.ParcelId);
        var coverages = facts.Coverages.ToLookup(one => one.ParcelId);
        var pieces = facts.Parcels.Where(IsCandidate).SelectMany(parcel => Pieces(parcel, sectors, facts, restrictions[parcel.ParcelId], coverages[parcel.ParcelId])).ToImmutableArray();
        return new SupplyResult(sectors, pieces, Rows(facts, sectors, pieces), facts.Parcels.Sum(parcel => Whole(parcel.AreaSquareMetres)));
    }

    private static bool IsCandidate(SupplyParcel parcel) => parcel is { Used: false, Geometry: not null };

    private static IEnumerable<SupplyPiece> Pieces(SupplyParcel parcel, ImmutableArray<string> sectors, SupplyFacts facts, IEnumerable<SupplyRestriction> restrictions, IEnumerable<SupplyCoverage> coverages)
    {
        var parts = ParcelCut.Cut(parcel, sectors, facts, restrictions, coverages);
        var areas = LargestRemainder.Round([.. Scaled(parts, Whole(parcel.AreaSquareMetres))], Whole(parcel.AreaSquareMetres));
        var states = sectors.Select((sector, at) => States(parcel, sector, at, facts.Rules, parts)).ToArray();
        return parts.Select((part, number) => new SupplyPiece(
            string.Create(CultureInfo.InvariantCulture, $"{parcel.ParcelId}.{number + 1}"), parcel, areas[number], part.Geometry, [.. states.Select(sector => sector[number])]));
    }

    // What the overlay lost as noise is spread over the pieces, so that they add up.
    private static IEnumerable<double> Scaled(List<ParcelCut.Part> parts, long whole)
    {
        var total = parts.Sum(part => part.Geometry.Area);
        return parts.Select(part => part.Geometry.Area * whole / total);
    }

    private static SupplyState[] States(SupplyParcel parcel, string sector, int bit, SupplyRules rules, List<ParcelCut.Part> parts)
    {
        var limit = rules.LimitOf(sector);
        var (access, _) = rules.AccessOf(sector, parcel);
        if (access == LandAccess.Never)
        {
            return [.. parts.Select(_ => SupplyState.Closed)];
        }

        if (parcel.Traits.TryGetValue("slope_percent", out var slope) && slope > limit.MaximumSlopePercent)
        {
            return [.. parts.Select(_ => SupplyState.TooSteep)];
        }

        var offered = access == LandAccess.Conversion || Suitability.ZonePermission(parcel, sector, rules) == 0 ? SupplyState.Conversion : TierOf(parcel);
        var states = parts.Select(part => (part.Excluded >> bit & 1) == 1 ? SupplyState.Excluded : (part.NotChecked >> bit & 1) == 1 ? SupplyState.NotChecked : offered).ToArray();
        return MarkTooSmall(states, parts, limit.MinimumLotSquareMetres);
    }

    private static SupplyState TierOf(SupplyParcel parcel) =>
        parcel.Municipal || parcel.Ownership == "municipal" ? SupplyState.Municipal
        : parcel.StateFund || parcel.Category == 7 || parcel.Ownership == "state" ? SupplyState.StateReserve
        : SupplyState.Private;

    // Pieces that lie side by side and are offered make one lot, whatever keeps other sectors off one of them.
    private static SupplyState[] MarkTooSmall(SupplyState[] states, List<ParcelCut.Part> parts, double minimumSquareMetres)
    {
        var offered = Enumerable.Range(0, parts.Count).Where(at => states[at].IsOffered()).ToArray();
        if (offered.Length == 0 || parts.Min(part => part.Geometry.Area) >= minimumSquareMetres)
        {
            return states;
        }

        var lots = ParcelCut.Polygons(offered.Select(at => (Geometry)parts[at].Geometry).Aggregate((left, right) => Parts.OnlyPolygons(left.Union(right)))).ToArray();
        foreach (var at in offered)
        {
            var inside = parts[at].Geometry.InteriorPoint;
            var lot = Array.Find(lots, polygon => polygon.EnvelopeInternal.Intersects(inside.Coordinate) && polygon.Intersects(inside));
            states[at] = (lot ?? parts[at].Geometry).Area < minimumSquareMetres ? SupplyState.TooSmall : states[at];
        }

        return states;
    }

    private static ImmutableArray<SupplyRow> Rows(SupplyFacts facts, ImmutableArray<string> sectors, ImmutableArray<SupplyPiece> pieces)
    {
        var rows = ImmutableArray.CreateBuilder<SupplyRow>();
        var villages = facts.Parcels.Select(parcel => parcel.VillageId).Distinct().OrderBy(village => village ?? long.MaxValue).ToArray();
        var parcels = facts.Parcels.Where(parcel => !IsCandidate(parcel)).ToLookup(parcel => parcel.VillageId ?? 0);
        var cut = pieces.ToLookup(piece => piece.Parcel.VillageId ?? 0);
        for (var at = 0; at < sectors.Length; at++)
        {
            foreach (var village in villages)
            {
                var areas = new long[SupplyStates.All.Length];
                foreach (var parcel in parcels[village ?? 0])
                {
                    areas[(int)(parcel.Used is true ? SupplyState.InUse : SupplyState.UseUnknown)] += Whole(parcel.AreaSquareMetres);
                }

                foreach (var piece in cut[village ?? 0])
                {
                    areas[(int)piece.States[at]] += piece.AreaSquareMetres;
                }

                rows.Add(new SupplyRow(sectors[at], village, [.. areas]));
            }
        }

        return rows.ToImmutable();
    }

    private static long Whole(double area) => (long)Math.Round(area, MidpointRounding.AwayFromZero);
}

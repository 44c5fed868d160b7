using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using SpatialPlan.Allocation;
using SpatialPlan.Demand;

namespace SpatialPlan.Supply;

/// <summary>The pieces offered to anyone who asks, as a problem of allocation: suitability, what policy takes off it, neighbours and locks.</summary>
internal sealed class LandOffer
{
    private const double NeighbourMetres = 1;

    private readonly SupplyRules rules;
    private readonly SupplyResult supply;
    private readonly ImmutableArray<LandClaim> claims;
    private readonly int[] places;

    internal LandOffer(SupplyRules rules, SupplyResult supply, ImmutableArray<LandClaim> claims, LandPlanSettings settings)
    {
        (this.rules, this.supply, this.claims) = (rules, supply, claims);
        places = [.. claims.Select(claim => supply.Sectors.IndexOf(claim.Sector))];
        Pieces = [.. supply.Pieces.Where(piece => !settings.LockedOut.Contains(piece.Parcel.Label) && places.Any(at => IsOffered(piece, at, settings)))];
        Parcels = [.. Pieces.Select(piece => Parcel(piece, settings))];
        Demands = [.. claims.Select(claim => new AllocationDemand(claim.Sector, claim.SquareMetres, settings.Priorities.GetValueOrDefault(claim.Sector)))];
        var beta = settings.Beta ?? rules.Beta;
        Options = new AllocationOptions { Beta = beta, Neighbours = beta > 0 ? Neighbours() : [], Locked = Locks(settings), WholeParcels = settings.WholePieces };
    }

    internal ImmutableArray<SupplyPiece> Pieces { get; }

    internal ImmutableArray<AllocationParcel> Parcels { get; }

    internal ImmutableArray<AllocationDemand> Demands { get; }

    internal AllocationOptions Options { get; }

    /// <summary>The year from which on a sector can use a piece, when transfers begin in the first year.</summary>
    internal int AvailableFrom(SupplyPiece piece, int claim, int firstYear) =>
        firstYear + (piece.States[places[claim]] == SupplyState.Conversion ? rules.AccessOf(claims[claim].Sector, piece.Parcel).LagYears : 0);

    internal int TierOf(SupplyPiece piece, int claim) => piece.States[places[claim]].Tier();

    internal ImmutableSortedDictionary<string, ImmutableArray<string>> MissingFactors() => claims.ToImmutableSortedDictionary(
        claim => claim.Sector,
        claim => Pieces.Where(piece => piece.States[supply.Sectors.IndexOf(claim.Sector)].IsOffered())
            .SelectMany(piece => Suitability.Of(piece.Parcel, claim.Sector, rules).Missing).Distinct().Order(StringComparer.Ordinal).ToImmutableArray(),
        StringComparer.Ordinal);

    private static bool IsOffered(SupplyPiece piece, int place, LandPlanSettings settings) => piece.States[place].Tier() is > 0 and var tier && tier <= settings.LastTier;

    private AllocationParcel Parcel(SupplyPiece piece, LandPlanSettings settings)
    {
        var suits = new double?[claims.Length];
        var surcharge = new double[claims.Length];
        for (var at = 0; at < claims.Length; at++)
        {
            if (IsOffered(piece, places[at], settings))
            {
                suits[at] = Suitability.Of(piece.Parcel, claims[at].Sector, rules).Score;
                surcharge[at] = (rules.TierSurcharge * (piece.States[places[at]].Tier() - 1))
                    + (claims[at].Sector == DemandSector.Agriculture.Code() ? 0 : rules.IrrigatedSurcharge * piece.Parcel.IrrigatedShare);
            }
        }

        return new AllocationParcel(piece.Id, piece.AreaSquareMetres, [.. suits]) { Surcharge = [.. surcharge] };
    }

    private ImmutableDictionary<string, string> Locks(LandPlanSettings settings) => Enumerable.Range(0, Pieces.Length)
        .Where(at => settings.Locked.TryGetValue(Pieces[at].Parcel.Label, out var sector) && claims.Select(claim => claim.Sector).ToImmutableArray().IndexOf(sector) is >= 0 and var claim && Parcels[at].Suitability[claim] is not null)
        .ToImmutableDictionary(at => Pieces[at].Id, at => settings.Locked[Pieces[at].Parcel.Label], StringComparer.Ordinal);

    private ImmutableArray<ImmutableArray<int>> Neighbours()
    {
        var tree = new STRtree<int>();
        for (var at = 0; at < Pieces.Length; at++)
        {
            tree.Insert(Pieces[at].Geometry.EnvelopeInternal, at);
        }

        return [.. Pieces.Select((piece, at) =>
        {
            var around = new Envelope(piece.Geometry.EnvelopeInternal);
            around.ExpandBy(NeighbourMetres);
            return tree.Query(around).Where(other => other != at && Pieces[other].Geometry.IsWithinDistance(piece.Geometry, NeighbourMetres)).Order().ToImmutableArray();
        })];
    }
}

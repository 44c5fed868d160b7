using System.Collections.Immutable;
using SpatialPlan.Allocation;

namespace SpatialPlan.Supply;

/// <summary>
/// Spreads land over the years inside what was chosen for the whole horizon: the land nearest to the settled edge first, a transfer not before it
/// can be through. Nothing moves: what is taken by a year stays taken in every later one.
/// </summary>
internal static class Phasing
{
    internal static (ImmutableArray<PlannedPart> Parts, long LateSquareMetres) Run(LandOffer offer, AllocationResult result, ImmutableArray<LandClaim> claims)
    {
        var pieces = offer.Pieces.Select((piece, at) => (piece, at)).ToDictionary(pair => pair.piece.Id, pair => pair.at, StringComparer.Ordinal);
        var outcomes = result.Parcels.ToDictionary(outcome => outcome.Parcel, StringComparer.Ordinal);
        var (parts, late) = (ImmutableArray.CreateBuilder<PlannedPart>(), 0L);
        for (var claim = 0; claim < claims.Length; claim++)
        {
            var given = result.Allocated.Where(part => part.Sector == claims[claim].Sector)
                .Select(part => (At: pieces[part.Parcel], part.SquareMetres))
                .OrderBy(part => offer.Pieces[part.At].Parcel.Traits.TryGetValue("settled_metres", out var metres) ? metres : double.PositiveInfinity)
                .ThenByDescending(part => offer.Parcels[part.At].Suitability[claim]).ThenBy(part => part.At).ToArray();
            var years = Spread(given, claims[claim], at => offer.AvailableFrom(offer.Pieces[at], claim, claims[claim].Years[0].Year), out var owed);
            late += owed;
            parts.AddRange(years.Select(year => Part(offer, claims[claim].Sector, claim, year, outcomes[offer.Pieces[year.At].Id])));
        }

        return (parts.ToImmutable(), late);
    }

    private static PlannedPart Part(LandOffer offer, string sector, int claim, (int At, int Year, long SquareMetres) year, ParcelOutcome outcome)
    {
        var piece = offer.Pieces[year.At];
        var (second, regret) = outcome.Sector == sector ? (outcome.SecondBest, outcome.Regret) : (outcome.Sector, 0);
        return new PlannedPart(piece, sector, year.Year, year.SquareMetres, offer.Parcels[year.At].Suitability[claim]!.Value, offer.TierOf(piece, claim), second, regret);
    }

    private static List<(int At, int Year, long SquareMetres)> Spread((int At, long SquareMetres)[] given, LandClaim claim, Func<int, int> availableFrom, out long mostOwed)
    {
        var (taken, left, owed) = (new List<(int, int, long)>(), given.Select(part => part.SquareMetres).ToArray(), 0L);
        mostOwed = 0;
        foreach (var (year, wanted) in claim.Years)
        {
            owed += wanted;
            for (var at = 0; at < given.Length && owed > 0; at++)
            {
                if (left[at] > 0 && availableFrom(given[at].At) <= year)
                {
                    var part = Math.Min(left[at], owed);
                    taken.Add((given[at].At, year, part));
                    (left[at], owed) = (left[at] - part, owed - part);
                }
            }

            mostOwed = Math.Max(mostOwed, Math.Min(owed, left.Sum()));
        }

        // What a transfer makes ready only after the horizon, and what whole pieces hold beyond the demand, is taken as soon as it can be.
        for (var at = 0; at < given.Length; at++)
        {
            if (left[at] > 0)
            {
                taken.Add((given[at].At, Math.Max(claim.Years[^1].Year, availableFrom(given[at].At)), left[at]));
            }
        }

        return taken;
    }
}

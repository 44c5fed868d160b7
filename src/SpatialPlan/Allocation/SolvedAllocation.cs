using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>A solved problem, from which its answer is read.</summary>
internal sealed record SolvedAllocation(
    IReadOnlyList<AllocationParcel> Parcels, IReadOnlyList<AllocationDemand> Demands, LockedLand Held, long[] Costs, long Penalty, LandNetwork Network)
{
    /// <summary>The area of a parcel that a sector holds, by lock or by search.</summary>
    internal long AreaOf(int parcel, int sector) => Network.AreaOf(parcel, sector) + (Held.Sector[parcel] == sector ? Held.Given[parcel] : 0);

    /// <summary>What of a demand no land serves.</summary>
    internal long UnmetOf(int sector) => Network.AreaOf(Parcels.Count, sector);

    /// <summary>The answer, with the prices and the proof of a shortage that hold for it.</summary>
    internal AllocationResult ToResult(long[] prices, ShortageCertificate? shortage)
    {
        var parts = ImmutableArray.CreateBuilder<AllocatedPart>();
        var outcomes = ImmutableArray.CreateBuilder<ParcelOutcome>();
        var (objective, divided) = (default(Int128), 0);
        for (var parcel = 0; parcel < Parcels.Count; parcel++)
        {
            var (largest, given) = (-1, 0L);
            for (var sector = 0; sector < Demands.Count; sector++)
            {
                if (AreaOf(parcel, sector) is > 0 and var area)
                {
                    parts.Add(new AllocatedPart(Parcels[parcel].Id, Demands[sector].Sector, area));
                    objective += (Int128)area * AllocationCosts.Units(Parcels[parcel].Suitability[sector] ?? 0);
                    largest = largest < 0 || area > AreaOf(parcel, largest) ? sector : largest;
                    divided += area < Parcels[parcel].AreaSquareMetres && given == 0 ? 1 : 0;
                    given += area;
                }
            }

            if (largest >= 0)
            {
                outcomes.Add(Outcome(parcel, largest, prices));
            }
        }

        return new AllocationResult((double)objective / AllocationCosts.Scale, parts.ToImmutable(), Outcomes(prices), shortage?.Sectors ?? [])
        {
            Parcels = outcomes.ToImmutable(),
            Shortage = shortage,
            DividedParcels = divided,
        };
    }

    private ImmutableArray<SectorOutcome> Outcomes(long[] prices) =>
        [.. Demands.Select((demand, at) => new SectorOutcome(demand.Sector, Enumerable.Range(0, Parcels.Count).Sum(parcel => AreaOf(parcel, at)), UnmetOf(at), Share(prices[at])))];

    // A share of suitability, or nothing where the figure only says that demand is unmet.
    private double? Share(long units) => units < Penalty / 2 ? (double)units / AllocationCosts.Scale : null;

    private ParcelOutcome Outcome(int parcel, int sector, long[] prices)
    {
        var (second, secondGain) = (-1, 0L);
        for (var other = 0; other < Demands.Count; other++)
        {
            if (other != sector && Gain(parcel, other, prices) is { } gain && gain > secondGain)
            {
                (second, secondGain) = (other, gain);
            }
        }

        var own = Gain(parcel, sector, prices) ?? 0;
        return new ParcelOutcome(
            Parcels[parcel].Id, Demands[sector].Sector, Share(Math.Max(Math.Max(own, secondGain), 0)), second < 0 ? null : Demands[second].Sector, Share(Math.Max(own - secondGain, 0)));
    }

    // What one more square metre of the parcel would be worth to the sector, when everything else is rearranged in the best way.
    private long? Gain(int parcel, int sector, long[] prices) =>
        Costs[(parcel * Demands.Count) + sector] is not LandNetwork.Forbidden and var cost && prices[sector] < LandNetwork.Far ? prices[sector] - cost : null;

    /// <summary>Whoever is short, and whoever holds land that one of them could use, and so on: together they hold all land that any of them may use.</summary>
    internal ShortageCertificate? Bottleneck()
    {
        var within = Demands.Select((_, at) => UnmetOf(at) > 0).ToArray();
        if (!within.Contains(true))
        {
            return null;
        }

        for (var grown = true; grown;)
        {
            grown = false;
            for (var parcel = 0; parcel < Parcels.Count; parcel++)
            {
                if (Serves(parcel, within))
                {
                    for (var holder = 0; holder < within.Length; holder++)
                    {
                        grown |= !within[holder] && Network.AreaOf(parcel, holder) > 0 && (within[holder] = true);
                    }
                }
            }
        }

        var usable = Enumerable.Range(0, Parcels.Count).Where(parcel => Held.Sector[parcel] < 0 && Serves(parcel, within)).Sum(parcel => Held.Available[parcel]);
        return new ShortageCertificate(
            [.. Demands.Where((_, at) => within[at]).Select(demand => demand.Sector)],
            Demands.Where((_, at) => within[at]).Sum(demand => demand.SquareMetres),
            usable + Enumerable.Range(0, Parcels.Count).Where(parcel => Held.Sector[parcel] >= 0 && within[Held.Sector[parcel]]).Sum(parcel => Held.Given[parcel]));
    }

    private bool Serves(int parcel, bool[] within)
    {
        for (var sector = 0; sector < within.Length; sector++)
        {
            if (within[sector] && Costs[(parcel * within.Length) + sector] != LandNetwork.Forbidden)
            {
                return true;
            }
        }

        return false;
    }
}

namespace SpatialPlan.Allocation;

/// <summary>
/// Rounds an allocation so that no parcel is divided: each divided one goes to whoever has the largest share of it (or stays free), and the rest is
/// solved again. More or less than asked for may come of it, by less than a parcel for each sector.
/// </summary>
internal static class WholeParcels
{
    private const int MostRounds = 20;

    internal static AllocationResult Round(SolvedAllocation exact)
    {
        var current = exact;
        for (var round = 0; round < MostRounds && Divided(current) is { Count: > 0 } divided; round++)
        {
            current = Fix(current, divided);
        }

        return Fix(current, [.. Enumerable.Range(0, current.Parcels.Count)]).ToResult(exact.Network.Distances(), exact.Bottleneck());
    }

    private static List<int> Divided(SolvedAllocation solved) =>
        [.. Enumerable.Range(0, solved.Parcels.Count).Where(parcel => solved.Held.Available[parcel] > 0 && LargestShare(solved, parcel).Area < solved.Held.Available[parcel])];

    private static (int Sector, long Area) LargestShare(SolvedAllocation solved, int parcel)
    {
        var best = (Sector: -1, Area: solved.Held.Available[parcel]);
        for (var sector = 0; sector < solved.Demands.Count; sector++)
        {
            best.Area -= solved.Network.AreaOf(parcel, sector);
        }

        for (var sector = 0; sector < solved.Demands.Count; sector++)
        {
            best = solved.Network.AreaOf(parcel, sector) is var area && area > best.Area ? (sector, area) : best;
        }

        return best;
    }

    // What was fixed before stays: its land is no longer available.
    private static SolvedAllocation Fix(SolvedAllocation solved, List<int> parcels)
    {
        var held = new LockedLand([.. solved.Held.Given], [.. solved.Held.Sector], [.. solved.Held.Available], [.. solved.Held.Open]);
        foreach (var parcel in parcels.Where(parcel => held.Available[parcel] > 0))
        {
            if (LargestShare(solved, parcel).Sector is >= 0 and var sector)
            {
                (held.Sector[parcel], held.Given[parcel]) = (sector, held.Available[parcel]);
                held.Open[sector] = Math.Max(0, held.Open[sector] - held.Available[parcel]);
            }

            held.Available[parcel] = 0;
        }

        return solved with { Held = held, Network = Allocator.Serve(solved.Costs, held, solved.Demands.Count) };
    }
}

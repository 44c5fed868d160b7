namespace SpatialPlan.Allocation;

/// <summary>
/// Draws land of one use together: a parcel gains for a sector what share of its neighbours that sector uses, and the problem is solved again with
/// the gain, until nothing changes or eight times. Every round meets as much demand as the first.
/// </summary>
internal static class Compaction
{
    private const int MostRounds = 8;

    internal static SolvedAllocation Improve(SolvedAllocation first, AllocationOptions options, Func<long[], SolvedAllocation> solve)
    {
        var (best, before) = (first, Array.Empty<long>());
        for (var round = 0; round < MostRounds; round++)
        {
            var bonus = Bonus(best, options);
            if (bonus.AsSpan().SequenceEqual(before))
            {
                break;
            }

            (best, before) = (solve(bonus), bonus);
        }

        return best;
    }

    private static long[] Bonus(SolvedAllocation solved, AllocationOptions options)
    {
        var (parcels, sectors) = (solved.Parcels, solved.Demands.Count);
        var bonus = new long[parcels.Count * sectors];
        for (var parcel = 0; parcel < parcels.Count; parcel++)
        {
            var neighbours = options.Neighbours[parcel];
            for (var sector = 0; sector < sectors && neighbours.Length > 0; sector++)
            {
                var share = 0.0;
                foreach (var neighbour in neighbours)
                {
                    share += parcels[neighbour].AreaSquareMetres == 0 ? 0 : (double)solved.AreaOf(neighbour, sector) / parcels[neighbour].AreaSquareMetres;
                }

                bonus[(parcel * sectors) + sector] = AllocationCosts.Units(options.Beta * share / neighbours.Length);
            }
        }

        return bonus;
    }
}

using SpatialPlan.Allocation;

namespace SpatialPlan.Tests.Allocation;

/// <summary>An oracle that is slow and shares nothing with the allocator: a maximum flow of least cost, one unit at a time, over every parcel and sector.</summary>
internal static class PlainFlow
{
    internal static (long Met, double Value) Solve(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands)
    {
        var (nodes, source, sink) = (parcels.Count + demands.Count + 2, parcels.Count + demands.Count, parcels.Count + demands.Count + 1);
        var capacity = new long[nodes, nodes];
        var cost = new double[nodes, nodes];
        for (var parcel = 0; parcel < parcels.Count; parcel++)
        {
            capacity[source, parcel] = parcels[parcel].AreaSquareMetres;
            for (var sector = 0; sector < demands.Count; sector++)
            {
                if (parcels[parcel].Suitability[sector] is { } given)
                {
                    capacity[parcel, parcels.Count + sector] = long.MaxValue / 4;
                    cost[parcel, parcels.Count + sector] = -given;
                    cost[parcels.Count + sector, parcel] = given;
                }
            }
        }

        for (var sector = 0; sector < demands.Count; sector++)
        {
            capacity[parcels.Count + sector, sink] = demands[sector].SquareMetres;
        }

        var (met, value) = (0L, 0.0);
        while (Path(capacity, cost, nodes, source, sink) is { } path)
        {
            foreach (var (from, to) in path)
            {
                capacity[from, to]--;
                capacity[to, from]++;
                value -= cost[from, to];
            }

            met++;
        }

        return (met, value);
    }

    private static List<(int From, int To)>? Path(long[,] capacity, double[,] cost, int nodes, int source, int sink)
    {
        var distance = Enumerable.Repeat(double.PositiveInfinity, nodes).ToArray();
        var before = new int[nodes];
        distance[source] = 0;
        for (var round = 0; round < nodes; round++)
        {
            for (var from = 0; from < nodes; from++)
            {
                for (var to = 0; to < nodes; to++)
                {
                    if (capacity[from, to] > 0 && distance[from] + cost[from, to] < distance[to] - 1e-12)
                    {
                        (distance[to], before[to]) = (distance[from] + cost[from, to], from);
                    }
                }
            }
        }

        if (double.IsPositiveInfinity(distance[sink]))
        {
            return null;
        }

        var path = new List<(int, int)>();
        for (var at = sink; at != source; at = before[at])
        {
            path.Add((before[at], at));
        }

        return path;
    }
}

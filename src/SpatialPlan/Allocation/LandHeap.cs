namespace SpatialPlan.Allocation;

/// <summary>A binary heap of parcels by cost, the lower parcel number first on a tie. Plain arrays: it is the inner loop of the allocation.</summary>
internal sealed class LandHeap
{
    private long[] costs = [];
    private int[] parcels = [];

    /// <summary>How many entries there are, those that no longer hold included.</summary>
    internal int Count { get; private set; }

    /// <summary>The parcel of the lowest cost; there must be one.</summary>
    internal int Top => parcels[0];

    /// <summary>The cost of <see cref="Top"/>.</summary>
    internal long TopCost => costs[0];

    /// <summary>Makes room for a known number of entries.</summary>
    internal void Reserve(int entries)
    {
        Array.Resize(ref costs, entries);
        Array.Resize(ref parcels, entries);
    }

    /// <summary>Puts an entry at the end without ordering; <see cref="Order"/> follows when all are there.</summary>
    internal void Append(long cost, int parcel)
    {
        if (Count == costs.Length)
        {
            Reserve(Math.Max(16, 2 * Count));
        }

        (costs[Count], parcels[Count]) = (cost, parcel);
        Count++;
    }

    /// <summary>Orders everything that was appended.</summary>
    internal void Order()
    {
        for (var at = (Count / 2) - 1; at >= 0; at--)
        {
            Sink(at);
        }
    }

    /// <summary>Adds an entry.</summary>
    internal void Add(long cost, int parcel)
    {
        Append(cost, parcel);
        var at = Count - 1;
        while (at > 0 && Less(cost, parcel, (at - 1) / 2))
        {
            (costs[at], parcels[at]) = (costs[(at - 1) / 2], parcels[(at - 1) / 2]);
            at = (at - 1) / 2;
        }

        (costs[at], parcels[at]) = (cost, parcel);
    }

    /// <summary>Takes the entry of the lowest cost away.</summary>
    internal void RemoveTop()
    {
        Count--;
        (costs[0], parcels[0]) = (costs[Count], parcels[Count]);
        Sink(0);
    }

    private void Sink(int at)
    {
        var (cost, parcel) = (costs[at], parcels[at]);
        for (var child = (2 * at) + 1; child < Count; child = (2 * at) + 1)
        {
            if (child + 1 < Count && Less(costs[child + 1], parcels[child + 1], child))
            {
                child++;
            }

            if (!Less(costs[child], parcels[child], cost, parcel))
            {
                break;
            }

            (costs[at], parcels[at]) = (costs[child], parcels[child]);
            at = child;
        }

        (costs[at], parcels[at]) = (cost, parcel);
    }

    private bool Less(long cost, int parcel, int than) => Less(cost, parcel, costs[than], parcels[than]);

    private static bool Less(long cost, int parcel, long otherCost, int otherParcel) => cost < otherCost || (cost == otherCost && parcel < otherParcel);
}

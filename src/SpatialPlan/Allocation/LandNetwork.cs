namespace SpatialPlan.Allocation;

/// <summary>
/// Land as it lies on sectors at one moment of the search. All of it begins as free; moving a square metre from one holder to another costs the
/// difference of its costs. Only the cheapest piece for each pair of holders matters, which a heap for each pair keeps at hand; entries that no
/// longer hold are dropped when they come up.
/// </summary>
internal sealed class LandNetwork
{
    private const long Far = long.MaxValue / 4;

    private readonly long?[][] costs;
    private readonly long[] areas;
    private readonly int free;
    private readonly PriorityQueue<int, (long Cost, int Parcel)>[] heaps;
    private readonly long[] distance;
    private readonly int[] previous;

    /// <summary>Makes a network in which all land is free.</summary>
    internal LandNetwork(long?[][] costs, long[] parcelAreas, int sectors)
    {
        this.costs = costs;
        free = sectors;
        areas = new long[parcelAreas.Length * (sectors + 1)];
        heaps = [.. Enumerable.Range(0, (sectors + 1) * sectors).Select(_ => new PriorityQueue<int, (long, int)>())];
        distance = new long[sectors + 1];
        previous = new int[sectors + 1];
        for (var parcel = 0; parcel < parcelAreas.Length; parcel++)
        {
            Give(parcel, free, parcelAreas[parcel]);
        }
    }

    /// <summary>The area of a parcel that a sector holds.</summary>
    internal long AreaOf(int parcel, int sector) => areas[(parcel * (free + 1)) + sector];

    /// <summary>Moves land to the open demand that is cheapest to serve, and takes what was moved off it; false when no demand is open.</summary>
    internal bool Serve(long[] open)
    {
        FindPaths();
        var target = -1;
        for (var sector = 0; sector < free; sector++)
        {
            if (open[sector] > 0 && distance[sector] < Far && (target < 0 || distance[sector] < distance[target]))
            {
                target = sector;
            }
        }

        if (target < 0)
        {
            return false;
        }

        var moved = open[target];
        for (var at = target; at != free; at = previous[at])
        {
            moved = Math.Min(moved, AreaOf(Cheapest(previous[at], at), previous[at]));
        }

        Move(target, moved);
        open[target] -= moved;
        return true;
    }

    /// <summary>What one more square metre for each sector would cost, in the unit of the costs.</summary>
    internal long[] Distances()
    {
        FindPaths();
        return distance[..free];
    }

    private void Move(int target, long area)
    {
        // The pieces are looked up before anything moves: a move may bring up other pieces on the same path.
        var steps = new List<(int Parcel, int From, int To)>();
        for (var at = target; at != free; at = previous[at])
        {
            steps.Add((Cheapest(previous[at], at), previous[at], at));
        }

        foreach (var (parcel, from, to) in steps)
        {
            areas[(parcel * (free + 1)) + from] -= area;
            Give(parcel, to, area);
        }
    }

    private void Give(int parcel, int holder, long area)
    {
        var place = (parcel * (free + 1)) + holder;
        var wasThere = areas[place] > 0;
        areas[place] += area;
        for (var other = 0; !wasThere && area > 0 && other < free; other++)
        {
            if (other != holder && costs[parcel][other] is { } cost)
            {
                heaps[(holder * free) + other].Enqueue(parcel, (cost - CostOf(parcel, holder), parcel));
            }
        }
    }

    private long CostOf(int parcel, int holder) => holder == free ? 0 : costs[parcel][holder]!.Value;

    private int Cheapest(int from, int to)
    {
        var heap = heaps[(from * free) + to];
        while (heap.TryPeek(out var parcel, out _))
        {
            if (AreaOf(parcel, from) > 0)
            {
                return parcel;
            }

            heap.Dequeue();
        }

        return -1;
    }

    // Bellman and Ford: some moves save cost, but no round of moves does while every step so far was the cheapest.
    private void FindPaths()
    {
        Array.Fill(distance, Far);
        distance[free] = 0;
        var weights = new long[(free + 1) * free];
        for (var pair = 0; pair < weights.Length; pair++)
        {
            var (from, to) = (pair / free, pair % free);
            weights[pair] = from != to && Cheapest(from, to) is >= 0 and var parcel ? costs[parcel][to]!.Value - CostOf(parcel, from) : Far;
        }

        for (var shorter = true; shorter;)
        {
            shorter = false;
            for (var pair = 0; pair < weights.Length; pair++)
            {
                var (from, to) = (pair / free, pair % free);
                if (weights[pair] < Far && distance[from] < Far && distance[from] + weights[pair] < distance[to])
                {
                    (distance[to], previous[to], shorter) = (distance[from] + weights[pair], from, true);
                }
            }
        }
    }
}

namespace SpatialPlan.Allocation;

/// <summary>
/// Land as it lies on sectors at one moment of the search. All of it begins as free; moving a square metre from one holder to another costs the
/// difference of its costs. Only the cheapest piece for each pair of holders matters, which a heap for each pair keeps at hand; entries that no
/// longer hold are dropped when they come up.
/// </summary>
internal sealed class LandNetwork
{
    /// <summary>The cost of land that must not be used for a sector.</summary>
    internal const long Forbidden = long.MaxValue;

    /// <summary>The distance of a sector that no land can reach.</summary>
    internal const long Far = long.MaxValue / 4;

    private readonly long[] costs;
    private readonly long[] areas;
    private readonly int free;
    private readonly LandHeap[] heaps;
    private readonly long[] weights;
    private readonly long[] distance;
    private readonly int[] previous;
    private readonly List<(int Parcel, int From, int To)> steps = [];

    /// <summary>Makes a network in which all land is free.</summary>
    /// <param name="costs">For each parcel, its cost for each sector in turn.</param>
    /// <param name="parcelAreas">The area of each parcel.</param>
    /// <param name="sectors">How many sectors there are.</param>
    internal LandNetwork(long[] costs, long[] parcelAreas, int sectors)
    {
        this.costs = costs;
        free = sectors;
        areas = new long[parcelAreas.Length * (sectors + 1)];
        heaps = [.. Enumerable.Range(0, (sectors + 1) * sectors).Select(_ => new LandHeap())];
        weights = new long[(sectors + 1) * sectors];
        distance = new long[sectors + 1];
        previous = new int[sectors + 1];
        for (var parcel = 0; parcel < parcelAreas.Length; parcel++)
        {
            areas[(parcel * (free + 1)) + free] = parcelAreas[parcel];
        }

        for (var sector = 0; sector < sectors; sector++)
        {
            Fill(heaps[(free * free) + sector], sector, parcelAreas);
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

        open[target] -= Move(target, open[target]);
        return true;
    }

    /// <summary>Divides no more of the first parcels than has to be; what they cost together stays the same.</summary>
    internal void DivideLeast(int parcels) => PartForest.Clear(areas, parcels, free + 1);

    /// <summary>What one more square metre for each sector would cost, in the unit of the costs.</summary>
    internal long[] Distances()
    {
        FindPaths();
        return distance[..free];
    }

    // The pieces are looked up before anything moves: a move may bring up other pieces on the same path.
    private long Move(int target, long wanted)
    {
        steps.Clear();
        for (var at = target; at != free; at = previous[at])
        {
            var parcel = Cheapest(previous[at], at);
            steps.Add((parcel, previous[at], at));
            wanted = Math.Min(wanted, AreaOf(parcel, previous[at]));
        }

        foreach (var (parcel, from, to) in steps)
        {
            areas[(parcel * (free + 1)) + from] -= wanted;
            Give(parcel, to, wanted);
        }

        return wanted;
    }

    private void Fill(LandHeap heap, int sector, long[] parcelAreas)
    {
        heap.Reserve(parcelAreas.Length);
        for (var parcel = 0; parcel < parcelAreas.Length; parcel++)
        {
            if (parcelAreas[parcel] > 0 && costs[(parcel * free) + sector] is not Forbidden and var cost)
            {
                heap.Append(cost, parcel);
            }
        }

        heap.Order();
    }

    private void Give(int parcel, int holder, long area)
    {
        var place = (parcel * (free + 1)) + holder;
        var wasThere = areas[place] > 0;
        areas[place] += area;
        for (var other = 0; !wasThere && other < free; other++)
        {
            if (other != holder && costs[(parcel * free) + other] is not Forbidden and var cost)
            {
                heaps[(holder * free) + other].Add(cost - costs[(parcel * free) + holder], parcel);
            }
        }
    }

    private int Cheapest(int from, int to)
    {
        var heap = heaps[(from * free) + to];
        while (heap.Count > 0)
        {
            if (AreaOf(heap.Top, from) > 0)
            {
                return heap.Top;
            }

            heap.RemoveTop();
        }

        return -1;
    }

    // Bellman and Ford: some moves save cost, but no round of moves does while every step so far was the cheapest.
    private void FindPaths()
    {
        Array.Fill(distance, Far);
        distance[free] = 0;
        for (var pair = 0; pair < weights.Length; pair++)
        {
            var (from, to) = (pair / free, pair % free);
            weights[pair] = from != to && Cheapest(from, to) >= 0 ? heaps[pair].TopCost : Far;
        }

        // From the free land outwards: most sectors are served straight from it.
        for (var shorter = true; shorter;)
        {
            shorter = false;
            for (var pair = weights.Length - 1; pair >= 0; pair--)
            {
                var from = pair / free;
                if (weights[pair] < Far && distance[from] < Far && distance[from] + weights[pair] < distance[pair % free])
                {
                    (distance[pair % free], previous[pair % free], shorter) = (distance[from] + weights[pair], from, true);
                }
            }
        }
    }
}

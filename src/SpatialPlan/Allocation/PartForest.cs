namespace SpatialPlan.Allocation;

/// <summary>
/// Where parcels suit several sectors equally well, an allocation may divide more of them than it needs to. Divided parcels and their holders make
/// a graph; around a circle in it land can be passed on without loss, for in the best allocation neither direction of a circle gains anything,
/// until one holding is gone. Without circles there are fewer divided parcels than holders, the free land being one of them.
/// </summary>
internal static class PartForest
{
    /// <summary>Passes land around circles until there is none. Every holder keeps as much land and every parcel its area.</summary>
    /// <param name="areas">For each parcel, the area of each holder in turn, "left free" being the last.</param>
    /// <param name="parcels">How many parcels are looked at.</param>
    /// <param name="holders">How many holders there are.</param>
    internal static void Clear(long[] areas, int parcels, int holders)
    {
        var holdings = Enumerable.Range(0, parcels).Where(parcel => IsDivided(areas, parcel, holders)).SelectMany(parcel => Enumerable.Range(parcel * holders, holders)).ToList();
        while (FindCircle(areas, holdings, holders) is { } circle)
        {
            // Every other holding gives what the one after it takes.
            var passed = circle.Where((_, at) => at % 2 == 1).Min(place => areas[place]);
            for (var at = 0; at < circle.Count; at++)
            {
                areas[circle[at]] += at % 2 == 0 ? passed : -passed;
            }
        }
    }

    private static bool IsDivided(long[] areas, int parcel, int holders)
    {
        var holdings = 0;
        for (var place = parcel * holders; place < (parcel + 1) * holders; place++)
        {
            holdings += areas[place] > 0 ? 1 : 0;
        }

        return holdings > 1;
    }

    // The holdings are added one by one to a forest; the first whose ends are already joined closes a circle.
    private static List<int>? FindCircle(long[] areas, List<int> holdings, int holders)
    {
        var joined = new Dictionary<int, List<int>>();
        foreach (var place in holdings.Where(place => areas[place] > 0))
        {
            var (parcel, holder) = Ends(place, holders);
            if (PathBetween(joined, parcel, holder, holders) is { } path)
            {
                return [place, .. path];
            }

            Join(joined, parcel, place);
            Join(joined, holder, place);
        }

        return null;
    }

    // Parcels are numbered from 0 on, holders downwards from -1.
    private static (int Parcel, int Holder) Ends(int place, int holders) => (place / holders, -1 - (place % holders));

    private static void Join(Dictionary<int, List<int>> joined, int end, int place)
    {
        if (!joined.TryGetValue(end, out var places))
        {
            joined[end] = places = [];
        }

        places.Add(place);
    }

    private static List<int>? PathBetween(Dictionary<int, List<int>> joined, int from, int to, int holders)
    {
        var cameBy = new Dictionary<int, int> { [from] = -1 };
        var open = new Queue<int>([from]);
        while (open.TryDequeue(out var end) && end != to)
        {
            foreach (var place in joined.GetValueOrDefault(end) ?? [])
            {
                var (parcel, holder) = Ends(place, holders);
                if (cameBy.TryAdd(end == parcel ? holder : parcel, place))
                {
                    open.Enqueue(end == parcel ? holder : parcel);
                }
            }
        }

        if (!cameBy.ContainsKey(to))
        {
            return null;
        }

        var path = new List<int>();
        for (var end = to; end != from;)
        {
            var place = cameBy[end];
            path.Add(place);
            var (parcel, holder) = Ends(place, holders);
            end = end == parcel ? holder : parcel;
        }

        return path;
    }
}

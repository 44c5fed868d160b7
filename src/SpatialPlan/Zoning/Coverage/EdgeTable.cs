namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// Every edge between two nodes with the zones that use it. A zone lies to the left of its edges, so in a sound coverage each edge is used once in each
/// direction and the two cancel; what does not cancel bounds a gap, an overlap or the coverage itself.
/// </summary>
internal sealed class EdgeTable
{
    private readonly Dictionary<long, (int Net, int FirstUse)> edges = [];
    private readonly HashSet<(int From, int To)> unbalanced = [];
    private readonly List<(int Zone, int Sign, int Next)> uses = [];
    private int free = -1;

    /// <summary>The edges whose uses do not cancel, each from its smaller node.</summary>
    public IReadOnlySet<(int From, int To)> Unbalanced => unbalanced;

    /// <summary>Adds a use of an edge by a zone to its left; a weight of -1 stands for the boundary of the plan, whose inside has to be covered.</summary>
    public void Add(int from, int to, int zone, int weight)
    {
        var (key, sign) = (Key(from, to), from < to ? weight : -weight);
        var edge = edges.TryGetValue(key, out var known) ? known : (Net: 0, FirstUse: -1);
        var use = (zone, sign, edge.FirstUse);
        var at = free >= 0 ? free : uses.Count;
        if (free >= 0)
        {
            free = uses[at].Next;
            uses[at] = use;
        }
        else
        {
            uses.Add(use);
        }

        Set(key, from, to, (edge.Net + sign, at));
    }

    /// <summary>Takes a use back.</summary>
    public void Remove(int from, int to, int zone, int weight)
    {
        var (key, sign) = (Key(from, to), from < to ? weight : -weight);
        var edge = edges[key];
        var (before, at) = (-1, edge.FirstUse);
        while (uses[at].Zone != zone || uses[at].Sign != sign)
        {
            (before, at) = (at, uses[at].Next);
        }

        var next = uses[at].Next;
        if (before >= 0)
        {
            uses[before] = uses[before] with { Next = next };
        }

        uses[at] = (0, 0, free);
        free = at;
        Set(key, from, to, (edge.Net - sign, before >= 0 ? edge.FirstUse : next));
    }

    /// <summary>The uses of an edge; the sign is that of the direction given.</summary>
    public List<(int Zone, int Sign)> UsesOf(int from, int to)
    {
        var found = new List<(int Zone, int Sign)>(2);
        for (var at = edges[Key(from, to)].FirstUse; at >= 0; at = uses[at].Next)
        {
            found.Add((uses[at].Zone, from < to ? uses[at].Sign : -uses[at].Sign));
        }

        found.Sort();
        return found;
    }

    private void Set(long key, int from, int to, (int Net, int FirstUse) edge)
    {
        if (edge.FirstUse < 0)
        {
            edges.Remove(key);
        }
        else
        {
            edges[key] = edge;
        }

        var ends = from < to ? (from, to) : (to, from);
        if (edge.Net == 0)
        {
            unbalanced.Remove(ends);
        }
        else
        {
            unbalanced.Add(ends);
        }
    }

    /// <summary>Spread over all bits: neighbouring numbers would fold onto each other in the hash of a long.</summary>
    private static long Key(int from, int to)
    {
        var (low, high) = from < to ? (from, to) : (to, from);
        return unchecked((((long)low << 32) | (uint)high) * -7046029254386353131L);
    }
}

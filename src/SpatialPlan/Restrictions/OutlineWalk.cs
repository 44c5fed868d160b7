namespace SpatialPlan.Restrictions;

/// <summary>The walk along two borders, from one to the other at each crossing, that gives the border of what both areas have in common.</summary>
internal static class OutlineWalk
{
    /// <summary>Adds the rings of the common area that hold crossings.</summary>
    /// <returns>False when the order of two crossings cannot be told for certain; some rings may have been added then.</returns>
    public static bool TryAdd(Outline first, Outline second, ReadOnlySpan<Crossing> crossings, List<double[]> rings)
    {
        Span<int> nextOnFirst = stackalloc int[crossings.Length];
        Span<int> nextOnSecond = stackalloc int[crossings.Length];
        Span<bool> passed = stackalloc bool[crossings.Length];
        if (!Chain(first, crossings, byFirst: true, nextOnFirst) || !Chain(second, crossings, byFirst: false, nextOnSecond))
        {
            return false;
        }

        passed.Clear();
        for (var start = 0; start < crossings.Length; start++)
        {
            if (crossings[start].Enters && !passed[start])
            {
                rings.Add(Walk(first, second, crossings, nextOnFirst, nextOnSecond, start, passed));
            }
        }

        return true;
    }

    /// <summary>Finds for each crossing the next one along the ring it lies on. False unless their order is certain and they enter and leave in turn.</summary>
    private static bool Chain(Outline outline, ReadOnlySpan<Crossing> crossings, bool byFirst, Span<int> next)
    {
        Span<int> order = stackalloc int[crossings.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var at = i;
            for (; at > 0 && Compare(crossings[order[at - 1]], crossings[i], byFirst) > 0; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = i;
        }

        for (int from = 0, to; from < order.Length; from = to)
        {
            var ringEnd = outline.RingStarts[outline.RingOf(Edge(crossings[order[from]], byFirst)) + 1];
            for (to = from + 1; to < order.Length && Edge(crossings[order[to]], byFirst) < ringEnd; to++)
            {
            }

            for (var i = from; i < to; i++)
            {
                var (one, other) = (order[i], i + 1 < to ? order[i + 1] : order[from]);
                next[one] = other;
                if (crossings[one].Enters == crossings[other].Enters || (i + 1 < to && !IsCertain(crossings[one], crossings[other], byFirst)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int Compare(in Crossing one, in Crossing other, bool byFirst)
    {
        var edges = Edge(one, byFirst) - Edge(other, byFirst);
        return edges != 0 ? edges : Along(one, byFirst).CompareTo(Along(other, byFirst));
    }

    private static bool IsCertain(in Crossing one, in Crossing other, bool byFirst) =>
        Edge(one, byFirst) != Edge(other, byFirst)
        || Along(other, byFirst) - Along(one, byFirst) > (byFirst ? one.ErrorFirst + other.ErrorFirst : one.ErrorSecond + other.ErrorSecond);

    private static int Edge(in Crossing crossing, bool byFirst) => byFirst ? crossing.First : crossing.Second;

    private static double Along(in Crossing crossing, bool byFirst) => byFirst ? crossing.AlongFirst : crossing.AlongSecond;

    private static double[] Walk(Outline first, Outline second, ReadOnlySpan<Crossing> crossings, ReadOnlySpan<int> nextOnFirst, ReadOnlySpan<int> nextOnSecond, int start, Span<bool> passed)
    {
        var ring = new List<double>(32);
        for (var at = start; !passed[at];)
        {
            passed[at] = true;
            var leaves = nextOnFirst[at];
            var enters = nextOnSecond[leaves];
            AddCrossing(ring, first, second, crossings[at]);
            AddVertices(ring, first, crossings[at].First, crossings[at].AlongFirst, crossings[leaves].First, crossings[leaves].AlongFirst);
            AddCrossing(ring, first, second, crossings[leaves]);
            AddVertices(ring, second, crossings[leaves].Second, crossings[leaves].AlongSecond, crossings[enters].Second, crossings[enters].AlongSecond);
            at = enters;
        }

        ring.Add(ring[0]);
        ring.Add(ring[1]);
        return [.. ring];
    }

    /// <summary>The place of a crossing, reckoned along the edge on which it is known better.</summary>
    private static void AddCrossing(List<double> ring, Outline first, Outline second, in Crossing crossing)
    {
        var byFirst = crossing.ErrorFirst <= crossing.ErrorSecond;
        var edge = byFirst ? first.Ordinates.AsSpan(2 * crossing.First, 4) : second.Ordinates.AsSpan(2 * crossing.Second, 4);
        var along = Along(crossing, byFirst);
        ring.Add(edge[0] + (along * (edge[2] - edge[0])));
        ring.Add(edge[1] + (along * (edge[3] - edge[1])));
    }

    /// <summary>Adds the vertices between two places of one ring, in its direction.</summary>
    private static void AddVertices(List<double> ring, Outline outline, int fromEdge, double fromAlong, int toEdge, double toAlong)
    {
        if (fromEdge == toEdge && fromAlong < toAlong)
        {
            return;
        }

        var number = outline.RingOf(fromEdge);
        var (first, closing) = (outline.RingStarts[number], outline.RingStarts[number + 1] - 1);
        for (var vertex = fromEdge + 1; ; vertex++)
        {
            vertex = vertex == closing ? first : vertex;
            ring.Add(outline.Ordinates[2 * vertex]);
            ring.Add(outline.Ordinates[(2 * vertex) + 1]);
            if (vertex == toEdge)
            {
                return;
            }
        }
    }
}

namespace SpatialPlan.Restrictions;

/// <summary>Where an edge of one outline passes through an edge of another.</summary>
/// <param name="First">The edge of the first outline.</param>
/// <param name="Second">The edge of the second outline.</param>
/// <param name="AlongFirst">Where on the first edge, 0 to 1.</param>
/// <param name="AlongSecond">Where on the second edge, 0 to 1.</param>
/// <param name="ErrorFirst">How far <paramref name="AlongFirst"/> may be from the truth.</param>
/// <param name="ErrorSecond">How far <paramref name="AlongSecond"/> may be from the truth.</param>
/// <param name="Enters">True when the first outline passes into the second area there, false when it leaves it.</param>
internal readonly record struct Crossing(int First, int Second, double AlongFirst, double AlongSecond, double ErrorFirst, double ErrorSecond, bool Enters);

/// <summary>Finds where two outlines pass through each other.</summary>
internal static class OutlineCrossings
{
    /// <summary>What <see cref="Find"/> answers when the outlines touch without passing through each other, or there are more crossings than room.</summary>
    public const int Uncertain = -1;

    /// <summary>All crossings in the order of the edges of the second outline.</summary>
    /// <returns>How many; <see cref="Uncertain"/> when a corner of one lies on the other, edges run along each other, or the room does not suffice.</returns>
    public static int Find(Outline first, Outline second, Span<Crossing> found)
    {
        var count = 0;
        for (var run = second.NextRun(0, first.MinX, first.MinY, first.MaxX, first.MaxY); run < second.RunCount; run = second.NextRun(run + 1, first.MinX, first.MinY, first.MaxX, first.MaxY))
        {
            for (var edge = second.Runs[2 * run]; edge < second.Runs[(2 * run) + 1]; edge++)
            {
                if (!FindOnEdge(first, second, edge, found, ref count))
                {
                    return Uncertain;
                }
            }
        }

        return count;
    }

    private static bool FindOnEdge(Outline first, Outline second, int edge, Span<Crossing> found, ref int count)
    {
        var at = second.Ordinates.AsSpan(2 * edge, 4);
        var (minX, maxX) = at[0] < at[2] ? (at[0], at[2]) : (at[2], at[0]);
        var (minY, maxY) = at[1] < at[3] ? (at[1], at[3]) : (at[3], at[1]);
        if (minX > first.MaxX || maxX < first.MinX || minY > first.MaxY || maxY < first.MinY)
        {
            return true;
        }

        for (var run = first.NextRun(0, minX, minY, maxX, maxY); run < first.RunCount; run = first.NextRun(run + 1, minX, minY, maxX, maxY))
        {
            for (var other = first.Runs[2 * run]; other < first.Runs[(2 * run) + 1]; other++)
            {
                var side = first.Ordinates.AsSpan(2 * other, 4);
                if ((side[0] < minX && side[2] < minX) || (side[0] > maxX && side[2] > maxX) || (side[1] < minY && side[3] < minY) || (side[1] > maxY && side[3] > maxY))
                {
                    continue;
                }

                if (!Cross(side, at, other, edge, found, ref count))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Adds the crossing of two edges, if there is one. False when they touch or there is no room.</summary>
    private static bool Cross(ReadOnlySpan<double> p, ReadOnlySpan<double> s, int first, int second, Span<Crossing> found, ref int count)
    {
        var from = Orientation.Of(s[0], s[1], s[2], s[3], p[0], p[1], out var fromTwice, out var fromError);
        var to = Orientation.Of(s[0], s[1], s[2], s[3], p[2], p[3], out var toTwice, out var toError);
        if (from * to > 0)
        {
            return true;
        }

        var start = Orientation.Of(p[0], p[1], p[2], p[3], s[0], s[1], out var startTwice, out var startError);
        var end = Orientation.Of(p[0], p[1], p[2], p[3], s[2], s[3], out var endTwice, out var endError);
        if (start * end > 0)
        {
            return true;
        }

        if (from == 0 || to == 0 || start == 0 || end == 0 || count == found.Length)
        {
            return false;
        }

        found[count++] = new Crossing(
            first,
            second,
            Along(fromTwice, toTwice),
            Along(startTwice, endTwice),
            Error(fromTwice, toTwice, fromError, toError),
            Error(startTwice, endTwice, startError, endError),
            // The area of an outline lies on its left.
            from < 0);
        return true;
    }

    private static double Along(double from, double to) => from == to ? 0.5 : Math.Clamp(from / (from - to), 0, 1);

    private static double Error(double from, double to, double fromError, double toError) =>
        Math.Abs(from - to) is > 0 and var length ? Math.Min(1, (4 * (fromError + toError) / length) + 1e-15) : 1;
}

using System.Collections.Concurrent;

namespace SpatialPlan.Parcels;

/// <summary>
/// Finds every pair of parcels that share more than a tolerance of land, among a million in seconds. Candidates come from a tree of boxes; neighbours that
/// an edge line of one of them parts are dismissed by a handful of multiplications; the others' shared area is summed by fans of triangles, and only a real overlap is intersected. No pair above the tolerance is missed.
/// </summary>
public static class ParcelOverlaps
{
    private const int RangeSize = 4_096;

    /// <summary>Searches a set.</summary>
    /// <param name="shapes">The parcels; empty gives no overlap.</param>
    /// <param name="toleranceSquareMetres">Shared areas up to this one, itself included, are no overlap. Parcels that only touch share nothing.</param>
    /// <param name="firstStanding">Pairs of which both positions are at or above this one are not searched: they stand already, and were searched when they came.</param>
    /// <param name="most">The search stops after so many overlaps; which of more they are is then left to chance.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The overlaps in the order of their parcels.</returns>
    public static IReadOnlyList<ParcelOverlap> Find(ParcelShapes shapes, double toleranceSquareMetres, int firstStanding = int.MaxValue, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceSquareMetres);
        var tree = new BoxTree(shapes.Boxes);
        var overlaps = new ConcurrentBag<ParcelOverlap>();
        var ranges = Partitioner.Create(0, Math.Max(1, Math.Min(shapes.Count, firstStanding)), RangeSize);
        if (shapes.Count > 0)
        {
            Parallel.ForEach(ranges, new ParallelOptions { CancellationToken = cancellation }, (range, loop) => SearchRange((range.Item1, range.Item2), new Search(shapes, tree, toleranceSquareMetres, overlaps), () => overlaps.Count >= most || loop.ShouldExitCurrentIteration));
        }

        return [.. overlaps.OrderBy(overlap => overlap.First).ThenBy(overlap => overlap.Second).Take(most)];
    }

    private static void SearchRange((int From, int To) range, Search search, Func<bool> enough)
    {
        var candidates = new List<int>();
        var open = new Stack<(int Level, int Node)>();
        for (var one = range.From; one < range.To && !enough(); one++)
        {
            candidates.Clear();
            var box = search.Shapes.Boxes.Slice(one * 4, 4);
            search.Tree.Search(box[0], box[1], box[2], box[3], candidates, open);
            foreach (var other in candidates)
            {
                if (other > one && Overlap(search.Shapes, one, other, search.Tolerance) is { } overlap)
                {
                    search.Found.Add(overlap);
                }
            }
        }
    }

    private static ParcelOverlap? Overlap(ParcelShapes shapes, int one, int other, double tolerance)
    {
        ReadOnlySpan<double> a = shapes.Boxes.Slice(one * 4, 4), b = shapes.Boxes.Slice(other * 4, 4);
        var width = Math.Min(a[2], b[2]) - Math.Max(a[0], b[0]);
        var height = Math.Min(a[3], b[3]) - Math.Max(a[1], b[1]);
        if (width * height <= tolerance)
        {
            return null;
        }

        // What lies between an edge line of a convex parcel and a parallel this far inside cannot be more than half the tolerance.
        var depth = tolerance / 2 / Math.Sqrt((width * width) + (height * height));
        if ((shapes.IsConvex(one) && EdgeParts(shapes.Vertices(one), shapes.Vertices(other), depth))
            || (shapes.IsConvex(other) && EdgeParts(shapes.Vertices(other), shapes.Vertices(one), depth)))
        {
            return null;
        }

        if (shapes.FansAreShort(one, other) && shapes.SharedArea(one, other) <= tolerance)
        {
            return null;
        }

        // What is an overlap is measured and placed by the overlay: there are few, and people look at them.
        var shared = shapes.Geometry(one).Intersection(shapes.Geometry(other));
        if (shared.Area <= tolerance)
        {
            return null;
        }

        var inside = shared.InteriorPoint;
        return new ParcelOverlap(one, other, shared.Area, inside.X, inside.Y);
    }

    /// <summary>True when a line through an edge of the convex ring leaves all vertices of the other parcel outside, or inside by at most the depth.</summary>
    private static bool EdgeParts(ReadOnlySpan<double> convex, ReadOnlySpan<double> other, double depth)
    {
        var turn = Turn(convex);
        for (var i = 0; i + 3 < convex.Length; i += 2)
        {
            double x = convex[i], y = convex[i + 1], dx = convex[i + 2] - x, dy = convex[i + 3] - y;
            var limit = depth * Math.Sqrt((dx * dx) + (dy * dy));
            var parts = true;
            for (var j = 0; j < other.Length && parts; j += 2)
            {
                parts = turn * ((dx * (other[j + 1] - y)) - (dy * (other[j] - x))) <= limit;
            }

            if (parts)
            {
                return true;
            }
        }

        return false;
    }

    private static double Turn(ReadOnlySpan<double> ring) =>
        Math.Sign(((ring[2] - ring[0]) * (ring[5] - ring[3])) - ((ring[3] - ring[1]) * (ring[4] - ring[2])));

    private sealed record Search(ParcelShapes Shapes, BoxTree Tree, double Tolerance, ConcurrentBag<ParcelOverlap> Found);
}

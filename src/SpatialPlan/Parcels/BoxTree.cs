namespace SpatialPlan.Parcels;

/// <summary>
/// A static tree of boxes, packed by the sort-tile-recursive method (Leutenegger, Lopez and Edgington 1997) into flat arrays: built once, asked often.
/// </summary>
internal sealed class BoxTree
{
    private const int NodeSize = 16;

    private readonly int[] order;
    private readonly List<double[]> levels = [];

    /// <summary>Builds the tree over boxes given as smallest x, smallest y, largest x, largest y of each in turn.</summary>
    public BoxTree(ReadOnlySpan<double> boxes)
    {
        order = Pack(boxes);
        var level = new double[boxes.Length];
        for (var i = 0; i < order.Length; i++)
        {
            boxes.Slice(order[i] * 4, 4).CopyTo(level.AsSpan(i * 4));
        }

        levels.Add(level);
        while (levels[^1].Length > 4 * NodeSize)
        {
            levels.Add(Parents(levels[^1]));
        }
    }

    /// <summary>Adds to <paramref name="found"/> the positions of all boxes that have more than an edge in common with the box asked for.</summary>
    public void Search(double minX, double minY, double maxX, double maxY, List<int> found, Stack<(int Level, int Node)> open)
    {
        for (var top = 0; top < levels[^1].Length / 4; top++)
        {
            open.Push((levels.Count - 1, top));
        }

        while (open.TryPop(out var node))
        {
            var boxes = levels[node.Level];
            var at = node.Node * 4;
            if (boxes[at] >= maxX || boxes[at + 2] <= minX || boxes[at + 1] >= maxY || boxes[at + 3] <= minY)
            {
                continue;
            }

            if (node.Level == 0)
            {
                found.Add(order[node.Node]);
                continue;
            }

            var end = Math.Min((node.Node + 1) * NodeSize, levels[node.Level - 1].Length / 4);
            for (var child = node.Node * NodeSize; child < end; child++)
            {
                open.Push((node.Level - 1, child));
            }
        }
    }

    private static int[] Pack(ReadOnlySpan<double> boxes)
    {
        var count = boxes.Length / 4;
        var items = new int[count];
        var keys = new double[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = i;
            keys[i] = boxes[i * 4] + boxes[(i * 4) + 2];
        }

        Array.Sort(keys, items);
        var leaves = (count + NodeSize - 1) / NodeSize;
        var slice = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(leaves))) * NodeSize;
        for (var from = 0; from < count; from += slice)
        {
            var length = Math.Min(slice, count - from);
            for (var i = from; i < from + length; i++)
            {
                keys[i] = boxes[(items[i] * 4) + 1] + boxes[(items[i] * 4) + 3];
            }

            Array.Sort(keys, items, from, length);
        }

        return items;
    }

    private static double[] Parents(double[] children)
    {
        var count = children.Length / 4;
        var parents = new double[(count + NodeSize - 1) / NodeSize * 4];
        for (var i = 0; i < parents.Length; i += 4)
        {
            (parents[i], parents[i + 1], parents[i + 2], parents[i + 3]) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        }

        for (var i = 0; i < count; i++)
        {
            var parent = i / NodeSize * 4;
            parents[parent] = Math.Min(parents[parent], children[i * 4]);
            parents[parent + 1] = Math.Min(parents[parent + 1], children[(i * 4) + 1]);
            parents[parent + 2] = Math.Max(parents[parent + 2], children[(i * 4) + 2]);
            parents[parent + 3] = Math.Max(parents[parent + 3], children[(i * 4) + 3]);
        }

        return parents;
    }
}

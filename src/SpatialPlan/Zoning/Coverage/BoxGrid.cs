using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Finds the zones whose boxes meet a box; zones may come and go. A zone over very many cells stands in a list of its own.</summary>
internal sealed class BoxGrid(double cellMetres)
{
    private const long MostCells = 1024;

    private readonly Dictionary<(int Column, int Row), List<int>> cells = [];
    private readonly Dictionary<int, Envelope> boxes = [];
    private readonly HashSet<int> large = [];

    /// <summary>Adds a zone.</summary>
    public void Add(int zone, Envelope box)
    {
        boxes.Add(zone, box);
        var range = RangeOf(box);
        if (range.Cells > MostCells)
        {
            large.Add(zone);
            return;
        }

        foreach (var cell in range.Each())
        {
            if (!cells.TryGetValue(cell, out var list))
            {
                cells.Add(cell, list = new List<int>(2));
            }

            list.Add(zone);
        }
    }

    /// <summary>Takes a zone out; nothing happens when it is not there.</summary>
    public void Remove(int zone)
    {
        if (!boxes.Remove(zone, out var box) || large.Remove(zone))
        {
            return;
        }

        foreach (var cell in RangeOf(box).Each())
        {
            cells[cell].Remove(zone);
        }
    }

    /// <summary>The zones whose boxes meet the box, touching ones included, in ascending order.</summary>
    public IReadOnlyList<int> Search(Envelope box)
    {
        var found = new SortedSet<int>(large.Where(zone => boxes[zone].Intersects(box)));
        var range = RangeOf(box);
        if (range.Cells > MostCells * 16)
        {
            found.UnionWith(boxes.Where(pair => pair.Value.Intersects(box)).Select(pair => pair.Key));
            return [.. found];
        }

        foreach (var cell in range.Each())
        {
            if (cells.TryGetValue(cell, out var list))
            {
                found.UnionWith(list.Where(zone => boxes[zone].Intersects(box)));
            }
        }

        return [.. found];
    }

    private CellRange RangeOf(Envelope box) => new(Cell(box.MinX), Cell(box.MinY), Cell(box.MaxX), Cell(box.MaxY));

    private int Cell(double coordinate) => (int)Math.Floor(coordinate / cellMetres);

    private readonly record struct CellRange(int Left, int Bottom, int Right, int Top)
    {
        public long Cells => ((long)Right - Left + 1) * ((long)Top - Bottom + 1);

        public IEnumerable<(int Column, int Row)> Each()
        {
            for (var column = Left; column <= Right; column++)
            {
                for (var row = Bottom; row <= Top; row++)
                {
                    yield return (column, row);
                }
            }
        }
    }
}

using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Tests.Zoning;

/// <summary>A sound coverage of crooked cells: neighbours share every vertex, and all vertices stand metres apart.</summary>
internal sealed class CoverageMesh
{
    private const double CellMetres = 60;
    private const int VerticesPerBorder = 4;

    private readonly Random random;
    private readonly int size;
    private readonly Dictionary<(int, int), (double X, double Y)> corners = [];
    private readonly Dictionary<(int, int, bool), (double X, double Y)[]> borders = [];

    public CoverageMesh(Random random, int size)
    {
        this.random = random;
        this.size = size;
        Zones = [.. Enumerable.Range(0, size * size).Select(cell => new CoverageZone($"Z-{cell / size:000}-{cell % size:000}", Shape([Cell(cell / size, cell % size)])))];
        Boundary = Shape([Outline()]);
    }

    public IReadOnlyList<CoverageZone> Zones { get; }

    public SourceGeometry Boundary { get; }

    public static SourceGeometry Shape(IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings)
    {
        var starts = new List<int> { 0 };
        foreach (var ring in rings)
        {
            starts.Add(starts[^1] + ring.Count);
        }

        return new SourceGeometry
        {
            Kind = SourceGeometryKind.Polygon, Srid = Srid.Working, HadHeights = false, RingStarts = [.. starts], PartStarts = [0, rings.Count],
            Ordinates = [.. rings.SelectMany(ring => ring).SelectMany(vertex => new[] { vertex.X, vertex.Y })],
        };
    }

    /// <summary>The zone with one vertex moved.</summary>
    public static CoverageZone Moved(CoverageZone zone, int vertex, double dx, double dy)
    {
        var ordinates = (double[])zone.Shape.Ordinates.Clone();
        var last = zone.Shape.VertexCount - 1;
        foreach (var at in vertex == 0 || vertex == last ? new[] { 0, last } : [vertex])
        {
            ordinates[at * 2] += dx;
            ordinates[(at * 2) + 1] += dy;
        }

        return With(zone, ordinates);
    }

    /// <summary>The same zone with its ring started elsewhere and perhaps turned.</summary>
    public static CoverageZone Turned(CoverageZone zone, int start, bool reverse)
    {
        var count = zone.Shape.VertexCount - 1;
        var ordinates = new double[zone.Shape.Ordinates.Length];
        for (var i = 0; i <= count; i++)
        {
            var from = (((reverse ? -i : i) + start) % count + count) % count;
            (ordinates[i * 2], ordinates[(i * 2) + 1]) = (zone.Shape.Ordinates[from * 2], zone.Shape.Ordinates[(from * 2) + 1]);
        }

        return With(zone, ordinates);
    }

    private static CoverageZone With(CoverageZone zone, double[] ordinates) => zone with
    {
        Shape = new SourceGeometry { Kind = zone.Shape.Kind, Srid = zone.Shape.Srid, HadHeights = false, RingStarts = zone.Shape.RingStarts, PartStarts = zone.Shape.PartStarts, Ordinates = ordinates },
    };

    private List<(double X, double Y)> Cell(int column, int row) =>
    [
        Corner(column, row), .. Border(column, row, true), Corner(column + 1, row), .. Border(column + 1, row, false), Corner(column + 1, row + 1),
        .. Border(column, row + 1, true).Reverse(), Corner(column, row + 1), .. Border(column, row, false).Reverse(), Corner(column, row),
    ];

    private List<(double X, double Y)> Outline()
    {
        var ring = new List<(double X, double Y)>();
        for (var i = 0; i < size; i++)
        {
            ring.AddRange([Corner(i, 0), .. Border(i, 0, true)]);
        }

        for (var i = 0; i < size; i++)
        {
            ring.AddRange([Corner(size, i), .. Border(size, i, false)]);
        }

        for (var i = size - 1; i >= 0; i--)
        {
            ring.AddRange([Corner(i + 1, size), .. Border(i, size, true).Reverse()]);
        }

        for (var i = size - 1; i >= 0; i--)
        {
            ring.AddRange([Corner(0, i + 1), .. Border(0, i, false).Reverse()]);
        }

        return [.. ring, ring[0]];
    }

    private (double X, double Y) Corner(int column, int row)
    {
        if (!corners.TryGetValue((column, row), out var corner))
        {
            corners.Add((column, row), corner = (CoverageCase.X + (column * CellMetres) + (random.NextDouble() * 15), CoverageCase.Y + (row * CellMetres) + (random.NextDouble() * 15)));
        }

        return corner;
    }

    private (double X, double Y)[] Border(int column, int row, bool eastward)
    {
        if (!borders.TryGetValue((column, row, eastward), out var border))
        {
            var (from, to) = (Corner(column, row), eastward ? Corner(column + 1, row) : Corner(column, row + 1));
            borders.Add((column, row, eastward), border =
            [
                .. Enumerable.Range(1, VerticesPerBorder).Select(i => (from.X + ((to.X - from.X) * i / (VerticesPerBorder + 1)) + random.NextDouble() - 0.5, from.Y + ((to.Y - from.Y) * i / (VerticesPerBorder + 1)) + random.NextDouble() - 0.5)),
            ]);
        }

        return border;
    }
}

using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;

namespace SpatialPlan.Restrictions;

/// <summary>
/// The border of an area as flat numbers: all rings of all its polygons, each with the area on its left, in runs of a few edges with a box around
/// each run. Made once of an area that is looked at many times; it never changes.
/// </summary>
internal sealed class Outline
{
    private const int EdgesOfRun = 12;
    private const int RunsOfGroup = 16;

    private readonly double[] groupBoxes;

    private Outline(double[] ordinates, int[] ringStarts, int[] runs, double[] runBoxes)
    {
        Ordinates = ordinates;
        RingStarts = ringStarts;
        Runs = runs;
        RunBoxes = runBoxes;
        groupBoxes = Surround(runBoxes);
        (MinX, MinY, MaxX, MaxY) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var group = 0; group < groupBoxes.Length; group += 4)
        {
            MinX = Math.Min(MinX, groupBoxes[group]);
            MinY = Math.Min(MinY, groupBoxes[group + 1]);
            MaxX = Math.Max(MaxX, groupBoxes[group + 2]);
            MaxY = Math.Max(MaxY, groupBoxes[group + 3]);
        }
    }

    /// <summary>East and north in turn, metres. The last vertex of a ring repeats its first.</summary>
    public double[] Ordinates { get; }

    /// <summary>The first vertex of each ring, and one past the last vertex of all.</summary>
    public int[] RingStarts { get; }

    /// <summary>The first edge of each run and one past its last, in turn. An edge has the number of the vertex it starts from.</summary>
    public int[] Runs { get; }

    /// <summary>Least east, least north, greatest east, greatest north of each run.</summary>
    public double[] RunBoxes { get; }

    public int RunCount => RunBoxes.Length / 4;

    public int RingCount => RingStarts.Length - 1;

    public double MinX { get; }

    public double MinY { get; }

    public double MaxX { get; }

    public double MaxY { get; }

    /// <summary>The outline of all polygons of a geometry; what is not a polygon is left out.</summary>
    public static Outline Of(Geometry area)
    {
        if (area is Polygon { IsEmpty: false, NumInteriorRings: 0 } simple)
        {
            return Of([(simple.Shell, true)]);
        }

        return Of([.. Parts.Polygons(area).SelectMany(Rings)]);
    }

    /// <summary>
    /// The first run from a number on whose box meets a window, or the number of runs when there is none. Runs far away are passed over in groups.
    /// </summary>
    public int NextRun(int run, double minX, double minY, double maxX, double maxY)
    {
        for (; run < RunCount; run++)
        {
            if (run % RunsOfGroup == 0 && IsApart(groupBoxes, run / RunsOfGroup, minX, minY, maxX, maxY))
            {
                run += RunsOfGroup - 1;
            }
            else if (!IsApart(RunBoxes, run, minX, minY, maxX, maxY))
            {
                return run;
            }
        }

        return RunCount;
    }

    private static bool IsApart(double[] boxes, int number, double minX, double minY, double maxX, double maxY)
    {
        var box = boxes.AsSpan(4 * number, 4);
        return box[0] > maxX || box[2] < minX || box[1] > maxY || box[3] < minY;
    }

    private static double[] Surround(double[] boxes)
    {
        var groups = new double[4 * (((boxes.Length / 4) + RunsOfGroup - 1) / RunsOfGroup)];
        for (var group = 0; group < groups.Length / 4; group++)
        {
            var runs = boxes.AsSpan(4 * RunsOfGroup * group, Math.Min(4 * RunsOfGroup, boxes.Length - (4 * RunsOfGroup * group)));
            Surround(runs, groups.AsSpan(4 * group));
        }

        return groups;
    }

    /// <summary>The number of the ring that an edge belongs to.</summary>
    public int RingOf(int edge)
    {
        var ring = 0;
        while (edge >= RingStarts[ring + 1])
        {
            ring++;
        }

        return ring;
    }

    private static IEnumerable<(LinearRing Ring, bool IsShell)> Rings(Polygon polygon) => polygon.Holes.Select(hole => (hole, false)).Prepend((polygon.Shell, true));

    private static Outline Of(ReadOnlySpan<(LinearRing Ring, bool IsShell)> rings)
    {
        var (starts, vertices, runs) = (new int[rings.Length + 1], 0, 0);
        for (var i = 0; i < rings.Length; i++)
        {
            vertices += rings[i].Ring.NumPoints;
            runs += (rings[i].Ring.NumPoints - 1 + EdgesOfRun - 1) / EdgesOfRun;
            starts[i + 1] = vertices;
        }

        var ordinates = new double[2 * vertices];
        for (var i = 0; i < rings.Length; i++)
        {
            Copy(rings[i].Ring, rings[i].IsShell, ordinates.AsSpan(2 * starts[i]));
        }

        var (edges, boxes) = (new int[2 * runs], new double[4 * runs]);
        MarkRuns(ordinates, starts, edges, boxes);
        return new Outline(ordinates, starts, edges, boxes);
    }

    private static void Copy(LinearRing ring, bool isShell, Span<double> target)
    {
        var sequence = ring.CoordinateSequence;
        var count = sequence.Count;
        if (sequence is PackedDoubleCoordinateSequence { Dimension: 2 } packed)
        {
            packed.GetRawCoordinates().CopyTo(target);
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                (target[2 * i], target[(2 * i) + 1]) = (sequence.GetX(i), sequence.GetY(i));
            }
        }

        if (TwiceArea(target[..(2 * count)]) > 0 != isShell)
        {
            Reverse(target[..(2 * count)]);
        }
    }

    /// <summary>Twice the signed area of a closed ring, square metres; positive when the area lies on its left.</summary>
    public static double TwiceArea(ReadOnlySpan<double> ring)
    {
        var (x0, y0, twice) = (ring[0], ring[1], 0.0);
        for (var i = 2; i < ring.Length; i += 2)
        {
            twice += ((ring[i - 2] - x0) * (ring[i + 1] - y0)) - ((ring[i] - x0) * (ring[i - 1] - y0));
        }

        return twice;
    }

    private static void Reverse(Span<double> ring)
    {
        ring.Reverse();
        for (var i = 0; i < ring.Length; i += 2)
        {
            (ring[i], ring[i + 1]) = (ring[i + 1], ring[i]);
        }
    }

    private static void MarkRuns(double[] ordinates, int[] starts, int[] runs, double[] boxes)
    {
        var run = 0;
        for (var ring = 0; ring < starts.Length - 1; ring++)
        {
            var last = starts[ring + 1] - 1;
            for (var first = starts[ring]; first < last; first += EdgesOfRun)
            {
                var end = Math.Min(first + EdgesOfRun, last);
                (runs[2 * run], runs[(2 * run) + 1]) = (first, end);
                Surround(ordinates.AsSpan(2 * first, 2 * (end - first + 1)), boxes.AsSpan(4 * run));
                run++;
            }
        }
    }

    private static void Surround(ReadOnlySpan<double> vertices, Span<double> box)
    {
        var (minX, minY, maxX, maxY) = (vertices[0], vertices[1], vertices[0], vertices[1]);
        for (var i = 2; i < vertices.Length; i += 2)
        {
            minX = Math.Min(minX, vertices[i]);
            maxX = Math.Max(maxX, vertices[i]);
            minY = Math.Min(minY, vertices[i + 1]);
            maxY = Math.Max(maxY, vertices[i + 1]);
        }

        (box[0], box[1], box[2], box[3]) = (minX, minY, maxX, maxY);
    }
}

using NetTopologySuite.Algorithm;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace SpatialPlan.Restrictions;

/// <summary>
/// The largest circle that fits into an area, by refining a grid of squares where a larger circle may still be hidden. The number of steps is
/// bounded, so that no shape, however crooked, can hold a check up; what is found is never more than the truth.
/// </summary>
internal static class InscribedCircle
{
    /// <summary>How far below the truth the diameter may be, as a share of it.</summary>
    public const double RelativePrecision = 0.005;

    private const int MostPartsRefined = 64;
    private const int MostSteps = 2000;
    private const int MostCellsAlong = 32;
    private const int MostVerticesWithoutIndex = 200;

    /// <summary>
    /// The diameter in metres; of several polygons, that of the widest; 0 for an empty area. Never less than twice area over perimeter, which is
    /// its lower bound and comes close to it in a narrow strip.
    /// </summary>
    public static double DiameterMetres(Geometry area)
    {
        var parts = Parts.Polygons(area).Select(part => (Part: part, Largest: LargestPossible(part))).OrderByDescending(one => one.Largest).ToList();
        var widest = 0.0;
        foreach (var (part, largest) in parts.Take(MostPartsRefined).Where(one => one.Largest > widest))
        {
            widest = Math.Max(widest, OfPolygon(part, largest));
        }

        return parts.Skip(MostPartsRefined).Aggregate(widest, (sofar, one) => Math.Max(sofar, 2 * one.Part.Area / one.Part.Length));
    }

    /// <summary>What the diameter is at least, without looking for the circle: twice area over perimeter; 0 for an empty area. Often it answers a question already.</summary>
    public static double LowerBoundMetres(Geometry area) => area.IsEmpty ? 0 : 2 * area.Area / area.Length;

    private static double LargestPossible(Polygon polygon) =>
        Math.Min(2 * Math.Sqrt(polygon.Area / Math.PI), Math.Min(polygon.EnvelopeInternal.Width, polygon.EnvelopeInternal.Height));

    private static double OfPolygon(Polygon polygon, double largestDiameter)
    {
        var (area, length) = (polygon.Area, polygon.Length);
        var best = area / length;
        var largest = largestDiameter / 2;
        if (IsElongated(area, length))
        {
            largest = Math.Min(largest, new MinimumDiameter(polygon).Length / 2);
        }

        if (best >= largest * (1 - RelativePrecision))
        {
            return 2 * best;
        }

        return polygon.NumPoints <= MostVerticesWithoutIndex
            ? 2 * Refine(polygon, new OutlineDepth(Outline.Of(polygon)), best, largest)
            : 2 * Refine(polygon, new IndexedDepth(polygon), best, largest);
    }

    /// <summary>A strip: there its smallest width is a much better bound than its area, and worth finding out.</summary>
    private static bool IsElongated(double area, double length) => 4 * Math.PI * area < 0.5 * length * length;

    private static double Refine<TDepth>(Polygon polygon, TDepth depth, double best, double largest)
        where TDepth : struct, IDepth
    {
        var envelope = polygon.EnvelopeInternal;
        var cells = new PriorityQueue<(double X, double Y, double HalfSide), double>();
        var side = Math.Max(Math.Min(envelope.Width, envelope.Height), Math.Max(envelope.Width, envelope.Height) / MostCellsAlong);
        best = Math.Max(best, depth.At(envelope.Centre.X, envelope.Centre.Y, 0, out _));
        for (var x = envelope.MinX; x < envelope.MaxX; x += side)
        {
            for (var y = envelope.MinY; y < envelope.MaxY; y += side)
            {
                best = Add(cells, depth, x + (side / 2), y + (side / 2), side / 2, best);
            }
        }

        for (var steps = 0; steps < MostSteps && best < largest * (1 - RelativePrecision) && cells.TryDequeue(out var cell, out var potential); steps++)
        {
            if (-potential <= best * (1 + RelativePrecision))
            {
                break;
            }

            var half = cell.HalfSide / 2;
            best = Add(cells, depth, cell.X - half, cell.Y - half, half, best);
            best = Add(cells, depth, cell.X + half, cell.Y - half, half, best);
            best = Add(cells, depth, cell.X - half, cell.Y + half, half, best);
            best = Add(cells, depth, cell.X + half, cell.Y + half, half, best);
        }

        return best;
    }

    private static double Add<TDepth>(PriorityQueue<(double X, double Y, double HalfSide), double> cells, TDepth depth, double x, double y, double half, double best)
        where TDepth : struct, IDepth
    {
        var found = depth.At(x, y, half, out var potential);
        if (potential > best * (1 + RelativePrecision))
        {
            cells.Enqueue((x, y, half), -potential);
        }

        return Math.Max(best, found);
    }

    private interface IDepth
    {
        /// <summary>Distance to the boundary, negative outside.</summary>
        /// <param name="x">East, metres.</param>
        /// <param name="y">North, metres.</param>
        /// <param name="half">Half the side of a square around the point, metres.</param>
        /// <param name="potential">What no point of that square can exceed.</param>
        double At(double x, double y, double half, out double potential);
    }

    private readonly struct OutlineDepth(Outline outline) : IDepth
    {
        public double At(double x, double y, double half, out double potential)
        {
            var (least, inside) = (double.PositiveInfinity, false);
            var nearest = 0;
            for (var ring = 0; ring < outline.RingCount; ring++)
            {
                var vertices = outline.Ordinates.AsSpan(2 * outline.RingStarts[ring], 2 * (outline.RingStarts[ring + 1] - outline.RingStarts[ring]));
                var (x0, y0) = (vertices[0] - x, vertices[1] - y);
                for (var i = 2; i < vertices.Length; i += 2)
                {
                    var (x1, y1) = (vertices[i] - x, vertices[i + 1] - y);
                    var (dx, dy) = (x1 - x0, y1 - y0);
                    if (y0 > 0 != y1 > 0 && ((x0 * y1) - (x1 * y0) > 0) == dy > 0)
                    {
                        inside = !inside;
                    }

                    var length = (dx * dx) + (dy * dy);
                    var along = length > 0 ? Math.Min(1, Math.Max(0, -((x0 * dx) + (y0 * dy)) / length)) : 0;
                    var (ex, ey) = (x0 + (along * dx), y0 + (along * dy));
                    var square = (ex * ex) + (ey * ey);
                    if (square < least)
                    {
                        (least, nearest) = (square, outline.RingStarts[ring] + (i / 2) - 1);
                    }

                    (x0, y0) = (x1, y1);
                }
            }

            var distance = Math.Sqrt(least);
            potential = inside ? Furthest(outline.Ordinates.AsSpan(2 * nearest, 4), x, y, half) : (half * Math.Sqrt(2)) - distance;
            return inside ? distance : -distance;
        }

        /// <summary>
        /// No point of the square is deeper than it is far from the nearest edge; and how far a square reaches from an edge is decided at its corners.
        /// </summary>
        private static double Furthest(ReadOnlySpan<double> edge, double x, double y, double half) => Math.Sqrt(Math.Max(
            Math.Max(OutlineDistance.ToSegment(x - half, y - half, edge), OutlineDistance.ToSegment(x + half, y - half, edge)),
            Math.Max(OutlineDistance.ToSegment(x - half, y + half, edge), OutlineDistance.ToSegment(x + half, y + half, edge))));
    }

    private readonly struct IndexedDepth(Polygon polygon) : IDepth
    {
        private readonly IndexedPointInAreaLocator inside = new(polygon);
        private readonly IndexedFacetDistance boundary = new(polygon);

        public double At(double x, double y, double half, out double potential)
        {
            var at = new Coordinate(x, y);
            var distance = boundary.Distance(polygon.Factory.CreatePoint(at));
            var depth = inside.Locate(at) == Location.Exterior ? -distance : distance;
            potential = depth + (half * Math.Sqrt(2));
            return depth;
        }
    }
}

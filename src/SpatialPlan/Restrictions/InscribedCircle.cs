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
        var largest = Math.Min(largestDiameter, new MinimumDiameter(polygon).Length) / 2;
        var best = polygon.Area / polygon.Length;
        if (best >= largest * (1 - RelativePrecision))
        {
            return 2 * best;
        }

        var depth = Depth(polygon);
        best = Math.Max(best, Math.Max(depth(polygon.Centroid.Coordinate), depth(polygon.InteriorPoint.Coordinate)));
        return 2 * Refine(polygon.EnvelopeInternal, depth, best, largest);
    }

    private static double Refine(Envelope envelope, Func<Coordinate, double> depth, double best, double largest)
    {
        var cells = new PriorityQueue<(Coordinate Centre, double HalfSide), double>();
        var side = Math.Max(Math.Min(envelope.Width, envelope.Height), Math.Max(envelope.Width, envelope.Height) / MostCellsAlong);
        for (var x = envelope.MinX; x < envelope.MaxX; x += side)
        {
            for (var y = envelope.MinY; y < envelope.MaxY; y += side)
            {
                Add(new Coordinate(x + (side / 2), y + (side / 2)), side / 2);
            }
        }

        for (var steps = 0; steps < MostSteps && best < largest * (1 - RelativePrecision) && cells.TryDequeue(out var cell, out var potential); steps++)
        {
            if (-potential <= best * (1 + RelativePrecision))
            {
                break;
            }

            var half = cell.HalfSide / 2;
            foreach (var (dx, dy) in Quarters)
            {
                Add(new Coordinate(cell.Centre.X + (dx * half), cell.Centre.Y + (dy * half)), half);
            }
        }

        return best;

        void Add(Coordinate centre, double half)
        {
            var found = depth(centre);
            best = Math.Max(best, found);
            cells.Enqueue((centre, half), -(found + (half * Math.Sqrt(2))));
        }
    }

    private static readonly (int X, int Y)[] Quarters = [(-1, -1), (1, -1), (-1, 1), (1, 1)];

    /// <summary>Distance to the boundary, negative outside.</summary>
    private static Func<Coordinate, double> Depth(Polygon polygon)
    {
        var inside = new IndexedPointInAreaLocator(polygon);
        var boundary = new IndexedFacetDistance(polygon);
        return at =>
        {
            var distance = boundary.Distance(polygon.Factory.CreatePoint(at));
            return inside.Locate(at) == Location.Exterior ? -distance : distance;
        };
    }
}

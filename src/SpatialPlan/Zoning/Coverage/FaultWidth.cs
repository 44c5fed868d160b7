using NetTopologySuite.Geometries;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>How wide a fault is at its widest.</summary>
internal static class FaultWidth
{
    private const int MostCorners = 8;
    private const int MostChords = 80;

    /// <summary>The diameter of the largest circle that fits, metres: exact for a small convex polygon, never more than the truth for any other.</summary>
    public static double Metres(Geometry fault) => fault switch
    {
        Polygon { NumInteriorRings: 0 } polygon when Convex(polygon.Shell.Coordinates) is { } corners => 2 * Radius(corners),
        Polygon { NumPoints: <= MostChords } polygon => ChordWidth.Metres(polygon),
        _ => InscribedCircle.DiameterMetres(fault),
    };

    /// <summary>The corners counter-clockwise, the first repeated at the end, or null when the ring is not convex or has too many.</summary>
    private static Coordinate[]? Convex(Coordinate[] ring)
    {
        if (ring.Length > MostCorners + 1)
        {
            return null;
        }

        var turn = 0;
        for (var i = 0; i + 1 < ring.Length; i++)
        {
            var (from, at, to) = (ring[i], ring[i + 1], ring[i + 2 < ring.Length ? i + 2 : 1]);
            var sign = Math.Sign(((at.X - from.X) * (to.Y - at.Y)) - ((at.Y - from.Y) * (to.X - at.X)));
            if (sign != 0 && turn != 0 && sign != turn)
            {
                return null;
            }

            turn = sign == 0 ? turn : sign;
        }

        return turn >= 0 ? ring : [.. ring.Reverse()];
    }

    /// <summary>The largest circle touches three edges: of all such circles that stay inside, the largest.</summary>
    private static double Radius(Coordinate[] ring)
    {
        var (origin, edges) = (ring[0], new List<(double A, double B, double C)>());
        for (var i = 0; i + 1 < ring.Length; i++)
        {
            double dx = ring[i + 1].X - ring[i].X, dy = ring[i + 1].Y - ring[i].Y, length = Math.Sqrt((dx * dx) + (dy * dy));
            edges.Add((-dy / length, dx / length, ((dy * (ring[i].X - origin.X)) - (dx * (ring[i].Y - origin.Y))) / length));
        }

        var best = 0.0;
        for (var i = 0; i < edges.Count; i++)
        {
            for (var j = i + 1; j < edges.Count; j++)
            {
                for (var k = j + 1; k < edges.Count; k++)
                {
                    best = Math.Max(best, Touching(edges, edges[i], edges[j], edges[k]));
                }
            }
        }

        return best;
    }

    private static double Touching(List<(double A, double B, double C)> all, (double A, double B, double C) one, (double A, double B, double C) two, (double A, double B, double C) three)
    {
        double a = one.A - two.A, b = one.B - two.B, c = two.C - one.C, d = one.A - three.A, e = one.B - three.B, f = three.C - one.C, determinant = (a * e) - (b * d);
        if (Math.Abs(determinant) < 1e-14)
        {
            return 0;
        }

        double x = ((c * e) - (b * f)) / determinant, y = ((a * f) - (c * d)) / determinant, radius = (one.A * x) + (one.B * y) + one.C;
        return all.TrueForAll(edge => (edge.A * x) + (edge.B * y) + edge.C >= radius - 1e-7) ? radius : 0;
    }
}

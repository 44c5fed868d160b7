using NetTopologySuite.Algorithm;

namespace SpatialPlan.Restrictions;

/// <summary>
/// On which side of a line a point lies, decided for certain: plain arithmetic where its error bound allows (Shewchuk, "Adaptive precision
/// floating-point arithmetic and fast robust geometric predicates", 1997, bound A), more digits where not.
/// </summary>
internal static class Orientation
{
    private const double ErrorBound = 3.3306690738754716e-16;

    /// <summary>1 when the point c lies left of the line from a to b, -1 right of it, 0 on it.</summary>
    /// <param name="ax">East of a, metres.</param>
    /// <param name="ay">North of a, metres.</param>
    /// <param name="bx">East of b, metres.</param>
    /// <param name="by">North of b, metres.</param>
    /// <param name="cx">East of c, metres.</param>
    /// <param name="cy">North of c, metres.</param>
    /// <param name="twice">Twice the area of the triangle a, b, c, signed, square metres.</param>
    /// <param name="error">How far <paramref name="twice"/> may be from the truth.</param>
    public static int Of(double ax, double ay, double bx, double by, double cx, double cy, out double twice, out double error)
    {
        var left = (ax - cx) * (by - cy);
        var right = (ay - cy) * (bx - cx);
        twice = left - right;
        error = ErrorBound * (Math.Abs(left) + Math.Abs(right));
        return twice > error ? 1 : -twice > error ? -1 : CGAlgorithmsDD.OrientationIndex(ax, ay, bx, by, cx, cy);
    }
}

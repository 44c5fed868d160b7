namespace SpatialPlan.Parcels;

/// <summary>
/// The area that two polygons share, without building the shape: each ring is a fan of triangles with signs, whose signed sum is the polygon whatever its
/// bends and holes, and two triangles are clipped against each other by half-planes (Sutherland and Hodgman 1974). Nothing topological can fail; the
/// rounding is that of some hundred products, far below a square millimetre for parcels.
/// </summary>
internal static class FanArea
{
    private const int MostCorners = 8;

    /// <summary>The shared area, square metres.</summary>
    /// <param name="one">The rings of a polygon, x and y in turn, closed, holes going the other way round than their shell.</param>
    /// <param name="oneRings">Where each ring begins in <paramref name="one"/>, and its end after the last.</param>
    /// <param name="other">The rings of the other polygon.</param>
    /// <param name="otherRings">Where each ring of the other begins.</param>
    public static double Shared(ReadOnlySpan<double> one, ReadOnlySpan<int> oneRings, ReadOnlySpan<double> other, ReadOnlySpan<int> otherRings)
    {
        // Relative to one corner, so that the products keep their digits.
        double x = one[oneRings[0]], y = one[oneRings[0] + 1], total = 0;
        Span<double> triangle = stackalloc double[6];
        Span<double> second = stackalloc double[6];
        for (var ring = 0; ring + 1 < oneRings.Length; ring++)
        {
            for (var at = oneRings[ring] + 2; at + 3 < oneRings[ring + 1]; at += 2)
            {
                var sign = Triangle(one, oneRings[ring], at, x, y, triangle);
                total += sign == 0 ? 0 : sign * WithFans(triangle, other, otherRings, x, y, second);
            }
        }

        return Math.Abs(total);
    }

    private static double WithFans(ReadOnlySpan<double> triangle, ReadOnlySpan<double> rings, ReadOnlySpan<int> starts, double x, double y, Span<double> second)
    {
        double total = 0;
        double minX = Math.Min(triangle[0], Math.Min(triangle[2], triangle[4])), maxX = Math.Max(triangle[0], Math.Max(triangle[2], triangle[4]));
        double minY = Math.Min(triangle[1], Math.Min(triangle[3], triangle[5])), maxY = Math.Max(triangle[1], Math.Max(triangle[3], triangle[5]));
        for (var ring = 0; ring + 1 < starts.Length; ring++)
        {
            for (var at = starts[ring] + 2; at + 3 < starts[ring + 1]; at += 2)
            {
                var sign = Triangle(rings, starts[ring], at, x, y, second);
                if (sign != 0 && Math.Min(second[0], Math.Min(second[2], second[4])) < maxX && Math.Max(second[0], Math.Max(second[2], second[4])) > minX
                    && Math.Min(second[1], Math.Min(second[3], second[5])) < maxY && Math.Max(second[1], Math.Max(second[3], second[5])) > minY)
                {
                    total += sign * Clipped(triangle, second);
                }
            }
        }

        return total;
    }

    /// <summary>Writes the triangle of a fan, turned counter-clockwise, and answers with the sign it had.</summary>
    private static int Triangle(ReadOnlySpan<double> ring, int start, int at, double x, double y, Span<double> triangle)
    {
        double ax = ring[start] - x, ay = ring[start + 1] - y, bx = ring[at] - x, by = ring[at + 1] - y, cx = ring[at + 2] - x, cy = ring[at + 3] - y;
        var twice = ((bx - ax) * (cy - ay)) - ((by - ay) * (cx - ax));
        (triangle[0], triangle[1]) = (ax, ay);
        (triangle[2], triangle[3], triangle[4], triangle[5]) = twice >= 0 ? (bx, by, cx, cy) : (cx, cy, bx, by);
        return Math.Sign(twice);
    }

    private static double Clipped(ReadOnlySpan<double> subject, ReadOnlySpan<double> window)
    {
        Span<double> from = stackalloc double[MostCorners * 2];
        Span<double> to = stackalloc double[MostCorners * 2];
        subject.CopyTo(from);
        var count = 3;
        for (var edge = 0; edge < 3 && count > 0; edge++)
        {
            var next = edge == 2 ? 0 : edge + 1;
            count = Clip(from, count, window[edge * 2], window[(edge * 2) + 1], window[next * 2], window[(next * 2) + 1], to);
            var swap = from;
            from = to;
            to = swap;
        }

        double twice = 0;
        for (var i = 1; i + 1 < count; i++)
        {
            twice += ((from[i * 2] - from[0]) * (from[(i * 2) + 3] - from[1])) - ((from[(i * 2) + 1] - from[1]) * (from[(i * 2) + 2] - from[0]));
        }

        return twice / 2;
    }

    /// <summary>Keeps what lies to the left of the line from a to b.</summary>
    private static int Clip(ReadOnlySpan<double> corners, int count, double ax, double ay, double bx, double by, Span<double> kept)
    {
        double dx = bx - ax, dy = by - ay;
        double px = corners[(count - 1) * 2], py = corners[(count * 2) - 1], before = (dx * (py - ay)) - (dy * (px - ax));
        var length = 0;
        for (var i = 0; i < count; i++)
        {
            double qx = corners[i * 2], qy = corners[(i * 2) + 1], side = (dx * (qy - ay)) - (dy * (qx - ax));
            if ((side > 0 && before < 0) || (side < 0 && before > 0))
            {
                var share = before / (before - side);
                kept[length++] = px + (share * (qx - px));
                kept[length++] = py + (share * (qy - py));
            }

            if (side >= 0)
            {
                kept[length++] = qx;
                kept[length++] = qy;
            }

            (px, py, before) = (qx, qy, side);
        }

        return length / 2;
    }
}

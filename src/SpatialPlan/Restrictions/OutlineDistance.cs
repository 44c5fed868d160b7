namespace SpatialPlan.Restrictions;

/// <summary>The distance between two outlines that do not pass through each other.</summary>
internal static class OutlineDistance
{
    /// <summary>The shortest distance between the two borders, metres; infinite when it is more than the limit.</summary>
    /// <param name="first">The outline with fewer edges.</param>
    /// <param name="second">The other.</param>
    /// <param name="limitMetres">What lies further is of no interest.</param>
    public static double Between(Outline first, Outline second, double limitMetres)
    {
        var least = limitMetres * limitMetres * (1 + 1e-12);
        var found = false;
        var (west, south, east, north) = (first.MinX - limitMetres, first.MinY - limitMetres, first.MaxX + limitMetres, first.MaxY + limitMetres);
        for (var run = second.NextRun(0, west, south, east, north); run < second.RunCount; run = second.NextRun(run + 1, west, south, east, north))
        {
            var box = second.RunBoxes.AsSpan(4 * run, 4);
            if (Apart(box[0], box[1], box[2], box[3], first.MinX, first.MinY, first.MaxX, first.MaxY) > least)
            {
                continue;
            }

            for (var edge = second.Runs[2 * run]; edge < second.Runs[(2 * run) + 1]; edge++)
            {
                found |= Shorten(first, second.Ordinates.AsSpan(2 * edge, 4), ref least);
            }
        }

        return found ? Math.Sqrt(least) : double.PositiveInfinity;
    }

    private static bool Shorten(Outline first, ReadOnlySpan<double> at, ref double least)
    {
        var (minX, maxX) = at[0] < at[2] ? (at[0], at[2]) : (at[2], at[0]);
        var (minY, maxY) = at[1] < at[3] ? (at[1], at[3]) : (at[3], at[1]);
        var shorter = false;
        if (Apart(minX, minY, maxX, maxY, first.MinX, first.MinY, first.MaxX, first.MaxY) > least)
        {
            return false;
        }

        for (var run = 0; run < first.RunCount; run++)
        {
            var box = first.RunBoxes.AsSpan(4 * run, 4);
            if (Apart(minX, minY, maxX, maxY, box[0], box[1], box[2], box[3]) > least)
            {
                continue;
            }

            for (var edge = first.Runs[2 * run]; edge < first.Runs[(2 * run) + 1]; edge++)
            {
                var side = first.Ordinates.AsSpan(2 * edge, 4);
                var square = Math.Min(
                    Math.Min(ToSegment(at[0], at[1], side), ToSegment(at[2], at[3], side)),
                    Math.Min(ToSegment(side[0], side[1], at), ToSegment(side[2], side[3], at)));
                if (square <= least)
                {
                    (least, shorter) = (square, true);
                }
            }
        }

        return shorter;
    }

    /// <summary>The square of the distance from a point to a segment.</summary>
    public static double ToSegment(double x, double y, ReadOnlySpan<double> segment)
    {
        var (dx, dy) = (segment[2] - segment[0], segment[3] - segment[1]);
        var (px, py) = (x - segment[0], y - segment[1]);
        var length = (dx * dx) + (dy * dy);
        var along = length > 0 ? Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1) : 0;
        var (ex, ey) = (px - (along * dx), py - (along * dy));
        return (ex * ex) + (ey * ey);
    }

    /// <summary>The square of the distance between two boxes.</summary>
    private static double Apart(double minX, double minY, double maxX, double maxY, double otherMinX, double otherMinY, double otherMaxX, double otherMaxY)
    {
        var x = Math.Max(0, Math.Max(minX - otherMaxX, otherMinX - maxX));
        var y = Math.Max(0, Math.Max(minY - otherMaxY, otherMinY - maxY));
        return (x * x) + (y * y);
    }
}

namespace SpatialPlan.Restrictions;

/// <summary>Whether points lie in the area of an outline.</summary>
internal static class OutlineLocation
{
    /// <summary>1 inside, -1 outside, 0 on the border.</summary>
    public static int Of(Outline outline, double x, double y)
    {
        if (x < outline.MinX || x > outline.MaxX || y < outline.MinY || y > outline.MaxY)
        {
            return -1;
        }

        var inside = false;
        for (var run = outline.NextRun(0, x, y, double.PositiveInfinity, y); run < outline.RunCount; run = outline.NextRun(run + 1, x, y, double.PositiveInfinity, y))
        {
            if (!Pass(outline, run, x, y, ref inside))
            {
                return 0;
            }
        }

        return inside ? 1 : -1;
    }

    /// <summary>Counts how often a ray from the point to the east passes the edges of a run. False when the point lies on one.</summary>
    private static bool Pass(Outline outline, int run, double x, double y, ref bool inside)
    {
        for (var edge = outline.Runs[2 * run]; edge < outline.Runs[(2 * run) + 1]; edge++)
        {
            var at = outline.Ordinates.AsSpan(2 * edge, 4);
            if (at[1] <= y == at[3] <= y)
            {
                if (at[1] == y && at[3] == y && Math.Min(at[0], at[2]) <= x && x <= Math.Max(at[0], at[2]))
                {
                    return false;
                }

                if ((at[0] == x && at[1] == y) || (at[2] == x && at[3] == y))
                {
                    return false;
                }

                continue;
            }

            var side = Orientation.Of(at[0], at[1], at[2], at[3], x, y, out _, out _);
            if (side == 0)
            {
                return false;
            }

            inside ^= side > 0 == at[3] > at[1];
        }

        return true;
    }
}

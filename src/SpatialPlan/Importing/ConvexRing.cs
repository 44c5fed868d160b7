namespace SpatialPlan.Importing;

/// <summary>The cheap sufficient test for a convex ring.</summary>
internal static class ConvexRing
{
    /// <summary>Relative rounding error of a cross product of coordinate differences, with a wide margin.</summary>
    private const double RoundingShare = 1e-12;

    /// <summary>True only when the closed ring is strictly convex: a polygon that turns one way and goes around once.</summary>
    /// <param name="ring">x and y in turn, the first vertex repeated at the end.</param>
    public static bool Holds(ReadOnlySpan<double> ring)
    {
        var vertices = (ring.Length / 2) - 1;
        if (vertices < 3)
        {
            return false;
        }

        var turn = 0;
        var reversals = 0;
        var lastDirection = 0;
        for (var i = 0; i < vertices; i++)
        {
            int a = i * 2, b = a + 2, c = i + 2 > vertices ? 2 : a + 4;
            double dx = ring[b] - ring[a], dy = ring[b + 1] - ring[a + 1], ex = ring[c] - ring[b], ey = ring[c + 1] - ring[b + 1];
            var cross = (dx * ey) - (dy * ex);
            var doubt = RoundingShare * (Math.Abs(dx * ey) + Math.Abs(dy * ex)) + 1e-24;
            var sign = cross > doubt ? 1 : cross < -doubt ? -1 : 0;
            if (sign == 0 || (turn != 0 && sign != turn))
            {
                return false;
            }

            turn = sign;
            var direction = dx > 0 ? 1 : dx < 0 ? -1 : lastDirection;
            reversals += lastDirection != 0 && direction != lastDirection ? 1 : 0;
            lastDirection = direction;
        }

        // Going around once, the direction east-west changes twice (once more at the seam is not counted here).
        return reversals <= 2;
    }
}

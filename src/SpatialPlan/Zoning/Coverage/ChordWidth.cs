using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// The widest place of a narrow, crooked polygon: from points along each edge a chord is drawn straight across, and on it the point farthest from every
/// edge is sought. What is found is the radius of a real circle inside, so never more than the truth.
/// </summary>
internal sealed class ChordWidth
{
    private const int Samples = 8;
    private const int Refinements = 18;
    private const int StepsOnChord = 12;

    private readonly double[] ax;
    private readonly double[] ay;
    private readonly double[] dx;
    private readonly double[] dy;

    private ChordWidth(Polygon polygon)
    {
        var origin = polygon.Shell.GetCoordinateN(0);
        var edges = FacePolygons.Edges(polygon).ToList();
        ax = [.. edges.Select(edge => edge.From.X - origin.X)];
        ay = [.. edges.Select(edge => edge.From.Y - origin.Y)];
        dx = [.. edges.Select(edge => edge.To.X - edge.From.X)];
        dy = [.. edges.Select(edge => edge.To.Y - edge.From.Y)];
    }

    /// <summary>The diameter of the largest circle found, metres.</summary>
    public static double Metres(Polygon polygon)
    {
        var chords = new ChordWidth(polygon);
        var best = polygon.Area / polygon.Length;
        for (var edge = 0; edge < chords.ax.Length; edge++)
        {
            best = Math.Max(best, chords.Along(edge));
        }

        return 2 * best;
    }

    private double Along(int edge)
    {
        var (best, at) = (0.0, 0.5);
        for (var sample = 0; sample <= Samples; sample++)
        {
            var t = Math.Clamp((double)sample / Samples, 0.001, 0.999);
            var radius = Across(edge, t);
            (best, at) = radius > best ? (radius, t) : (best, at);
        }

        for (var (step, round) = (0.5 / Samples, 0); round < Refinements; round++, step /= 2)
        {
            foreach (var t in new[] { Math.Max(0, at - step), Math.Min(1, at + step) })
            {
                var radius = Across(edge, t);
                (best, at) = radius > best ? (radius, t) : (best, at);
            }
        }

        return best;
    }

    /// <summary>The largest radius about a point of the chord that starts at a share of an edge and goes straight inward.</summary>
    private double Across(int edge, double share)
    {
        var length = Math.Sqrt((dx[edge] * dx[edge]) + (dy[edge] * dy[edge]));
        double x = ax[edge] + (share * dx[edge]), y = ay[edge] + (share * dy[edge]), nx = -dy[edge] / length, ny = dx[edge] / length;
        var (low, high) = (0.0, Reach(edge, x, y, nx, ny));
        if (!double.IsFinite(high))
        {
            return 0;
        }

        for (var step = 0; step < StepsOnChord; step++)
        {
            double one = low + ((high - low) * 0.382), other = low + ((high - low) * 0.618);
            (low, high) = Clearance(x + (one * nx), y + (one * ny)) < Clearance(x + (other * nx), y + (other * ny)) ? (one, high) : (low, other);
        }

        return Clearance(x + ((low + high) / 2 * nx), y + ((low + high) / 2 * ny));
    }

    /// <summary>How far it is inward to the next edge, metres.</summary>
    private double Reach(int from, double x, double y, double nx, double ny)
    {
        var nearest = double.PositiveInfinity;
        for (var edge = 0; edge < ax.Length; edge++)
        {
            var across = (nx * dy[edge]) - (ny * dx[edge]);
            if (edge == from || across == 0)
            {
                continue;
            }

            double px = ax[edge] - x, py = ay[edge] - y, reach = ((px * dy[edge]) - (py * dx[edge])) / across, along = ((px * ny) - (py * nx)) / across;
            nearest = along is >= 0 and <= 1 && reach > 0 ? Math.Min(nearest, reach) : nearest;
        }

        return nearest;
    }

    private double Clearance(double x, double y)
    {
        var nearest = double.PositiveInfinity;
        for (var edge = 0; edge < ax.Length; edge++)
        {
            double px = x - ax[edge], py = y - ay[edge], along = Math.Clamp(((px * dx[edge]) + (py * dy[edge])) / ((dx[edge] * dx[edge]) + (dy[edge] * dy[edge])), 0, 1);
            double fx = px - (along * dx[edge]), fy = py - (along * dy[edge]);
            nearest = Math.Min(nearest, (fx * fx) + (fy * fy));
        }

        return Math.Sqrt(nearest);
    }
}

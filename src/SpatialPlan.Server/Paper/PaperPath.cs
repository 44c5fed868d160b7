using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace SpatialPlan.Server.Paper;

/// <summary>Turns geometry into the path of an SVG in millimetres, without what paper cannot show.</summary>
internal static class PaperPath
{
    /// <summary>Vertices nearer to the one before than this are left out; half a dot of a good printer.</summary>
    private const double FinestMillimetres = 0.06;

    /// <summary>Lines and rings of geometries, as one path; empty when there are none.</summary>
    public static string Of(IEnumerable<Geometry> geometries, PaperFrame frame)
    {
        var path = new StringBuilder();
        foreach (var line in geometries.SelectMany(LinesOf))
        {
            Append(path, line, frame);
        }

        return path.ToString();
    }

    private static IEnumerable<LineString> LinesOf(Geometry geometry) => geometry switch
    {
        _ when geometry.IsEmpty => [],
        Polygon polygon => [polygon.Shell, .. polygon.Holes],
        LineString line => [line],
        _ => Enumerable.Range(0, geometry.NumGeometries).Where(_ => geometry is GeometryCollection).Select(geometry.GetGeometryN).SelectMany(LinesOf),
    };

    private static void Append(StringBuilder path, LineString line, PaperFrame frame)
    {
        var sequence = line.CoordinateSequence;
        var (lastX, lastY) = (double.NaN, double.NaN);
        for (var i = 0; i < sequence.Count; i++)
        {
            var (x, y) = (frame.X(sequence.GetX(i)), frame.Y(sequence.GetY(i)));
            if (i > 0 && i < sequence.Count - 1 && Math.Abs(x - lastX) < FinestMillimetres && Math.Abs(y - lastY) < FinestMillimetres)
            {
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x:0.##} {y:0.##}");
            (lastX, lastY) = (x, y);
        }

        path.Append(line.IsClosed ? "Z" : "");
    }
}

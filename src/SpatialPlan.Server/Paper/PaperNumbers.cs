using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Server.Paper;

/// <summary>Sets the numbers of restrictions on a map so that none lies on another; a number moved away keeps a line to its place.</summary>
internal sealed class PaperNumbers(PaperFrame frame)
{
    private const double ApartMillimetres = 3.5;
    private const double EdgeMillimetres = 2;
    private const int MostTries = 40;

    private readonly List<(double X, double Y)> taken = [];

    /// <summary>Draws a number at the part of a restriction on the land, or where it comes nearest; empty when there is no room left for it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="found">The restriction.</param>
    /// <param name="land">The land.</param>
    public string Draw(int number, FoundRestriction found, Geometry land)
    {
        var place = found.Hit.IsEmpty ? Nearest(found, land) : found.Hit.InteriorPoint.Coordinate;
        var (x, y) = (frame.X(place.X), frame.Y(place.Y));
        for (var i = 0; i < MostTries; i++)
        {
            // A spiral outwards, a little more than one number wide per turn.
            var (turn, distance) = (i * 2.4, 0.75 * Math.Sqrt(i) * ApartMillimetres / 2);
            var at = (X: x + (distance * Math.Cos(turn)), Y: y + (distance * Math.Sin(turn)));
            if (IsOnMap(at) && taken.TrueForAll(other => Math.Pow(other.X - at.X, 2) + Math.Pow(other.Y - at.Y, 2) >= ApartMillimetres * ApartMillimetres))
            {
                taken.Add(at);
                return Line(x, y, at) + PaperLook.Number(number, at.X, at.Y);
            }
        }

        return "";
    }

    private bool IsOnMap((double X, double Y) at) =>
        at.X >= EdgeMillimetres && at.Y >= EdgeMillimetres && at.X <= frame.WidthMillimetres - EdgeMillimetres && at.Y <= frame.HeightMillimetres - EdgeMillimetres;

    private static string Line(double x, double y, (double X, double Y) at)
    {
        var far = Math.Abs(at.X - x) + Math.Abs(at.Y - y) > 0.5;
        return far ? string.Create(CultureInfo.InvariantCulture, $"""<path d="M{x:0.##} {y:0.##}L{at.X:0.##} {at.Y:0.##}" stroke="#000" stroke-width="0.15"/><circle cx="{x:0.##}" cy="{y:0.##}" r="0.35"/>""") : "";
    }

    private static Coordinate Nearest(FoundRestriction found, Geometry land) =>
        found.Restriction.Geometry.IsEmpty ? land.InteriorPoint.Coordinate : DistanceOp.NearestPoints(land, found.Restriction.Geometry)[0];
}

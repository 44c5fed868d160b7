using NetTopologySuite.Geometries;

namespace SpatialPlan.Tests;

/// <summary>
/// Checks a coverage without any overlay: in a coverage without gap or overlap every directed segment of a ring occurs once, its reverse occurs
/// in exactly one neighbour, and the segments without a reverse make the outline of the whole.
/// </summary>
internal static class SynthesisBorders
{
    public static HashSet<(Coordinate From, Coordinate To)> Directed(IEnumerable<Geometry> polygons)
    {
        var segments = new HashSet<(Coordinate, Coordinate)>();
        foreach (var ring in polygons.Cast<Polygon>().SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing)))
        {
            var points = ring.Coordinates;
            for (var at = 1; at < points.Length; at++)
            {
                Assert.True(segments.Add((points[at - 1], points[at])), $"Two parcels lie on the same side of the border at {points[at]}.");
            }
        }

        return segments;
    }

    public static Polygon Outline(HashSet<(Coordinate From, Coordinate To)> segments)
    {
        var next = segments.Where(segment => !segments.Contains((segment.To, segment.From))).ToDictionary(segment => segment.From, segment => segment.To);
        var ring = new List<Coordinate> { next.Keys.First() };
        do
        {
            ring.Add(next[ring[^1]]);
        }
        while (!ring[^1].Equals2D(ring[0]));
        Assert.Equal(next.Count, ring.Count - 1);
        return new GeometryFactory().CreatePolygon([.. ring]);
    }
}

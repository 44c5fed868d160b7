using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Makes polygons of faces and of chains of edges.</summary>
internal static class FacePolygons
{
    /// <summary>The polygon of a bounded face. Each ring starts at its westernmost, then southernmost vertex, whatever the order of the input was.</summary>
    public static Polygon Of(PlaneFaces faces, int face) => Of(faces.Halves(face).Select(half => (faces.Graph.Place(faces.Graph.Start(half)), faces.Graph.Place(faces.Graph.End(half)))));

    /// <summary>What the directed edges enclose to their left; edges that go forth and back cancel. Empty when nothing is enclosed.</summary>
    public static Geometry Enclosed(IEnumerable<(Coordinate From, Coordinate To)> edges)
    {
        var graph = new PlaneGraph();
        foreach (var (from, to) in edges)
        {
            graph.Add(from, to, 1, []);
        }

        var kept = new PlaneGraph();
        for (var half = 0; half < 2 * graph.EdgeCount; half += 2)
        {
            if (graph.Net(half) != 0)
            {
                kept.Add(graph.Place(graph.Start(half)), graph.Place(graph.End(half)), graph.Net(half), []);
            }
        }

        var faces = new PlaneFaces(kept);
        Polygon[] polygons = [.. Enumerable.Range(1, faces.Count - 1).Where(face => faces.Covering[face] > 0).Select(face => Of(faces, face)).OrderBy(polygon => polygon.Coordinates[0])];
        return polygons.Length == 1 ? polygons[0] : Geo.Factory.CreateMultiPolygon(polygons);
    }

    /// <summary>The edges of polygons, what they enclose to the left.</summary>
    public static IEnumerable<(Coordinate From, Coordinate To)> Edges(Geometry polygons)
    {
        for (var i = 0; i < polygons.NumGeometries; i++)
        {
            var polygon = (Polygon)polygons.GetGeometryN(i);
            foreach (var (ring, hole) in polygon.Holes.Select(ring => (ring, true)).Prepend((polygon.Shell, false)))
            {
                var forth = ring.IsCCW != hole;
                for (var at = 0; at + 1 < ring.NumPoints; at++)
                {
                    yield return forth ? (ring.GetCoordinateN(at), ring.GetCoordinateN(at + 1)) : (ring.GetCoordinateN(at + 1), ring.GetCoordinateN(at));
                }
            }
        }
    }

    private static Polygon Of(IEnumerable<(Coordinate From, Coordinate To)> edges)
    {
        var rings = SimpleLoops(edges).Select(Ring).OrderBy(ring => ring.Coordinates[0]).ToList();
        var shells = rings.Where(ring => ring.IsCCW).ToList();
        var shell = shells.Count > 0 ? shells.MaxBy(ring => ring.EnvelopeInternal.Area)! : throw new InvalidOperationException("A bounded face has an outer ring.");
        return Geo.Factory.CreatePolygon(shell, [.. rings.Where(ring => !ReferenceEquals(ring, shell))]);
    }

    /// <summary>Walks around and sets a loop apart whenever a place is met again, so that no ring touches itself; there and back again is no loop.</summary>
    private static IEnumerable<List<Coordinate>> SimpleLoops(IEnumerable<(Coordinate From, Coordinate To)> edges)
    {
        var path = new List<Coordinate>();
        var positions = new Dictionary<(double, double), int>();
        foreach (var (from, to) in edges)
        {
            positions[(from.X, from.Y)] = path.Count;
            path.Add(from);
            if (!positions.TryGetValue((to.X, to.Y), out var start))
            {
                continue;
            }

            var loop = path[start..];
            foreach (var place in loop)
            {
                positions.Remove((place.X, place.Y));
            }

            path.RemoveRange(start, path.Count - start);
            if (loop.Count > 2)
            {
                yield return loop;
            }
        }
    }

    private static LinearRing Ring(List<Coordinate> loop)
    {
        var first = loop.IndexOf(loop.Min()!);
        var ring = new Coordinate[loop.Count + 1];
        for (var i = 0; i <= loop.Count; i++)
        {
            ring[i] = loop[(first + i) % loop.Count].Copy();
        }

        return Geo.Factory.CreateLinearRing(ring);
    }
}

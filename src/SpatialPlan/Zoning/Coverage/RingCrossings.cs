using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using SpatialPlan.Importing;
using SpatialPlan.Parcels;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Finds the places where the rings of one zone cross. It looks at edges only and computes no overlay, so no ring however tangled can hold it up for long.</summary>
internal static class RingCrossings
{
    /// <summary>A tangled ring can have millions of crossings; this many show a person where to begin.</summary>
    public const int Most = 20;

    /// <summary>The first crossings, each with the two edges by the number of their first vertex; edges that only touch do not cross.</summary>
    public static IReadOnlyList<(int One, int Other, Coordinate Place)> Find(SourceGeometry shape)
    {
        var edges = Edges(shape);
        var found = new List<(int, int, Coordinate)>();
        var boxes = new double[edges.Count * 4];
        for (var i = 0; i < edges.Count; i++)
        {
            var box = new Envelope(edges[i].From, edges[i].To);
            (boxes[i * 4], boxes[(i * 4) + 1], boxes[(i * 4) + 2], boxes[(i * 4) + 3]) = (box.MinX - 1e-6, box.MinY - 1e-6, box.MaxX + 1e-6, box.MaxY + 1e-6);
        }

        var tree = new BoxTree(boxes);
        var (candidates, open) = (new List<int>(), new Stack<(int Level, int Node)>());
        for (var one = 0; one < edges.Count && found.Count < Most; one++)
        {
            candidates.Clear();
            tree.Search(boxes[one * 4], boxes[(one * 4) + 1], boxes[(one * 4) + 2], boxes[(one * 4) + 3], candidates, open);
            var at = one;
            found.AddRange(candidates.Where(other => other > at && Cross(edges[at], edges[other])).Order().Take(Most - found.Count).Select(other => (edges[at].Vertex, edges[other].Vertex, Place(edges[at], edges[other]))));
        }

        return found;
    }

    private static Coordinate Place((int Vertex, Coordinate From, Coordinate To) one, (int Vertex, Coordinate From, Coordinate To) other) =>
        CGAlgorithmsDD.Intersection(one.From, one.To, other.From, other.To);

    private static bool Cross((int Vertex, Coordinate From, Coordinate To) one, (int Vertex, Coordinate From, Coordinate To) other) =>
        (int)Orientation.Index(one.From, one.To, other.From) * (int)Orientation.Index(one.From, one.To, other.To) < 0
        && (int)Orientation.Index(other.From, other.To, one.From) * (int)Orientation.Index(other.From, other.To, one.To) < 0;

    private static List<(int Vertex, Coordinate From, Coordinate To)> Edges(SourceGeometry shape)
    {
        var edges = new List<(int Vertex, Coordinate From, Coordinate To)>(shape.VertexCount);
        for (var ring = 0; ring + 1 < shape.RingStarts.Length; ring++)
        {
            for (var vertex = shape.RingStarts[ring]; vertex + 1 < shape.RingStarts[ring + 1]; vertex++)
            {
                edges.Add((vertex, At(shape, vertex), At(shape, vertex + 1)));
            }
        }

        return edges;
    }

    private static Coordinate At(SourceGeometry shape, int vertex) => new(shape.Ordinates[vertex * 2], shape.Ordinates[(vertex * 2) + 1]);
}

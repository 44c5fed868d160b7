using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using SpatialPlan.Parcels;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Cuts edges where they cross. Which edges cross is decided by exact orientation; where, by extended precision.</summary>
internal static class EdgeNoding
{
    /// <summary>Crossings closer than this are one: three lines through a point leave no triangle of rounding, metres.</summary>
    private const double SamePlaceMetres = 1e-5;

    private const double BoxMarginMetres = 1e-3;

    /// <summary>The crossings on each edge that has any, in order along it. Edges that only share an end do not cross.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<Coordinate>> Crossings(IReadOnlyList<PlaneEdge> edges)
    {
        var places = new Dictionary<(long, long), Coordinate>();
        var found = new Dictionary<int, List<Coordinate>>();
        var tree = new BoxTree(Boxes(edges));
        var candidates = new List<int>();
        var open = new Stack<(int Level, int Node)>();
        for (var one = 0; one < edges.Count; one++)
        {
            candidates.Clear();
            var (from, to) = (edges[one].From, edges[one].To);
            tree.Search(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y) - BoxMarginMetres, Math.Max(from.X, to.X) + BoxMarginMetres, Math.Max(from.Y, to.Y) + BoxMarginMetres, candidates, open);
            foreach (var other in candidates.Where(other => other > one && Cross(edges[one], edges[other])).Order())
            {
                var place = Same(places, CGAlgorithmsDD.Intersection(from, to, edges[other].From, edges[other].To));
                Note(found, one, place);
                Note(found, other, place);
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Coordinate>)Along(edges[pair.Key], pair.Value));
    }

    private static bool Cross(PlaneEdge one, PlaneEdge other) =>
        Side(one, other.From) * Side(one, other.To) < 0 && Side(other, one.From) * Side(other, one.To) < 0;

    private static int Side(PlaneEdge edge, Coordinate point) => (int)Orientation.Index(edge.From, edge.To, point);

    private static void Note(Dictionary<int, List<Coordinate>> found, int edge, Coordinate place)
    {
        if (!found.TryGetValue(edge, out var list))
        {
            found.Add(edge, list = []);
        }

        list.Add(place);
    }

    private static Coordinate Same(Dictionary<(long, long), Coordinate> places, Coordinate place)
    {
        var (column, row) = ((long)Math.Floor(place.X / SamePlaceMetres), (long)Math.Floor(place.Y / SamePlaceMetres));
        for (var cell = 0; cell < 9; cell++)
        {
            if (places.TryGetValue((column - 1 + (cell % 3), row - 1 + (cell / 3)), out var known) && known.Distance(place) <= SamePlaceMetres)
            {
                return known;
            }
        }

        places[(column, row)] = place;
        return place;
    }

    private static List<Coordinate> Along(PlaneEdge edge, List<Coordinate> places) =>
        [.. places.Distinct().Where(place => !place.Equals2D(edge.From) && !place.Equals2D(edge.To)).OrderBy(place => place.Distance(edge.From))];

    private static double[] Boxes(IReadOnlyList<PlaneEdge> edges)
    {
        var boxes = new double[edges.Count * 4];
        for (var i = 0; i < edges.Count; i++)
        {
            var (from, to) = (edges[i].From, edges[i].To);
            (boxes[i * 4], boxes[(i * 4) + 1]) = (Math.Min(from.X, to.X) - BoxMarginMetres, Math.Min(from.Y, to.Y) - BoxMarginMetres);
            (boxes[(i * 4) + 2], boxes[(i * 4) + 3]) = (Math.Max(from.X, to.X) + BoxMarginMetres, Math.Max(from.Y, to.Y) + BoxMarginMetres);
        }

        return boxes;
    }
}

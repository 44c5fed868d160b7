using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// Edges that meet only at their ends, as a graph in the plane: half-edges 2e and 2e+1 are edge e forth and back, each with its face to the left.
/// Equal coordinates are one node. Edges between the same nodes are added up.
/// </summary>
internal sealed class PlaneGraph
{
    private readonly Dictionary<(double X, double Y), int> nodes = [];
    private readonly Dictionary<(int, int), int> byEnds = [];
    private readonly List<Coordinate> places = [];
    private readonly List<(int From, int To)> ends = [];
    private readonly List<int> nets = [];
    private readonly List<IReadOnlyList<(int Zone, int Sign)>> uses = [];

    /// <summary>How many edges there are.</summary>
    public int EdgeCount => ends.Count;

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => places.Count;

    /// <summary>Makes the graph of edges that meet only at their ends.</summary>
    public static PlaneGraph Of(IEnumerable<PlaneEdge> edges)
    {
        var graph = new PlaneGraph();
        foreach (var edge in edges)
        {
            graph.Add(edge.From, edge.To, edge.Net, edge.Uses);
        }

        return graph;
    }

    /// <summary>The half-edge from one place to another; both must be ends of an edge that was added.</summary>
    public int Half(Coordinate from, Coordinate to)
    {
        var (a, b) = (nodes[(from.X, from.Y)], nodes[(to.X, to.Y)]);
        var edge = byEnds[(Math.Min(a, b), Math.Max(a, b))];
        return (2 * edge) + (ends[edge].From == a ? 0 : 1);
    }

    /// <summary>Adds an edge; one of no length is left out.</summary>
    public void Add(Coordinate from, Coordinate to, int net, IReadOnlyList<(int Zone, int Sign)> edgeUses)
    {
        var (a, b) = (NodeAt(from), NodeAt(to));
        if (a == b)
        {
            return;
        }

        if (byEnds.TryGetValue((Math.Min(a, b), Math.Max(a, b)), out var edge))
        {
            var sign = ends[edge].From == a ? 1 : -1;
            nets[edge] += sign * net;
            uses[edge] = [.. uses[edge], .. edgeUses.Select(use => (use.Zone, sign * use.Sign))];
            return;
        }

        byEnds.Add((Math.Min(a, b), Math.Max(a, b)), ends.Count);
        ends.Add((a, b));
        nets.Add(net);
        uses.Add(edgeUses);
    }

    /// <summary>The node a half-edge starts from.</summary>
    public int Start(int half) => (half & 1) == 0 ? ends[half >> 1].From : ends[half >> 1].To;

    /// <summary>The node a half-edge leads to.</summary>
    public int End(int half) => Start(half ^ 1);

    /// <summary>Where a node lies.</summary>
    public Coordinate Place(int node) => places[node];

    /// <summary>By how much the covering grows over a half-edge, from its right to its left.</summary>
    public int Net(int half) => (half & 1) == 0 ? nets[half >> 1] : -nets[half >> 1];

    /// <summary>Which zones begin (+1) or end (-1) over a half-edge, from its right to its left.</summary>
    public IEnumerable<(int Zone, int Sign)> Uses(int half) => (half & 1) == 0 ? uses[half >> 1] : uses[half >> 1].Select(use => (use.Zone, -use.Sign));

    /// <summary>For each half-edge the one that follows it around the face to its left.</summary>
    public int[] Following()
    {
        var degree = new int[NodeCount + 1];
        for (var half = 0; half < 2 * EdgeCount; half++)
        {
            degree[Start(half) + 1]++;
        }

        for (var node = 0; node < NodeCount; node++)
        {
            degree[node + 1] += degree[node];
        }

        var (order, angles, filled) = (new int[2 * EdgeCount], new double[2 * EdgeCount], (int[])degree.Clone());
        for (var half = 0; half < order.Length; half++)
        {
            var (from, to) = (places[Start(half)], places[End(half)]);
            var at = filled[Start(half)]++;
            (order[at], angles[at]) = (half, Math.Atan2(to.Y - from.Y, to.X - from.X));
        }

        var following = new int[order.Length];
        for (var node = 0; node < NodeCount; node++)
        {
            var (from, count) = (degree[node], degree[node + 1] - degree[node]);
            Array.Sort(angles, order, from, count);
            for (var i = 0; i < count; i++)
            {
                // Arriving at the node, the next turn clockwise from the way back keeps the face on the left.
                following[order[from + i] ^ 1] = order[from + ((i + count - 1) % count)];
            }
        }

        return following;
    }

    private int NodeAt(Coordinate place)
    {
        if (!nodes.TryGetValue((place.X, place.Y), out var node))
        {
            node = places.Count;
            nodes.Add((place.X, place.Y), node);
            places.Add(place);
        }

        return node;
    }
}

using NetTopologySuite.Geometries;
using SpatialPlan.Parcels;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// The faces that a graph cuts the plane into, and how often each is covered: nothing covers the outer face, and the covering changes from face to face
/// by what the edges between them carry. Face 0 is the outer one.
/// </summary>
internal sealed class PlaneFaces
{
    private readonly int[] following;
    private readonly int[] cycleOf;
    private readonly List<(int Half, double Area)> cycles = [];
    private readonly int[] faceOfCycle;
    private readonly List<List<int>> cyclesOfFace = [[]];

    /// <summary>Traces the faces of a Graph.</summary>
    public PlaneFaces(PlaneGraph graph)
    {
        Graph = graph;
        following = graph.Following();
        cycleOf = new int[following.Length];
        Array.Fill(cycleOf, -1);
        TraceCycles();
        faceOfCycle = new int[cycles.Count];
        MakeFaces();
        Covering = new int[cyclesOfFace.Count];
        Flood();
    }

    /// <summary>The graph.</summary>
    public PlaneGraph Graph { get; }

    /// <summary>How many faces there are, the outer one included.</summary>
    public int Count => cyclesOfFace.Count;

    /// <summary>How often each face is covered.</summary>
    public int[] Covering { get; }

    /// <summary>The area of a bounded face, square metres.</summary>
    public double Area(int face) => cyclesOfFace[face].Sum(cycle => cycles[cycle].Area);

    /// <summary>The face to the left of a half-edge.</summary>
    public int FaceOf(int half) => faceOfCycle[cycleOf[half]];

    /// <summary>The half-edges around a face, which lies to their left.</summary>
    public IEnumerable<int> Halves(int face) => cyclesOfFace[face].SelectMany(HalvesOfCycle);

    private IEnumerable<int> HalvesOfCycle(int cycle)
    {
        var half = cycles[cycle].Half;
        do
        {
            yield return half;
            half = following[half];
        }
        while (half != cycles[cycle].Half);
    }

    private void TraceCycles()
    {
        for (var start = 0; start < following.Length; start++)
        {
            if (cycleOf[start] >= 0)
            {
                continue;
            }

            var (half, twice, origin) = (start, 0.0, Graph.Place(Graph.Start(start)));
            do
            {
                cycleOf[half] = cycles.Count;
                var (from, to) = (Graph.Place(Graph.Start(half)), Graph.Place(Graph.End(half)));
                twice += ((from.X - origin.X) * (to.Y - origin.Y)) - ((to.X - origin.X) * (from.Y - origin.Y));
                half = following[half];
            }
            while (half != start);
            cycles.Add((start, twice / 2));
        }
    }

    private void MakeFaces()
    {
        var outer = OuterCycles();
        for (var cycle = 0; cycle < cycles.Count; cycle++)
        {
            if (!outer.Contains(cycle))
            {
                faceOfCycle[cycle] = cyclesOfFace.Count;
                cyclesOfFace.Add([cycle]);
            }
        }

        var inner = Enumerable.Range(0, cycles.Count).Where(cycle => !outer.Contains(cycle)).ToArray();
        var boxes = new double[inner.Length * 4];
        for (var i = 0; i < inner.Length; i++)
        {
            var box = Box(inner[i]);
            (boxes[i * 4], boxes[(i * 4) + 1], boxes[(i * 4) + 2], boxes[(i * 4) + 3]) = (box.MinX, box.MinY, box.MaxX, box.MaxY);
        }

        var tree = inner.Length == 0 ? null : new BoxTree(boxes);
        foreach (var cycle in outer)
        {
            var face = tree is null ? 0 : FaceAround(cycle, inner, tree);
            faceOfCycle[cycle] = face;
            cyclesOfFace[face].Add(cycle);
        }
    }

    /// <summary>Of each connected part of the graph the one cycle that goes around it from outside: that with the least area.</summary>
    private HashSet<int> OuterCycles()
    {
        var part = Enumerable.Range(0, Graph.NodeCount).ToArray();
        for (var half = 0; half < following.Length; half += 2)
        {
            part[Root(part, Graph.Start(half))] = Root(part, Graph.End(half));
        }

        var least = new Dictionary<int, int>();
        for (var cycle = 0; cycle < cycles.Count; cycle++)
        {
            var root = Root(part, Graph.Start(cycles[cycle].Half));
            least[root] = least.TryGetValue(root, out var other) && cycles[other].Area <= cycles[cycle].Area ? other : cycle;
        }

        return [.. least.Values];
    }

    private static int Root(int[] part, int node)
    {
        while (part[node] != node)
        {
            part[node] = part[part[node]];
            node = part[node];
        }

        return node;
    }

    private int FaceAround(int cycle, int[] inner, BoxTree tree)
    {
        var (point, size) = (Graph.Place(Graph.Start(cycles[cycle].Half)), -cycles[cycle].Area);
        var candidates = new List<int>();
        tree.Search(point.X, point.Y, point.X, point.Y, candidates, new Stack<(int Level, int Node)>());
        var around = candidates.Select(at => inner[at]).Where(other => cycles[other].Area > size && Surrounds(other, point)).OrderBy(other => cycles[other].Area);
        return around.Select(other => faceOfCycle[other]).FirstOrDefault();
    }

    private bool Surrounds(int cycle, Coordinate point)
    {
        var inside = false;
        foreach (var half in HalvesOfCycle(cycle))
        {
            var (from, to) = (Graph.Place(Graph.Start(half)), Graph.Place(Graph.End(half)));
            if (from.Equals2D(point))
            {
                return false;
            }

            inside ^= (from.Y > point.Y) != (to.Y > point.Y) && point.X - from.X < (to.X - from.X) * (point.Y - from.Y) / (to.Y - from.Y);
        }

        return inside;
    }

    private Envelope Box(int cycle)
    {
        var box = new Envelope();
        foreach (var half in HalvesOfCycle(cycle))
        {
            box.ExpandToInclude(Graph.Place(Graph.Start(half)));
        }

        return box;
    }

    private void Flood()
    {
        var seen = new bool[Count];
        var open = new Queue<int>([0]);
        seen[0] = true;
        while (open.TryDequeue(out var face))
        {
            foreach (var half in Halves(face))
            {
                var other = FaceOf(half ^ 1);
                if (!seen[other])
                {
                    seen[other] = true;
                    Covering[other] = Covering[face] - Graph.Net(half);
                    open.Enqueue(other);
                }
            }
        }
    }
}

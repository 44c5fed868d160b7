using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>The faces of a coverage that are covered too little or too much, found from the edges that do not cancel alone.</summary>
internal sealed class FaultFaces
{
    private readonly CoverageIndex index;

    public FaultFaces(CoverageIndex index)
    {
        this.index = index;
        var edges = index.Edges.Unbalanced.Select(EdgeOf).ToList();
        edges.Sort(ByPlace);
        Edges = Cut(edges);
        Faces = new PlaneFaces(PlaneGraph.Of(Edges));
        Crowded = new CrowdedFaces(index, this);
    }

    /// <summary>The edges that do not cancel, cut where they cross.</summary>
    public IReadOnlyList<PlaneEdge> Edges { get; }

    /// <summary>Their faces.</summary>
    public PlaneFaces Faces { get; }

    /// <summary>The faces that more zones cover than should, each in the same zones throughout.</summary>
    public CrowdedFaces Crowded { get; }

    /// <summary>The crossings on each edge that has any, by its nodes in ascending order of place, in order along it.</summary>
    public Dictionary<(int From, int To), List<Coordinate>> Cuts { get; } = [];

    /// <summary>Faces that no zone covers and one should.</summary>
    public IEnumerable<int> Bare() => Enumerable.Range(1, Faces.Count - 1).Where(face => Surplus(face) < 0);

    /// <summary>By how much a face is covered more often than it should: once inside the boundary; without a boundary, once wherever zones enclose it.</summary>
    public int Surplus(int face) => face == 0 ? 0 : Faces.Covering[face] - (index.Boundary is null ? 1 : 0);

    /// <summary>The same edge always the same way round, so that nothing depends on the numbers of nodes.</summary>
    public (int From, int To) Ascending((int From, int To) end)
    {
        var order = index.Vertices.X(end.From).CompareTo(index.Vertices.X(end.To));
        order = order != 0 ? order : index.Vertices.Y(end.From).CompareTo(index.Vertices.Y(end.To));
        return order < 0 ? end : (end.To, end.From);
    }

    /// <summary>Where a node lies.</summary>
    public Coordinate Place(int node) => new(index.Vertices.X(node), index.Vertices.Y(node));

    /// <summary>An edge of the index.</summary>
    public PlaneEdge EdgeOf((int From, int To) end)
    {
        var (from, to) = Ascending(end);
        var uses = index.Edges.UsesOf(from, to);
        return new PlaneEdge(Place(from), Place(to), uses.Sum(use => use.Sign), uses, (from, to));
    }

    /// <summary>The order of edges by place; equal for the same edge only.</summary>
    public static int ByPlace(PlaneEdge one, PlaneEdge other)
    {
        var order = one.From.CompareTo(other.From);
        return order != 0 ? order : one.To.CompareTo(other.To);
    }

    /// <summary>Cuts edges where they cross, and remembers where.</summary>
    public List<PlaneEdge> Cut(List<PlaneEdge> edges)
    {
        var pieces = new List<PlaneEdge>(edges.Count);
        var crossings = EdgeNoding.Crossings(edges);
        for (var i = 0; i < edges.Count; i++)
        {
            var from = edges[i].From;
            if (crossings.TryGetValue(i, out var cuts))
            {
                Remember(edges[i].Nodes, cuts);
                foreach (var cut in cuts)
                {
                    pieces.Add(edges[i] with { From = from, To = cut });
                    from = cut;
                }
            }

            pieces.Add(edges[i] with { From = from });
        }

        return pieces;
    }

    private void Remember((int From, int To) nodes, IReadOnlyList<Coordinate> cuts)
    {
        var start = Place(nodes.From);
        Cuts[nodes] = Cuts.TryGetValue(nodes, out var known) ? [.. known.Concat(cuts).OrderBy(cut => cut.Distance(start))] : [.. cuts];
    }
}

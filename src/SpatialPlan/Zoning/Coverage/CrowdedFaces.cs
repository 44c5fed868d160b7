using NetTopologySuite.Geometries;
using SpatialPlan.Parcels;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Land that more zones cover than should, with the sound edges there, so that each face lies in the same zones throughout.</summary>
internal sealed class CrowdedFaces
{
    private readonly CoverageIndex index;
    private readonly SortedDictionary<int, SortedSet<int>> zonesOf = [];

    public CrowdedFaces(CoverageIndex index, FaultFaces faults)
    {
        this.index = index;
        var edges = Outlines(faults, out var boxes);
        if (edges.Count > 0)
        {
            edges.AddRange(SoundEdges(boxes).Where(edge => !index.Edges.Unbalanced.Contains(edge)).Select(edge => faults.EdgeOf(edge) with { Net = 0 }));
            edges.Sort(FaultFaces.ByPlace);
            edges = faults.Cut(edges);
        }

        Faces = new PlaneFaces(PlaneGraph.Of(edges));
        foreach (var face in All().OrderByDescending(Faces.Area).ToList())
        {
            Spread(face);
        }
    }

    /// <summary>The faces; the crowded ones are covered once, all others not at all.</summary>
    public PlaneFaces Faces { get; }

    /// <summary>The crowded faces, each with the zones that cover it by number; the boundary is among them when the face lies inside the plan.</summary>
    public IEnumerable<(int Face, SortedSet<int> Zones)> WithZones => zonesOf.Select(pair => (pair.Key, pair.Value));

    private IEnumerable<int> All() => Enumerable.Range(1, Faces.Count - 1).Where(face => Faces.Covering[face] > 0);

    /// <summary>The edges around and between crowded faces, and the boxes of the faces.</summary>
    private static List<PlaneEdge> Outlines(FaultFaces faults, out Dictionary<int, Envelope> boxes)
    {
        var (edges, graph) = (new List<PlaneEdge>(), faults.Faces.Graph);
        boxes = [];
        foreach (var edge in faults.Edges)
        {
            var half = graph.Half(edge.From, edge.To);
            int left = faults.Faces.FaceOf(half), right = faults.Faces.FaceOf(half ^ 1);
            bool crowdedLeft = faults.Surplus(left) > 0, crowdedRight = faults.Surplus(right) > 0;
            foreach (var face in new[] { (left, crowdedLeft), (right, crowdedRight) }.Where(side => side.Item2).Select(side => side.Item1))
            {
                var box = boxes.TryGetValue(face, out var known) ? known : boxes[face] = new Envelope();
                box.ExpandToInclude(edge.From);
                box.ExpandToInclude(edge.To);
            }

            if (crowdedLeft || crowdedRight)
            {
                edges.Add(edge with { Net = (crowdedLeft ? 1 : 0) - (crowdedRight ? 1 : 0) });
            }
        }

        return edges;
    }

    private HashSet<(int From, int To)> SoundEdges(Dictionary<int, Envelope> boxesOfFaces)
    {
        var zones = new SortedSet<int>(boxesOfFaces.Values.SelectMany(index.Grid.Search));
        var (tree, found, open, hits) = (new BoxTree([.. boxesOfFaces.Values.SelectMany(box => new[] { box.MinX, box.MinY, box.MaxX, box.MaxY })]), new HashSet<(int, int)>(), new Stack<(int Level, int Node)>(), new List<int>());
        foreach (var (from, to) in zones.Select(zone => index[zone]).Append(index.Boundary).Where(zone => zone is not null).SelectMany(zone => zone!.Edges()))
        {
            double x = index.Vertices.X(from), y = index.Vertices.Y(from), otherX = index.Vertices.X(to), otherY = index.Vertices.Y(to);
            hits.Clear();
            tree.Search(Math.Min(x, otherX) - 1e-3, Math.Min(y, otherY) - 1e-3, Math.Max(x, otherX) + 1e-3, Math.Max(y, otherY) + 1e-3, hits, open);
            if (hits.Count > 0)
            {
                found.Add(from < to ? (from, to) : (to, from));
            }
        }

        return found;
    }

    /// <summary>Finds the zones of one face by place, and those of the crowded faces around it by the edges between them.</summary>
    private void Spread(int seed)
    {
        if (zonesOf.ContainsKey(seed))
        {
            return;
        }

        zonesOf.Add(seed, ZonesAt(FacePolygons.Of(Faces, seed).InteriorPoint.Coordinate));
        var open = new Queue<int>([seed]);
        while (open.TryDequeue(out var face))
        {
            foreach (var half in Faces.Halves(face))
            {
                var other = Faces.FaceOf(half ^ 1);
                if (Faces.Covering[other] > 0 && !zonesOf.ContainsKey(other))
                {
                    zonesOf.Add(other, Beyond(half, zonesOf[face]));
                    open.Enqueue(other);
                }
            }
        }
    }

    /// <summary>The zones on the right of a half-edge, from those on its left.</summary>
    private SortedSet<int> Beyond(int half, SortedSet<int> left)
    {
        var right = new SortedSet<int>(left);
        foreach (var (zone, sign) in Faces.Graph.Uses(half))
        {
            // The boundary counts against the zones, but one is inside it where one is inside a zone.
            _ = (zone == PlaneEdge.Boundary ? -sign : sign) > 0 ? right.Remove(zone) : right.Add(zone);
        }

        return right;
    }

    private SortedSet<int> ZonesAt(Coordinate place)
    {
        var candidates = index.Grid.Search(new Envelope(place)).Where(zone => index[zone].IsCompared);
        return [.. (index.Boundary is null ? candidates : candidates.Append(PlaneEdge.Boundary)).Where(zone => Surrounds(index[zone], place))];
    }

    private bool Surrounds(IndexedZone zone, Coordinate place)
    {
        var inside = false;
        foreach (var (from, to) in zone.Edges())
        {
            double fromY = index.Vertices.Y(from), toY = index.Vertices.Y(to);
            if ((fromY > place.Y) != (toY > place.Y))
            {
                double fromX = index.Vertices.X(from), toX = index.Vertices.X(to);
                inside ^= place.X - fromX < (toX - fromX) * (place.Y - fromY) / (toY - fromY);
            }
        }

        return inside;
    }
}

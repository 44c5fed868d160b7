using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>The zones of a coverage with their shared nodes and edges, kept up to date edit by edit: an edit touches only the zones whose boxes it meets.</summary>
internal sealed class CoverageIndex
{
    private const double RoundingMetres = 1e-8;

    private readonly List<IndexedZone?> zones = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(double Along, int Node)> along = [];

    public CoverageIndex(IReadOnlyList<CoverageZone> all, SourceGeometry? boundary, CoverageSettings settings)
    {
        Settings = settings;
        // A vertex that was written two millimetres off is so whatever the last bits of its coordinates say.
        var tolerance = settings.ToleranceMetres + RoundingMetres;
        var scale = IndexScale.Of(all, settings.ToleranceMetres);
        Vertices = new VertexTable(tolerance, scale.VertexCellMetres);
        Grid = new BoxGrid(scale.ZoneCellMetres);
        if (boundary is not null)
        {
            Boundary = new IndexedZone(PlaneEdge.Boundary, new CoverageZone("", boundary), IndexedZone.BoxOf(boundary)) { IsCompared = true };
            PlaceVertices(Boundary);
        }

        foreach (var zone in all.OrderBy(zone => zone.Code, StringComparer.Ordinal))
        {
            Enter(zone);
        }

        foreach (var zone in Zones.Where(zone => zone.IsCompared))
        {
            Connect(zone);
        }

        if (Boundary is not null)
        {
            Connect(Boundary);
        }
    }

    public CoverageSettings Settings { get; }

    public VertexTable Vertices { get; }

    public EdgeTable Edges { get; } = new();

    public BoxGrid Grid { get; }

    public FaultWidths Widths { get; } = new();

    /// <summary>The boundary of the plan, or null.</summary>
    public IndexedZone? Boundary { get; }

    /// <summary>All zones.</summary>
    public IEnumerable<IndexedZone> Zones => zones.OfType<IndexedZone>();

    /// <summary>A zone by its number; the boundary has its own.</summary>
    public IndexedZone this[int number] => number == PlaneEdge.Boundary ? Boundary! : zones[number]!;

    /// <summary>A zone by its code, or null.</summary>
    public IndexedZone? Find(string code) => numbers.TryGetValue(code, out var number) ? zones[number] : null;

    /// <summary>Exchanges, adds (nothing before) or takes out (nothing after) the zone of a code.</summary>
    public void Put(string code, CoverageZone? after)
    {
        var before = Find(code);
        var touched = new SortedSet<int>();
        foreach (var box in new[] { before?.Box, after is null ? null : IndexedZone.BoxOf(after.Shape) }.Where(box => box is { IsNull: false }))
        {
            var wide = box!.Copy();
            wide.ExpandBy(4 * Settings.ToleranceMetres);
            touched.UnionWith(Grid.Search(wide).Where(number => this[number].IsCompared));
            if (Boundary?.Box.Intersects(wide) == true)
            {
                touched.Add(PlaneEdge.Boundary);
            }
        }

        Disconnect(touched);
        if (before is not null)
        {
            TakeOut(before);
            touched.Remove(before.Number);
        }

        if (after is not null && Enter(after) is { IsCompared: true } entered)
        {
            touched.Add(entered.Number);
            foreach (var vertex in entered.Vertices.SelectMany(ring => ring))
            {
                Vertices.Forget(vertex);
            }
        }

        foreach (var number in touched)
        {
            Connect(this[number]);
        }
    }

    private void Disconnect(SortedSet<int> touched)
    {
        foreach (var zone in touched.Select(number => this[number]))
        {
            foreach (var (from, to) in zone.Edges())
            {
                Edges.Remove(from, to, zone.Number, Weight(zone));
            }

            zone.Nodes = [];
        }
    }

    private void TakeOut(IndexedZone zone)
    {
        foreach (var vertex in zone.Vertices.SelectMany(ring => ring))
        {
            Vertices.Forget(vertex);
            Vertices.Remove(vertex);
        }

        Grid.Remove(zone.Number);
        numbers.Remove(zone.Zone.Code);
        zones[zone.Number] = null;
    }

    private IndexedZone Enter(CoverageZone zone)
    {
        var entered = new IndexedZone(zones.Count, zone, IndexedZone.BoxOf(zone.Shape));
        zones.Add(entered);
        var broken = ZoneRings.Broken(zone).ToList();
        entered.Own.AddRange(broken.Count > 0 ? broken : ZoneRings.Invalid(zone));
        entered.IsCompared = entered.Own.Count == 0;
        if (!numbers.TryAdd(zone.Code, entered.Number))
        {
            entered.IsCompared = false;
            entered.Own.Add(new CoverageFinding(CoverageKind.CodeTwice, Severity.Error, [zone.Code], ZoneRings.Place(ZoneRings.At(zone.Shape, 0)), null, null, null, null));
        }

        if (!entered.Box.IsNull)
        {
            Grid.Add(entered.Number, entered.Box);
        }

        if (entered.IsCompared)
        {
            PlaceVertices(entered);
            entered.Own.AddRange(ZoneRings.Oddities(zone, entered.AreaSquareMetres, Settings));
        }

        return entered;
    }

    /// <summary>Puts the rings into the table of vertices, the zone to their left whatever way the file turned them.</summary>
    private void PlaceVertices(IndexedZone zone)
    {
        var shape = zone.Zone.Shape;
        zone.Vertices = new int[shape.RingStarts.Length - 1][];
        for (var part = 0; part + 1 < shape.PartStarts.Length; part++)
        {
            for (var ring = shape.PartStarts[part]; ring < shape.PartStarts[part + 1]; ring++)
            {
                int first = shape.RingStarts[ring], count = shape.RingStarts[ring + 1] - first - 1;
                var area = SignedArea(shape, first, count);
                var isHole = ring > shape.PartStarts[part];
                zone.AreaSquareMetres += isHole ? -Math.Abs(area) : Math.Abs(area);
                var vertices = new int[count];
                for (var i = 0; i < count; i++)
                {
                    var at = (first + (area > 0 != isHole ? i : count - i)) * 2;
                    vertices[i] = Vertices.Add(shape.Ordinates[at], shape.Ordinates[at + 1], zone.Number == PlaneEdge.Boundary);
                }

                zone.Vertices[ring] = vertices;
            }
        }
    }

    /// <summary>Leads the rings over the nodes, those that lie on the edges included, and enters the edges.</summary>
    private void Connect(IndexedZone zone)
    {
        zone.Unmatched.Clear();
        var own = zone.Vertices.SelectMany(ring => ring).Select(Vertices.NodeOf).ToHashSet();
        zone.Nodes = [.. zone.Vertices.Select(ring => Chain(zone, ring, own))];
        foreach (var (from, to) in zone.Edges())
        {
            Edges.Add(from, to, zone.Number, Weight(zone));
        }
    }

    private int[] Chain(IndexedZone zone, int[] ring, HashSet<int> own)
    {
        var chain = new List<int>(ring.Length);
        var from = Vertices.NodeOf(ring[^1]);
        foreach (var to in ring.Select(Vertices.NodeOf))
        {
            if (to == from)
            {
                continue;
            }

            Vertices.NodesAlong(from, to, along);
            foreach (var (_, node) in along)
            {
                chain.Add(node);
                if (!own.Contains(node))
                {
                    zone.Unmatched.Add((node, from, to));
                }
            }

            chain.Add(to);
            from = to;
        }

        return chain.Count > 2 ? [.. chain] : [];
    }

    private static int Weight(IndexedZone zone) => zone.Number == PlaneEdge.Boundary ? -1 : 1;

    private static double SignedArea(SourceGeometry shape, int first, int count)
    {
        double twice = 0, x = shape.Ordinates[first * 2], y = shape.Ordinates[(first * 2) + 1];
        for (var i = first; i < first + count; i++)
        {
            twice += ((shape.Ordinates[i * 2] - x) * (shape.Ordinates[(i * 2) + 3] - y)) - ((shape.Ordinates[(i * 2) + 2] - x) * (shape.Ordinates[(i * 2) + 1] - y));
        }

        return twice / 2;
    }
}

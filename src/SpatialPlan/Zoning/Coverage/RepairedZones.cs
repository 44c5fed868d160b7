using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// Carries accepted repairs out. A zone is rebuilt from its chain of nodes: land that is added or taken away has the same nodes, so that common edges
/// cancel exactly and nothing is computed anew but which edges remain.
/// </summary>
internal sealed class RepairedZones(CoverageIndex index, FaultFaces faults)
{
    /// <summary>All zones as they are when the findings given have been put right; neighbours get the nodes of the repair within the tolerance.</summary>
    public IReadOnlyList<CoverageZone> After(IReadOnlyCollection<CoverageFinding> accepted)
    {
        var edits = accepted.Where(finding => finding.Repair is not null).SelectMany(finding => finding.Repair!.Edits).ToLookup(edit => edit.Zone, StringComparer.Ordinal);
        var places = new NetTopologySuite.Index.Strtree.STRtree<CoverageFinding>();
        foreach (var finding in accepted.Where(finding => finding.Repair is not null && finding.Where is not null))
        {
            var box = finding.Where!.EnvelopeInternal.Copy();
            box.ExpandBy(4 * index.Settings.ToleranceMetres);
            places.Insert(box, finding);
        }

        return [.. index.Zones.Select(zone => After(zone, [.. edits[zone.Zone.Code]], !zone.Box.IsNull && places.Query(zone.Box).Count > 0)).OfType<CoverageZone>()];
    }

    private CoverageZone? After(IndexedZone zone, List<ZoneEdit> edits, bool isNear)
    {
        if (edits.Exists(edit => edit.Operation == ZoneEdit.Drop))
        {
            return null;
        }

        if (edits.Find(edit => edit.Operation == ZoneEdit.Instead) is { } instead)
        {
            return zone.Zone with { Shape = Shapes.Of(instead.Geometry!) };
        }

        if (!zone.IsCompared || (edits.Count == 0 && !(isNear && Differs(zone))))
        {
            return zone.Zone;
        }

        var land = FacePolygons.Enclosed(Chain(zone).Concat(edits.Where(edit => edit.Operation is ZoneEdit.Add or ZoneEdit.Remove).SelectMany(Edges)));
        return land.IsEmpty ? null : zone.Zone with { Shape = Shapes.Of(land) };
    }

    private static IEnumerable<(Coordinate From, Coordinate To)> Edges(ZoneEdit edit) =>
        FacePolygons.Edges(edit.Geometry!).Select(edge => edit.Operation == ZoneEdit.Add ? edge : (edge.To, edge.From));

    /// <summary>True when the chain has other nodes than the shape has vertices, or an edge of it is cut.</summary>
    private bool Differs(IndexedZone zone) =>
        zone.Unmatched.Count > 0
        || zone.Vertices.Any(ring => Array.Exists(ring, vertex => index.Vertices.NodeOf(vertex) != vertex))
        || zone.Edges().Any(edge => faults.Cuts.ContainsKey(faults.Ascending(edge)));

    private IEnumerable<(Coordinate From, Coordinate To)> Chain(IndexedZone zone)
    {
        foreach (var edge in zone.Edges())
        {
            var from = faults.Place(edge.From);
            var ascending = faults.Ascending(edge);
            if (faults.Cuts.TryGetValue(ascending, out var cuts))
            {
                foreach (var cut in ascending == edge ? cuts : cuts.AsEnumerable().Reverse())
                {
                    yield return (from, cut);
                    from = cut;
                }
            }

            yield return (from, faults.Place(edge.To));
        }
    }
}

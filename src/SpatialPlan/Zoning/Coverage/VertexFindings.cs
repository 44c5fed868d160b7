using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Says which zone lacks a vertex that its neighbour has on the common border.</summary>
internal static class VertexFindings
{
    /// <summary>All findings of this sort. The boundary of a plan need not have the vertices of the zones; the zones must have its own.</summary>
    public static IEnumerable<CoverageFinding> Find(CoverageIndex index)
    {
        foreach (var zone in index.Zones)
        {
            // A vertex near a corner can lie on both edges there: it is told once, by the nearer.
            foreach (var (node, from, to) in zone.Unmatched.GroupBy(found => found.Node).Select(same => same.MinBy(found => Distance(index, found))))
            {
                var place = Place(index, node);
                var near = new Envelope(place);
                near.ExpandBy(2 * index.Settings.ToleranceMetres);
                var others = index.Grid.Search(near).Select(number => index[number]).Where(other => other.IsCompared && other != zone && HasVertex(index, other, node)).Select(other => other.Zone.Code);
                var repair = new ProposedRepair(RepairAction.Snap, [new ZoneEdit(zone.Zone.Code, ZoneEdit.Vertex, Geo.Factory.CreatePoint(place.Copy()))]);
                yield return new CoverageFinding(
                    CoverageKind.UnmatchedVertex, Severity.Warning, [zone.Zone.Code, .. others.Order(StringComparer.Ordinal)], ZoneRings.Place(place), null, Distance(index, (node, from, to)), Geo.Factory.CreatePoint(place), repair);
            }
        }
    }

    private static bool HasVertex(CoverageIndex index, IndexedZone zone, int node) => zone.Vertices.Any(ring => Array.Exists(ring, vertex => index.Vertices.NodeOf(vertex) == node));

    private static double Distance(CoverageIndex index, (int Node, int From, int To) found) => NetTopologySuite.Algorithm.DistanceComputer.PointToSegment(Place(index, found.Node), Place(index, found.From), Place(index, found.To));

    private static Coordinate Place(CoverageIndex index, int node) => new(index.Vertices.X(node), index.Vertices.Y(node));
}

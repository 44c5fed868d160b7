using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Union;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Synthesis.Mosaic;

/// <summary>Takes from every patch what lies under a patch given earlier, and what lies outside the municipality.</summary>
public static class VisiblePatches
{
    /// <summary>The patches as they are seen from above; a patch that is wholly hidden is left out.</summary>
    public static IReadOnlyList<Patch> Of(Polygon municipality, IReadOnlyList<Patch> patches)
    {
        var index = new STRtree<int>();
        for (var at = 0; at < patches.Count; at++)
        {
            index.Insert(patches[at].Area.EnvelopeInternal, at);
        }

        var seen = new List<Patch>();
        for (var at = 0; at < patches.Count; at++)
        {
            var above = index.Query(patches[at].Area.EnvelopeInternal).Where(other => other < at).Order().Select(other => patches[other].Area).ToList();
            var rest = Without(patches[at].Area, above).Intersection(municipality);
            if (Areal(rest) is { IsEmpty: false } visible)
            {
                seen.Add(patches[at] with { Area = visible });
            }
        }

        return seen;
    }

    private static Geometry Without(Geometry area, List<Geometry> above)
    {
        var meeting = above.Where(other => other.Intersects(area)).ToList();
        return meeting.Count == 0 ? area : area.Difference(UnaryUnionOp.Union(meeting));
    }

    private static Geometry Areal(Geometry geometry) =>
        geometry is Polygon or MultiPolygon
            ? geometry
            : Geo.Factory.BuildGeometry([.. Parts(geometry).OfType<Polygon>()]);

    private static IEnumerable<Geometry> Parts(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN);
}

using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Synthesis.Mosaic;

/// <summary>
/// Turns brush strokes into parcels: all visible edges and cut lines are noded together on a grid of one centimetre, so that the faces
/// between them cover the municipality without a gap or an overlap and neighbours share every vertex.
/// </summary>
public static class LandMosaic
{
    /// <summary>Grid steps in one metre.</summary>
    public const double GridStepsPerMetre = 100;

    /// <summary>The faces of the mosaic, in a stable order (north to south, west to east); faces too small to be a parcel are given to a neighbour.</summary>
    /// <param name="municipality">The whole territory, on the grid.</param>
    /// <param name="patches">The strokes, the topmost first; the last must cover the whole territory.</param>
    public static IReadOnlyList<Face> Compose(Polygon municipality, IReadOnlyList<Patch> patches)
    {
        var visible = VisiblePatches.Of(municipality, patches);
        var lines = visible.SelectMany(Lines).ToList();
        var noded = UnaryUnionNG.Union(Geo.Factory.BuildGeometry(lines), new PrecisionModel(GridStepsPerMetre));
        var polygonizer = new Polygonizer();
        polygonizer.Add(noded);
        var faces = Tag([.. polygonizer.GetPolygons().Cast<Polygon>()], visible);
        return FaceMerger.Merge(faces);
    }

    private static IEnumerable<Geometry> Lines(Patch patch)
    {
        foreach (var ring in LinearComponentExtracter.GetLines(patch.Area).OfType<LineString>())
        {
            yield return Geo.Factory.CreateLineString(ring.Coordinates);
        }

        if (patch.Cuts.Count == 0)
        {
            yield break;
        }

        foreach (var cut in patch.Cuts.Where(cut => cut.EnvelopeInternal.Intersects(patch.Area.EnvelopeInternal)))
        {
            foreach (var part in LinearComponentExtracter.GetLines(cut.Intersection(patch.Area)).OfType<LineString>().Where(part => !part.IsEmpty))
            {
                yield return part;
            }
        }
    }

    private static List<Face> Tag(List<Polygon> shapes, IReadOnlyList<Patch> visible)
    {
        var index = new STRtree<(IndexedPointInAreaLocator Locator, Ground Ground, Envelope Box)>();
        foreach (var patch in visible)
        {
            index.Insert(patch.Area.EnvelopeInternal, (new IndexedPointInAreaLocator(patch.Area), patch.Ground, patch.Area.EnvelopeInternal));
        }

        var faces = new List<Face>();
        foreach (var shape in shapes)
        {
            var inside = shape.InteriorPoint.Coordinate;
            var under = index.Query(new Envelope(inside)).Where(patch => patch.Locator.Locate(inside) != Location.Exterior).Select(patch => patch.Ground).FirstOrDefault();
            if (under is not null)
            {
                faces.Add(new Face(shape, under));
            }
        }

        return faces;
    }
}

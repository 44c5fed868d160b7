using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>
/// What two areas have in common, where their borders pass through each other cleanly: found by walking along the borders from crossing to crossing
/// (Weiler and Atherton 1977), every decision by an exact predicate. Where borders touch, run along each other or leave a hole it does not answer,
/// and the general overlay has to be asked.
/// </summary>
internal static class OutlineIntersection
{
    private const int MostCrossings = 24;

    /// <summary>The common part as polygons, empty when there is none; <see langword="null"/> when it is not for this walk to say.</summary>
    /// <param name="land">The first area: valid polygons.</param>
    /// <param name="whole">The same area as a geometry; it is the answer where it lies wholly inside the other.</param>
    /// <param name="shape">The second area: valid polygons.</param>
    public static Geometry? Find(Outline land, Geometry whole, Outline shape)
    {
        if (land.MinX > shape.MaxX || land.MaxX < shape.MinX || land.MinY > shape.MaxY || land.MaxY < shape.MinY)
        {
            return Geo.Factory.CreateMultiPolygon();
        }

        Span<Crossing> crossings = stackalloc Crossing[MostCrossings];
        var count = OutlineCrossings.Find(land, shape, crossings);
        if (count == OutlineCrossings.Uncertain)
        {
            return null;
        }

        var rings = new List<double[]>(1);
        if (!AddUncrossed(land, shape, crossings[..count], byFirst: true, rings))
        {
            return null;
        }

        var ofLand = rings.Count;
        if (!AddUncrossed(shape, land, crossings[..count], byFirst: false, rings))
        {
            return null;
        }

        if (ofLand == land.RingCount && rings.Count == ofLand)
        {
            return whole;
        }

        return (count == 0 || OutlineWalk.TryAdd(land, shape, crossings[..count], rings)) ? ToGeometry(rings) : null;
    }

    /// <summary>Adds the rings of one outline that no crossing lies on and that lie in the area of the other. False when one touches its border.</summary>
    private static bool AddUncrossed(Outline own, Outline other, ReadOnlySpan<Crossing> crossings, bool byFirst, List<double[]> rings)
    {
        for (var ring = 0; ring < own.RingCount; ring++)
        {
            var (start, end) = (own.RingStarts[ring], own.RingStarts[ring + 1]);
            var (x, y) = (own.Ordinates[2 * start], own.Ordinates[(2 * start) + 1]);
            if (x < other.MinX || x > other.MaxX || y < other.MinY || y > other.MaxY || IsCrossed(crossings, byFirst, start, end))
            {
                continue;
            }

            var location = OutlineLocation.Of(other, x, y);
            if (location == 0)
            {
                return false;
            }

            if (location > 0)
            {
                rings.Add(own.Ordinates[(2 * start)..(2 * end)]);
            }
        }

        return true;
    }

    private static bool IsCrossed(ReadOnlySpan<Crossing> crossings, bool byFirst, int start, int end)
    {
        foreach (var crossing in crossings)
        {
            var edge = byFirst ? crossing.First : crossing.Second;
            if (edge >= start && edge < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Polygons of the rings; <see langword="null"/> when one of them is a hole.</summary>
    private static Geometry? ToGeometry(List<double[]> rings)
    {
        var polygons = new Polygon[rings.Count];
        for (var i = 0; i < polygons.Length; i++)
        {
            if (Outline.TwiceArea(rings[i]) < 0)
            {
                return null;
            }

            polygons[i] = Geo.Factory.CreatePolygon(Geo.Factory.CreateLinearRing(new PackedDoubleCoordinateSequence(rings[i], 2, 0)));
        }

        return polygons.Length == 1 ? polygons[0] : Geo.Factory.CreateMultiPolygon(polygons);
    }
}

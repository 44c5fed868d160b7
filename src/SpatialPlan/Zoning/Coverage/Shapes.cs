using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>From geometry of the library to flat shapes.</summary>
internal static class Shapes
{
    /// <summary>The same polygons in flat arrays, working system.</summary>
    public static SourceGeometry Of(Geometry polygons)
    {
        var (ordinates, rings, parts) = (new List<double>(), new List<int> { 0 }, new List<int> { 0 });
        for (var i = 0; i < polygons.NumGeometries; i++)
        {
            var polygon = (Polygon)polygons.GetGeometryN(i);
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                foreach (var vertex in ring.Coordinates)
                {
                    ordinates.Add(vertex.X);
                    ordinates.Add(vertex.Y);
                }

                rings.Add(ordinates.Count / 2);
            }

            parts.Add(rings.Count - 1);
        }

        return new SourceGeometry
        {
            Kind = polygons is Polygon ? SourceGeometryKind.Polygon : SourceGeometryKind.MultiPolygon,
            Ordinates = [.. ordinates], RingStarts = [.. rings], PartStarts = [.. parts], Srid = Srid.Working, HadHeights = false,
        };
    }
}

using NetTopologySuite.Geometries;

namespace SpatialPlan.Restrictions;

/// <summary>The single parts of a geometry, collections opened to the bottom.</summary>
internal static class Parts
{
    public static IEnumerable<Polygon> Polygons(Geometry geometry) => All(geometry).OfType<Polygon>();

    public static IEnumerable<LineString> Lines(Geometry geometry) => All(geometry).OfType<LineString>();

    public static IEnumerable<Point> Points(Geometry geometry) => All(geometry).OfType<Point>();

    /// <summary>One geometry of all polygons in it; an empty multipolygon when there are none.</summary>
    public static Geometry OnlyPolygons(Geometry geometry) =>
        geometry is Polygon or MultiPolygon ? geometry : geometry.Factory.CreateMultiPolygon([.. Polygons(geometry)]);

    /// <summary>One geometry of all lines in it; an empty multiline when there are none.</summary>
    public static Geometry OnlyLines(Geometry geometry) =>
        geometry is LineString or MultiLineString ? geometry : geometry.Factory.CreateMultiLineString([.. Lines(geometry)]);

    private static IEnumerable<Geometry> All(Geometry geometry)
    {
        if (geometry is not GeometryCollection collection)
        {
            return geometry.IsEmpty ? [] : [geometry];
        }

        return collection.Geometries.SelectMany(All);
    }
}

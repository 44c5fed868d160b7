namespace SpatialPlan.Importing;

/// <summary>The simple geometry types a feature may have; the numbers are those of well-known binary.</summary>
public enum SourceGeometryKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A point.</summary>
    Point = 1,

    /// <summary>A line.</summary>
    LineString = 2,

    /// <summary>A polygon.</summary>
    Polygon = 3,

    /// <summary>Several points.</summary>
    MultiPoint = 4,

    /// <summary>Several lines.</summary>
    MultiLineString = 5,

    /// <summary>Several polygons.</summary>
    MultiPolygon = 6,
}

namespace SpatialPlan.Importing;

/// <summary>What geometry the features of a layer have.</summary>
public enum ImportGeometry
{
    /// <summary>None: a table.</summary>
    None,

    /// <summary>Polygon or multipolygon, required.</summary>
    Polygon,

    /// <summary>Polygon or multipolygon, may be missing.</summary>
    OptionalPolygon,

    /// <summary>Point, line or polygon, single or multiple, required.</summary>
    Any,
}

namespace SpatialPlan.PostGis.Tiles;

/// <summary>A tile of the WebMercatorQuad scheme (OGC Two Dimensional Tile Matrix Set): 2^z by 2^z tiles, x from west, y from north.</summary>
/// <param name="Z">Zoom level, 0 to <see cref="DeepestZoom"/>.</param>
/// <param name="X">Column, 0 to 2^z - 1.</param>
/// <param name="Y">Row, 0 to 2^z - 1.</param>
public readonly record struct TileAddress(int Z, int X, int Y)
{
    /// <summary>The deepest zoom served: a tile of some 7 m here, less than a house.</summary>
    public const int DeepestZoom = 22;

    /// <summary>The highest column or row at a zoom level.</summary>
    public static int Last(int z) => (1 << z) - 1;
}

namespace SpatialPlan.Server.Tiles;

/// <summary>Media types of tiles.</summary>
internal static class TileTypes
{
    /// <summary>Mapbox vector tile.</summary>
    public const string VectorTile = "application/vnd.mapbox-vector-tile";
}

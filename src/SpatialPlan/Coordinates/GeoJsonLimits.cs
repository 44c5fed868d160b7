namespace SpatialPlan.Coordinates;

/// <summary>How much of a GeoJSON text is read before it is refused.</summary>
/// <param name="MostBytes">Length of the text, bytes.</param>
/// <param name="MostVertices">Positions of all rings together.</param>
/// <param name="MostRings">Rings of all polygons together.</param>
public sealed record GeoJsonLimits(int MostBytes = 8 * 1024 * 1024, int MostVertices = 100_000, int MostRings = 10_000);

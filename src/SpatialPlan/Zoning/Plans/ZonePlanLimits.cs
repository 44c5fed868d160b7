using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Plans;

/// <summary>How much of a file of zones is read before it is refused.</summary>
/// <param name="MostBytes">Length of the file.</param>
/// <param name="MostVerticesOfZone">Positions of one zone.</param>
/// <param name="MostVertices">Positions of all zones together.</param>
public sealed record ZonePlanLimits(int MostBytes = 1024 * 1024 * 1024, int MostVerticesOfZone = ImportLimits.VerticesPerFeature, int MostVertices = 20_000_000);

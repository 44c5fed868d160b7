using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>A zone as the coverage sees it.</summary>
/// <param name="Code">The stable code of the zone in its plan; no two zones of a coverage may share it.</param>
/// <param name="Shape">
/// Polygons in the working system, metres. It may be invalid: then the zone gets its findings and takes no part in the comparison with the others.
/// </param>
public sealed record CoverageZone(string Code, SourceGeometry Shape);

using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Plans;

/// <summary>The zones of a plan.</summary>
/// <param name="Zones">In the order of the file.</param>
/// <param name="DeclaredGaps">Land that the plan leaves out on purpose (features with <c>"declared_gap": true</c>), valid polygons in the working system.</param>
public sealed record ZonePlan(IReadOnlyList<PlanZone> Zones, IReadOnlyList<Geometry> DeclaredGaps);

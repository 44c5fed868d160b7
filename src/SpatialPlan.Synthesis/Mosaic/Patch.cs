using NetTopologySuite.Geometries;

namespace SpatialPlan.Synthesis.Mosaic;

/// <summary>One brush stroke of the map: the area it covers and the lines that cut it into parcels. Strokes given earlier lie on top.</summary>
/// <param name="Area">Polygon or multipolygon in the working system.</param>
/// <param name="Ground">What lies there.</param>
/// <param name="Cuts">Lines that divide it; they may reach beyond its edge.</param>
public sealed record Patch(Geometry Area, Ground Ground, IReadOnlyList<LineString> Cuts);

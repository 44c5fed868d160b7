using NetTopologySuite.Geometries;

namespace SpatialPlan.Synthesis.Mosaic;

/// <summary>One face of the finished mosaic: a parcel to be.</summary>
/// <param name="Shape">Polygon on a grid of one centimetre; neighbours share every vertex.</param>
/// <param name="Ground">What lies there.</param>
public sealed record Face(Polygon Shape, Ground Ground);

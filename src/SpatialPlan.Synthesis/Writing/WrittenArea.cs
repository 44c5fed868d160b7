using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace SpatialPlan.Synthesis.Writing;

/// <summary>The area that a reader of the file will measure: of the ring after its coordinates were rounded to what is written.</summary>
public static class WrittenArea
{
    /// <summary>Square metres in the working system; holes are taken off.</summary>
    public static double SquareMetres(Polygon polygon) =>
        Ring(polygon.ExteriorRing) - polygon.InteriorRings.Sum(Ring);

    private static double Ring(LineString ring) =>
        Area.OfRing([.. ring.Coordinates.Select(point => DegreePoint.Of(point.X, point.Y).ToWorking())]);
}

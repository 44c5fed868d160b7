using NetTopologySuite.Operation.Valid;

namespace SpatialPlan.Importing;

/// <summary>
/// Finds what makes a polygon invalid in the sense of OGC 06-103r4 (simple features), and where. Nothing is ever repaired: repairing a self-crossing ring of some hundred
/// vertices can take minutes or end the process that does it, and what it makes of the land is a guess.
/// </summary>
public static class RingFaults
{
    /// <summary>The first fault of a polygon or multipolygon with its place, or <see langword="null"/> when it is valid. Points and lines are always valid.</summary>
    /// <param name="geometry">A geometry whose coordinates are finite and whose rings are closed.</param>
    public static (string Key, double X, double Y)? Find(SourceGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        if (!geometry.IsPolygonal || IsConvexRing(geometry))
        {
            return null;
        }

        var error = new IsValidOp(geometry.ToGeometry(geometry.Srid)).ValidationError;
        return error is null ? null : (KeyOf(error.ErrorType), error.Coordinate?.X ?? geometry.Ordinates[0], error.Coordinate?.Y ?? geometry.Ordinates[1]);
    }

    /// <summary>
    /// True only when the polygon is one strictly convex ring, which is always valid: every turn goes the same way and the ring goes around once. Most
    /// parcels are such, and seen so at a tenth of the cost of the full test. What rounding leaves in doubt is not called convex.
    /// </summary>
    public static bool IsConvexRing(SourceGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        return geometry.Kind == SourceGeometryKind.Polygon && geometry.RingStarts.Length == 2 && ConvexRing.Holds(geometry.Ordinates);
    }

    private static string KeyOf(TopologyValidationErrors error) => error switch
    {
        TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection => "ring-crosses-itself",
        TopologyValidationErrors.HoleOutsideShell => "hole-outside",
        TopologyValidationErrors.NestedHoles => "holes-nested",
        TopologyValidationErrors.NestedShells => "parts-nested",
        TopologyValidationErrors.DisconnectedInteriors => "interior-cut",
        TopologyValidationErrors.DuplicateRings => "rings-doubled",
        TopologyValidationErrors.TooFewPoints => "ring-short",
        _ => "ring-invalid",
    };
}

using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Synthesis.Mesh;

/// <summary>A point of the mesh, in the working system and as it is written.</summary>
/// <param name="X">East, metres.</param>
/// <param name="Y">North, metres.</param>
/// <param name="Degrees">As it is written.</param>
public readonly record struct MeshPoint(double X, double Y, DegreePoint Degrees)
{
    /// <summary>The point at a place of the working system.</summary>
    public static MeshPoint At(double x, double y) => new(x, y, DegreePoint.Of(x, y));
}

using NetTopologySuite.Geometries;

namespace SpatialPlan.Restrictions;

/// <summary>Land, or a part of it, as geometry and as outline.</summary>
/// <param name="Geometry">Valid polygons in the working system; may be empty.</param>
internal sealed record LandArea(Geometry Geometry)
{
    public Outline Outline { get; } = Outline.Of(Geometry);
}

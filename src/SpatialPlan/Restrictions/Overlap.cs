using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>What of a restriction lies on an area: polygons, lines and points apart.</summary>
internal sealed record Overlap(Geometry Areas, Geometry Lines, Geometry Points)
{
    public double AreaSquareMetres => Areas.Area;

    public double LengthMetres => Lines.Length;

    public int Count => Points.NumGeometries;

    public bool IsEmpty => Areas.IsEmpty && Lines.IsEmpty && Points.IsEmpty;

    /// <summary>All of it as one geometry; of the simplest type that holds it.</summary>
    public Geometry ToGeometry() => Geo.Factory.BuildGeometry([.. Parts.Polygons(Areas), .. Parts.Lines(Lines), .. Parts.Points(Points)]);
}

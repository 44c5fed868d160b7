using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>An area made ready to be held against many pieces of land. It never changes and may be asked from several threads.</summary>
public sealed class ReadyArea
{
    /// <summary>An overlay may lose this share of an area to rounding.</summary>
    private const double RelativeRounding = 1e-6;

    /// <summary>Makes it ready.</summary>
    /// <param name="geometry">Valid polygons in the working system.</param>
    /// <exception cref="ArgumentException">It is in another system.</exception>
    public ReadyArea(Geometry geometry)
    {
        Geometry = Geo.Read(geometry);
        Outline = Outline.Of(geometry);
    }

    /// <summary>The area: valid polygons in the working system.</summary>
    public Geometry Geometry { get; }

    internal Outline Outline { get; }

    /// <summary>How many vertices it has.</summary>
    public int Vertices => Outline.Ordinates.Length / 2;

    /// <summary>The part of the land that lies in it: the land itself when all of it does, its border included; <see langword="null"/> when none does.</summary>
    /// <param name="land">Valid polygons in the working system.</param>
    /// <exception cref="TopologyException">The two cannot be cut.</exception>
    public Geometry? On(ReadyArea land)
    {
        ArgumentNullException.ThrowIfNull(land);
        var part = OutlineIntersection.Find(land.Outline, land.Geometry, Outline) ?? Cut(land.Geometry);
        return part.IsEmpty ? null : part;
    }

    /// <summary>Where borders touch or run along each other. Land that ends at the very border is whole: nothing of it may be lost to rounding.</summary>
    private Geometry Cut(Geometry land)
    {
        var part = Parts.OnlyPolygons(OverlayNGRobust.Overlay(land, Geometry, SpatialFunction.Intersection));
        return part.Area >= land.Area * (1 - RelativeRounding) && Geometry.Covers(land) ? land : part;
    }
}

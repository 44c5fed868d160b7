using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>An area made ready to be held against many pieces of land. It never changes and may be asked from several threads.</summary>
public sealed class ReadyArea
{
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

    /// <summary>True when all of the land lies in it, its border included; false when none of it does; <see langword="null"/> when a part does.</summary>
    /// <param name="land">Valid polygons in the working system.</param>
    public bool? Covers(Geometry land) => Covers(new ReadyArea(land));

    /// <summary>True when all of the land lies in it, its border included; false when none of it does; <see langword="null"/> when a part does.</summary>
    /// <param name="land">Valid polygons in the working system.</param>
    public bool? Covers(ReadyArea land)
    {
        ArgumentNullException.ThrowIfNull(land);
        var part = OutlineIntersection.Find(land.Outline, land.Geometry, Outline);
        return part is null ? CoversTouching(land.Geometry)
            : ReferenceEquals(part, land.Geometry) ? true
            : part.IsEmpty ? false
            : null;
    }

    /// <summary>Where borders touch or run along each other.</summary>
    private bool? CoversTouching(Geometry land) =>
        Geometry.Covers(land) ? true
        : Geometry.Intersects(land) ? null
        : false;
}

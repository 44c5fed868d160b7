using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>One step of a proposed repair.</summary>
/// <param name="Zone">The code of the zone that changes.</param>
/// <param name="Operation"><c>add</c> or <c>remove</c> the polygons given, insert the <c>vertex</c> given, take the polygons given <c>instead</c>, or <c>drop</c> the zone.</param>
/// <param name="Geometry">Polygons or a point in the working system; <see langword="null"/> only for <c>drop</c>.</param>
public sealed record ZoneEdit(string Zone, string Operation, Geometry? Geometry)
{
    /// <summary>The polygons become part of the zone.</summary>
    public const string Add = "add";

    /// <summary>The polygons no longer belong to the zone.</summary>
    public const string Remove = "remove";

    /// <summary>The zone gets a vertex.</summary>
    public const string Vertex = "vertex";

    /// <summary>The zone becomes the polygons.</summary>
    public const string Instead = "instead";

    /// <summary>The zone goes.</summary>
    public const string Drop = "drop";
}

using NetTopologySuite.Geometries;

namespace SpatialPlan.Restrictions;

/// <summary>One layer of a theme: where it was surveyed, how old and how exact it is.</summary>
/// <param name="LayerVersionId">The version of the layer that speaks for the day asked for.</param>
/// <param name="Theme">The code of the theme.</param>
/// <param name="Code">
/// Which survey of the theme it is, such as <c>flood</c> beside <c>landslide</c>. Layers of one code complete each other (those of two neighbouring
/// municipalities); layers of different codes do not: the land is looked at only where every code lies.
/// </param>
/// <param name="Coverage">
/// Where the layer was surveyed at all, or the part of it that lies on the land checked: polygons in the working system.
/// <see langword="null"/> when none of it does. Outside it the answer is "no data here".
/// </param>
/// <param name="AsOf">The day whose state the layer shows.</param>
/// <param name="ReviewBy">The last day on which it may be relied on; after it the answer is "outdated".</param>
/// <param name="AccuracyMetres">How far a line of the layer may lie from its true place, metres, 0 or more.</param>
/// <param name="Source">Who made it and from what.</param>
/// <param name="Confirmed">False when the data behind it are a default that nobody has confirmed.</param>
public sealed record RestrictionLayer(long LayerVersionId, string Theme, string Code, Geometry? Coverage, DateOnly AsOf, DateOnly ReviewBy, double AccuracyMetres, string Source, bool Confirmed);

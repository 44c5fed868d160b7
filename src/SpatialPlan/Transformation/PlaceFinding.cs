using SpatialPlan.Texts;

namespace SpatialPlan.Transformation;

/// <summary>A restriction on the land, as far as a transformation asks for it.</summary>
/// <param name="Theme">Its theme.</param>
/// <param name="Type">Its kind within the theme.</param>
/// <param name="Grade">The regime of a protected area or the level of a hazard zone; empty when it has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="OnEdge">True when it is not certain that it reaches the land.</param>
public sealed record PlaceFinding(string Theme, string Type, string Grade, LocalizedName Name, bool OnEdge);

namespace SpatialPlan.Server.Restrictions;

/// <summary>What stands in the forms of the page of checks; after a refusal it is what was sent, so that nobody has to type it again.</summary>
/// <param name="Shape">The shape: GeoJSON, or a list of corners.</param>
/// <param name="Codes">The codes of parcels.</param>
/// <param name="On">The day of law.</param>
/// <param name="ShapeProblem">Why the shape was refused; null when it was not.</param>
/// <param name="CodesProblem">Why the list was refused; null when it was not.</param>
/// <param name="Settings">The settings of the map, JSON fit to stand in a page.</param>
/// <param name="Limits">What is taken at most.</param>
public sealed record CheckPageModel(string Shape, string Codes, DateOnly On, string? ShapeProblem, string? CodesProblem, string Settings, ServerOptions Limits);

namespace SpatialPlan.Server.Paper;

/// <summary>A file that goes with a paper.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Mime">Its kind, <c>application/json</c>.</param>
/// <param name="Description">What it is, in words.</param>
internal sealed record PrintAttachment(string Name, string Text, string Mime, string Description);

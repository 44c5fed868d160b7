namespace SpatialPlan.Server.Paper;

/// <summary>What the printing process is told.</summary>
/// <param name="Html">The page; it must hold everything it needs.</param>
/// <param name="Attachment">The text of the attached file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Mime">Its kind, <c>application/json</c>.</param>
/// <param name="Description">What it is, in words.</param>
internal sealed record PrintJob(string Html, string Attachment, string Name, string Mime, string Description);

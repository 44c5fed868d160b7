namespace SpatialPlan.Server.Paper;

/// <summary>What the printing process is told.</summary>
/// <param name="Html">The page; it must hold everything it needs.</param>
/// <param name="Attachments">The files that go with it.</param>
internal sealed record PrintJob(string Html, IReadOnlyList<PrintAttachment> Attachments);

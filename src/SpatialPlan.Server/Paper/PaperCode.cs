namespace SpatialPlan.Server.Paper;

/// <summary>The code on a paper.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Purpose">Key of the text that says what it is for.</param>
public sealed record PaperCode(Uri Address, string Purpose);

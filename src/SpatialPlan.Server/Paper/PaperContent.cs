using SpatialPlan.Server.Pages;

namespace SpatialPlan.Server.Paper;

/// <summary>Everything that stands on a paper.</summary>
/// <param name="Frame">Language and texts.</param>
/// <param name="Sheets">The extracts, each beginning on a page of its own.</param>
/// <param name="Missing">What was asked for and is not on the paper, in sentences.</param>
/// <param name="Css">The look.</param>
public sealed record PaperContent(PageFrameModel Frame, IReadOnlyList<PaperSheet> Sheets, IReadOnlyList<string> Missing, string Css);

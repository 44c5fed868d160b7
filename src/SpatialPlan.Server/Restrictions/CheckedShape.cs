using SpatialPlan.Municipalities;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Paper;

namespace SpatialPlan.Server.Restrictions;

/// <summary>The answer for a shape that somebody drew or sent.</summary>
/// <param name="Extract">What restricts it.</param>
/// <param name="Guide">What restrictions ask of people.</param>
/// <param name="Municipality">Who governs the greatest part of it.</param>
/// <param name="Sheet">The answer on paper; null when paper was not asked for.</param>
public sealed record CheckedShape(RestrictionExtract Extract, RestrictionGuide Guide, Municipality Municipality, PaperSheet? Sheet);

using SpatialPlan.Synthesis.Mosaic;

namespace SpatialPlan.Synthesis.Villages;

/// <summary>A block that is not for houses.</summary>
/// <param name="Row">The row it lies in.</param>
/// <param name="Side">Where in the row: -1 the western end of the village, 0 its middle, 1 the eastern end.</param>
/// <param name="Parts">The plots in it, from west to east, each with its purpose in Kyrgyz.</param>
public sealed record BlockUse(int Row, double Side, IReadOnlyList<(GroundKind Kind, string Purpose)> Parts);

namespace SpatialPlan.Server.Paper;

/// <summary>A map drawn for paper.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="ScaleDenominator">Its scale is 1 : this.</param>
/// <param name="Legend">What is drawn on it, by theme and kind: a sample and its name.</param>
public sealed record DrawnMap(string Svg, int ScaleDenominator, IReadOnlyList<(string Sample, string Name)> Legend);

namespace SpatialPlan.Server.Paper;

/// <summary>A map drawn for paper.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="ScaleDenominator">Its scale is 1 : this.</param>
public sealed record DrawnMap(string Svg, int ScaleDenominator);

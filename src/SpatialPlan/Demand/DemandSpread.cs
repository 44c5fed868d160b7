namespace SpatialPlan.Demand;

/// <summary>How the results of all draws lie, in hectares. Land is planned for the median and kept in reserve up to the upper end.</summary>
/// <param name="P10">One draw in ten needs less.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">One draw in ten needs more.</param>
public sealed record DemandSpread(double P10, double P50, double P90);

namespace SpatialPlan.Forecasts;

/// <summary>How much one method counts in a base path.</summary>
/// <param name="Method">The method.</param>
/// <param name="Weight">Its share; all shares of a path add up to 1.</param>
public sealed record MethodWeight(ForecastMethod Method, double Weight);

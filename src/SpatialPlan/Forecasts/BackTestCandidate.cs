namespace SpatialPlan.Forecasts;

/// <summary>The ways of forecasting that are compared on every series, in the order of the table.</summary>
public enum BackTestCandidate
{
    /// <summary>The path to plan with: <see cref="BasePath"/>.</summary>
    BasePath,

    /// <summary>The official average growth, without its rounding.</summary>
    Official,

    /// <summary>The steady rate from the first value to the last.</summary>
    CompoundGrowth,

    /// <summary>The last value stays.</summary>
    Naive,
}

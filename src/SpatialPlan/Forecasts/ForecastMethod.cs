namespace SpatialPlan.Forecasts;

/// <summary>A way to carry a yearly series on.</summary>
public enum ForecastMethod
{
    /// <summary>The last value stays.</summary>
    Naive,

    /// <summary>The mean of the yearly growth rates goes on: the official method, without its rounding.</summary>
    MeanRate,

    /// <summary>The steady rate from the first value to the last goes on.</summary>
    CompoundGrowth,

    /// <summary>The mean yearly change goes on.</summary>
    Drift,

    /// <summary>The mean yearly change goes on, each year weaker by a tenth.</summary>
    DampedDrift,

    /// <summary>The mean yearly change of the logarithms goes on, each year weaker by a tenth.</summary>
    DampedLogDrift,

    /// <summary>Holt's level and trend, fitted to the series.</summary>
    Holt,

    /// <summary>Holt's level and a trend that weakens, fitted to the series.</summary>
    DampedHolt,

    /// <summary>The theta method on logarithms.</summary>
    LogTheta,
}

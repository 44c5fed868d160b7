namespace SpatialPlan.Forecasts;

/// <summary>Why an average-growth forecast should not be trusted alone.</summary>
public enum GrowthWarning
{
    /// <summary>Fewer than <see cref="AverageGrowth.WantedYears"/> yearly values.</summary>
    ShortSeries,

    /// <summary>
    /// The mean of the yearly rates lies further than <see cref="AverageGrowth.VolatilityPercentagePoints"/> from the rate that really leads from
    /// the first value to the last: the ups and downs alone push the forecast.
    /// </summary>
    VolatileSeries,
}

namespace SpatialPlan.Forecasts;

/// <summary>Why a forecast of a series needs care. Its sentence stands in the text catalogue under <c>forecast.warning.</c> and the name in kebab case.</summary>
public enum SeriesWarning
{
    /// <summary>One or two values: the last one is carried on, by the wider rate where one is given.</summary>
    TooShortForTrend,

    /// <summary>Fewer values than <see cref="AverageGrowth.WantedYears"/>: no method can be weighed.</summary>
    ShortSeries,

    /// <summary>The mean of the yearly rates lies far from the rate that really leads from the first value to the last (<see cref="GrowthWarning.VolatileSeries"/>).</summary>
    VolatileSeries,

    /// <summary>Every value is zero.</summary>
    AllZero,

    /// <summary>Nothing has ever changed, so the width of the bands is taken from other series.</summary>
    NeverChanged,

    /// <summary>The official method cannot be used: it needs three values, all above zero.</summary>
    NoOfficial,

    /// <summary>The horizon is longer than <see cref="BasePath.LongHorizonYears"/>: only methods whose trend weakens are used.</summary>
    LongHorizon,
}

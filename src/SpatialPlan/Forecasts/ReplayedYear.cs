namespace SpatialPlan.Forecasts;

/// <summary>One year of the past as it was forecast and as it came.</summary>
/// <param name="YearsAhead">How far ahead it was forecast, from 1.</param>
/// <param name="Forecast">The forecast.</param>
/// <param name="Actual">What came.</param>
/// <param name="MeanChange">The mean absolute yearly change before the forecast was made; 0 when nothing had changed.</param>
public sealed record ReplayedYear(int YearsAhead, double Forecast, double Actual, double MeanChange)
{
    /// <summary>The absolute error in the unit of the series.</summary>
    public double AbsoluteError => Math.Abs(Actual - Forecast);
}

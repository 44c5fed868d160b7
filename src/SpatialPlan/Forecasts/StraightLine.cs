namespace SpatialPlan.Forecasts;

/// <summary>The straight line with the least squares through values at 0, 1, 2, ..; a single value gives a level line.</summary>
internal static class StraightLine
{
    internal static (double Intercept, double Slope) Through(ReadOnlySpan<double> values)
    {
        var middle = (values.Length - 1) / 2.0;
        var (mean, above, below) = (0.0, 0.0, 0.0);
        foreach (var value in values)
        {
            mean += value / values.Length;
        }

        for (var at = 0; at < values.Length; at++)
        {
            above += (at - middle) * (values[at] - mean);
            below += (at - middle) * (at - middle);
        }

        var slope = below == 0 ? 0 : above / below;
        return (mean - (slope * middle), slope);
    }
}

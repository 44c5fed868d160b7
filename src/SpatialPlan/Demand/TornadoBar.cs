namespace SpatialPlan.Demand;

/// <summary>How far one input alone moves the demand of all sectors over the horizon, the others staying at their likeliest values.</summary>
/// <param name="Input">The key of a coefficient; <c>population</c>; or <c>from&gt;to</c> for a link of the chain.</param>
/// <param name="LowValue">The lowest plausible value of the input, in its unit; for the population the persons of the last year.</param>
/// <param name="HighValue">The highest.</param>
/// <param name="HectaresAtLow">The demand at the lowest value, hectares.</param>
/// <param name="HectaresAtHigh">The demand at the highest value, hectares; may be below <paramref name="HectaresAtLow"/>.</param>
public sealed record TornadoBar(string Input, double LowValue, double HighValue, double HectaresAtLow, double HectaresAtHigh)
{
    /// <summary>The width of the bar in hectares.</summary>
    public double SwingHectares => Math.Abs(HectaresAtHigh - HectaresAtLow);
}

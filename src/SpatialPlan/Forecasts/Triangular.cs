namespace SpatialPlan.Forecasts;

/// <summary>A triangular distribution: what is known of a coefficient when only its lowest, likeliest and highest value are known.</summary>
public sealed record Triangular
{
    /// <summary>Makes a distribution.</summary>
    /// <param name="low">The lowest value.</param>
    /// <param name="likeliest">The likeliest value.</param>
    /// <param name="high">The highest value. With all three equal the value is certain.</param>
    /// <exception cref="ArgumentException">The three are not finite or not in order.</exception>
    public Triangular(double low, double likeliest, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || !(low <= likeliest && likeliest <= high))
        {
            throw new ArgumentException($"{low}, {likeliest}, {high} are not a lowest, a likeliest and a highest value.", nameof(likeliest));
        }

        (Low, Likeliest, High) = (low, likeliest, high);
    }

    /// <summary>The lowest value.</summary>
    public double Low { get; }

    /// <summary>The likeliest value.</summary>
    public double Likeliest { get; }

    /// <summary>The highest value.</summary>
    public double High { get; }

    /// <summary>The mean.</summary>
    public double Mean => (Low + Likeliest + High) / 3;

    /// <summary>The value that a share of all draws does not exceed.</summary>
    /// <param name="share">0 to 1; 0 gives the lowest value, 1 the highest.</param>
    public double Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var width = High - Low;
        if (width == 0)
        {
            return Low;
        }

        return share <= (Likeliest - Low) / width
            ? Low + Math.Sqrt(share * width * (Likeliest - Low))
            : High - Math.Sqrt((1 - share) * width * (High - Likeliest));
    }
}

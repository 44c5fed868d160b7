namespace SpatialPlan.Demand;

/// <summary>One link of a chain of effects, such as "one million som of irrigation brings 17.5 hectares". The table of links is data of the municipality.</summary>
/// <param name="From">The code of the cause.</param>
/// <param name="To">The code of the effect.</param>
/// <param name="Ratio">How many units of the effect one unit of the cause brings; negative when it takes them away.</param>
/// <param name="Unit">The units as <c>effect/cause</c>, such as <c>ha/mln_som</c>. Links that share a thing must agree on its unit.</param>
/// <param name="LagMinYears">After how many years the effect begins; 0 is the year of the cause.</param>
/// <param name="LagMaxYears">After how many years it is complete; it is spread evenly from the first to the last of these years.</param>
/// <param name="Rounding">How the total of this link is made whole.</param>
/// <param name="LandOf">The sector whose land the effect is, when the effect is land in hectares; otherwise <see langword="null"/>.</param>
/// <param name="Source">Where the ratio comes from.</param>
/// <param name="Confirmed">True when the municipality has confirmed the ratio.</param>
public sealed record ChainLink(
    string From,
    string To,
    ChainRatio Ratio,
    string Unit,
    int LagMinYears,
    int LagMaxYears,
    ChainRounding Rounding,
    DemandSector? LandOf,
    string Source,
    bool Confirmed)
{
    /// <summary>The lowest plausible ratio, or <see langword="null"/> when none was given and the ratio counts as certain.</summary>
    public double? LowRatio { get; init; }

    /// <summary>The highest plausible ratio, or <see langword="null"/> when none was given.</summary>
    public double? HighRatio { get; init; }

    /// <summary>The unit of the effect: what stands before the stroke of <see cref="Unit"/>.</summary>
    public string ToUnit => Unit.Split('/')[0];

    /// <summary>The unit of the cause: what stands after the stroke of <see cref="Unit"/>.</summary>
    public string FromUnit => Unit.Split('/')[^1];

    /// <summary>The link with the ratio that a share of all draws does not exceed, from the triangle of lowest, likeliest and highest ratio.</summary>
    /// <param name="share">0 to 1.</param>
    public ChainLink Drawn(double share) => LowRatio is null && HighRatio is null
        ? this
        : this with { Ratio = new ChainRatio(new Forecasts.Triangular(LowRatio ?? Ratio.Value, Ratio.Value, HighRatio ?? Ratio.Value).Quantile(share)) };
}

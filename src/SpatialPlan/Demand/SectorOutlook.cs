using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>The demand of one sector with its spread.</summary>
/// <param name="Sector">The sector, or <see langword="null"/> for all sectors together.</param>
/// <param name="LikeliestHectares">At the likeliest values of all inputs, over the whole horizon.</param>
/// <param name="Years">The spread of each year after the base year, in order.</param>
/// <param name="Total">The spread of the whole horizon; not the sum of <paramref name="Years"/>, whose draws do not all lie at the same end.</param>
/// <param name="Draws">The hectares over the whole horizon of every draw, fewest first.</param>
public sealed record SectorOutlook(DemandSector? Sector, double LikeliestHectares, ImmutableArray<DemandSpread> Years, DemandSpread Total, ImmutableArray<double> Draws)
{
    /// <summary>The share of draws, 0 to 1, that need more than a supply: the risk that the land will not do.</summary>
    /// <param name="supplyHectares">Hectares that are there.</param>
    public double ShareAbove(double supplyHectares) => Draws.IsEmpty ? 0 : (double)Draws.Count(hectares => hectares > supplyHectares) / Draws.Length;

    internal static DemandSpread Spread(ImmutableArray<double> sorted) =>
        new(MonteCarlo.Percentile(sorted, 0.1), MonteCarlo.Percentile(sorted, 0.5), MonteCarlo.Percentile(sorted, 0.9));
}

using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>Land demand with everything that led to it.</summary>
/// <param name="Forecast">The inputs, with crops and branches as the scenario has them.</param>
/// <param name="Scenario">The future it was calculated for.</param>
/// <param name="PopulationForecast">Official number, base path with bands and back-test of the population.</param>
/// <param name="Population">The population the demand was calculated with: the base year and each year to the horizon.</param>
/// <param name="Demand">Land needed, by sector, component and year, all within the horizon.</param>
/// <param name="Released">Land given up, in the same shape. It is never set off against demand: it lies elsewhere and may be no good for others.</param>
/// <param name="Chain">The chain of effects, also beyond the horizon; empty without links and pulses.</param>
/// <param name="Housing">Dwellings by year; empty when they were not given.</param>
/// <param name="Social">Social capacity by kind and year.</param>
/// <param name="Crops">Harvests and areas by crop and year.</param>
/// <param name="Warnings">What the reader must know, in a fixed order.</param>
/// <param name="Coefficients">The coefficients that were used, by key.</param>
public sealed record DemandReport(
    DemandForecast Forecast,
    DemandScenario Scenario,
    SeriesForecast PopulationForecast,
    ImmutableArray<double> Population,
    ImmutableArray<DemandLine> Demand,
    ImmutableArray<DemandLine> Released,
    ImmutableArray<ChainNode> Chain,
    ImmutableArray<HousingYear> Housing,
    ImmutableArray<SocialYear> Social,
    ImmutableArray<CropYear> Crops,
    ImmutableArray<DemandWarning> Warnings,
    ImmutableArray<Coefficient> Coefficients)
{
    /// <summary>The official average-growth forecast of the population; there is one, because <see cref="AverageGrowth.CanForecast"/> holds of every population.</summary>
    public AverageGrowthForecast Official => PopulationForecast.Official!;

    /// <summary>The ages of each year after the base year; empty when no ages were given.</summary>
    public ImmutableArray<AgeGroups> Ages => Forecast.Ages?.Carry(Population) ?? [];

    /// <summary>The branches beside the economy around; empty when that was not given.</summary>
    public ImmutableArray<SectorStanding> Standings => Forecast.Wider?.Compare(Forecast) ?? [];
}

using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>The inputs of one run: one future, one value for every coefficient. A run with drawn inputs makes one of these for each draw.</summary>
/// <param name="Forecast">The inputs with crops and branches as the scenario has them.</param>
/// <param name="Population">Persons in the base year and each year to the horizon.</param>
/// <param name="Sheet">The coefficients.</param>
/// <param name="Links">The links of the chain; <see langword="null"/> when there is none.</param>
public sealed record DemandInputs(DemandForecast Forecast, ImmutableArray<double> Population, CoefficientSheet Sheet, ImmutableArray<ChainLink>? Links)
{
    /// <summary>The inputs of a scenario at their likeliest values.</summary>
    /// <param name="forecast">What was given.</param>
    /// <param name="population">The forecast of its population over its horizon.</param>
    /// <param name="scenario">The future.</param>
    public static DemandInputs Of(DemandForecast forecast, SeriesForecast population, DemandScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(population);
        var planned = scenario != DemandScenario.Plan ? forecast : forecast with
        {
            Crops = forecast.Crops is { } crops ? [.. crops.Select(crop => PlanPath.Apply(crop, forecast.Targets))] : null,
            Branches = forecast.Branches is { } branches ? [.. branches.Select(branch => PlanPath.Apply(branch, forecast.BaseYear, forecast.Targets))] : null,
        };
        return new DemandInputs(planned, Path(forecast, population, scenario), forecast.Sheet, forecast.Links);
    }

    private static ImmutableArray<double> Path(DemandForecast forecast, SeriesForecast population, DemandScenario scenario)
    {
        ImmutableArray<double> basePath = [forecast.Population.Last, .. population.Years.Select(year => year.Point)];
        return scenario switch
        {
            DemandScenario.Official => [forecast.Population.Last, .. population.Official!.Path.Select(year => year.Official)],
            DemandScenario.Low => [forecast.Population.Last, .. population.Years.Select(year => year.Lower80)],
            DemandScenario.High => [forecast.Population.Last, .. population.Years.Select(year => year.Upper80)],
            DemandScenario.Plan => PlanPath.Population(basePath, forecast.BaseYear, forecast.Targets),
            _ => basePath,
        };
    }
}

using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>
/// Land demand with its uncertainty: the inputs are drawn many times over, the population as one path that is high or low in all years alike,
/// each coefficient and each link of the chain from its own triangle.
/// </summary>
public static class LandOutlook
{
    /// <summary>Where in a normal distribution the edge of an 80 % band lies, in standard deviations.</summary>
    private const double EdgeOfEighty = 1.2815515655446004;

    /// <summary>Calculates everything a planner sees. The same inputs and settings give the same numbers on any number of cores.</summary>
    public static DemandOutlook Run(DemandForecast forecast, DemandSettings settings)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Draws, 1, nameof(settings));
        var population = SeriesForecasting.Run(forecast.Population, forecast.HorizonYears);
        var inputs = DemandInputs.Of(forecast, population, settings.Scenario);
        var report = LandDemand.Run(inputs, population, settings.Scenario);
        var draws = Draw(inputs, population, settings);
        var likeliest = Likeliest(inputs);
        return new DemandOutlook(
            settings,
            report,
            [.. DemandSectors.All.Where(sector => draws.Any(draw => draw.Sector(sector) > 0)).Select(sector => Outlook(sector, likeliest, draws))],
            Outlook(null, likeliest, draws),
            DemandTornado.Run(inputs, population, settings.Scenario),
            [.. DemandScenarios.All.Select(scenario => Total(forecast, population, scenario))]);
    }

    private static DemandGrid Likeliest(DemandInputs inputs) => DemandGrid.Of(LandDemand.Calculate(inputs), inputs.Forecast);

    private static ImmutableArray<DemandGrid> Draw(DemandInputs inputs, SeriesForecast population, DemandSettings settings)
    {
        var seeds = new SplitMix64(settings.Seed);
        return [.. Enumerable.Range(0, settings.Draws).Select(_ => new SplitMix64(seeds.NextBits())).Select(random =>
            Likeliest(Draw(inputs, population, settings.Scenario, random)))];
    }

    private static DemandInputs Draw(DemandInputs inputs, SeriesForecast population, DemandScenario scenario, SplitMix64 random)
    {
        var z = NormalDistribution.Quantile(random.NextShare()) / EdgeOfEighty;
        return inputs with
        {
            Population = Shift(inputs.Population, population, scenario, z),
            Sheet = inputs.Sheet.Drawn(random),
            Links = inputs.Links is { } links ? [.. links.Select(link => link.Drawn(random.NextShare()))] : null,
        };
    }

    // The low and high scenarios are edges of the band themselves: around them only the coefficients are drawn.
    private static ImmutableArray<double> Shift(ImmutableArray<double> path, SeriesForecast population, DemandScenario scenario, double z) =>
        scenario is DemandScenario.Low or DemandScenario.High ? path :
            [path[0], .. population.Years.Select((year, at) => Math.Max(0, path[at + 1] + (z * (year.Upper80 - year.Point))))];

    private static SectorOutlook Outlook(DemandSector? sector, DemandGrid likeliest, ImmutableArray<DemandGrid> draws)
    {
        ImmutableArray<double> totals = [.. draws.Select(draw => draw.Sector(sector)).Order()];
        return new SectorOutlook(
            sector,
            likeliest.Sector(sector),
            [.. Enumerable.Range(0, likeliest.Years).Select(year => SectorOutlook.Spread([.. draws.Select(draw => draw.Cell(sector, year)).Order()]))],
            SectorOutlook.Spread(totals),
            totals);
    }

    private static ScenarioTotal Total(DemandForecast forecast, SeriesForecast population, DemandScenario scenario)
    {
        var inputs = DemandInputs.Of(forecast, population, scenario);
        var grid = Likeliest(inputs);
        return new ScenarioTotal(
            scenario,
            inputs.Population[^1],
            DemandSectors.All.Where(sector => grid.Sector(sector) > 0).ToImmutableSortedDictionary(sector => sector, sector => grid.Sector(sector)));
    }
}

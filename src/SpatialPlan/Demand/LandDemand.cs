using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>
/// Land demand by sector and year from an economic forecast: how much more land each sector needs (handbook of questions and answers on
/// programmes of socio-economic development, questions 76 and 82).
/// </summary>
public static class LandDemand
{
    /// <summary>The component of agriculture that makes good the irrigated land other sectors take.</summary>
    public const string CompensationComponent = "compensation";

    /// <summary>The calculation at the likeliest values, with everything that led to it.</summary>
    /// <param name="forecast">The inputs.</param>
    /// <param name="scenario">The future.</param>
    public static DemandReport Run(DemandForecast forecast, DemandScenario scenario = DemandScenario.Official)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var population = SeriesForecasting.Run(forecast.Population, forecast.HorizonYears);
        return Run(DemandInputs.Of(forecast, population, scenario), population, scenario);
    }

    /// <summary>The calculation with inputs of one's own, such as a coefficient moved on a slider.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="population">The forecast of the population, reported beside the result.</param>
    /// <param name="scenario">The future the inputs belong to.</param>
    /// <exception cref="ArgumentException">The path of the population does not cover the horizon.</exception>
    public static DemandReport Run(DemandInputs inputs, SeriesForecast population, DemandScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(population);
        var result = Calculate(inputs);
        var forecast = inputs.Forecast;
        return new DemandReport(
            forecast,
            scenario,
            population,
            inputs.Population,
            InOrder(result.Needed, forecast),
            InOrder(result.Released, forecast),
            result.Chain,
            result.Housing,
            result.Social,
            result.Crops,
            DemandWarnings.Of(inputs, population, scenario, result),
            Used(inputs));
    }

    /// <summary>The bare numbers of one run.</summary>
    /// <exception cref="ArgumentException">The path of the population does not cover the horizon.</exception>
    public static DemandResult Calculate(DemandInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var (forecast, population, sheet, links) = inputs;
        if (population.Length != forecast.HorizonYears + 1)
        {
            throw new ArgumentException($"The path has {population.Length} years, the horizon needs {forecast.HorizonYears + 1}.", nameof(inputs));
        }

        ImmutableArray<ChainNode> chain = links is not null && forecast.Pulses is { } pulses ? InvestmentChain.Run(links, pulses, forecast.Limits) : [];
        ImmutableArray<HousingYear> housing = forecast.Housing is { } stock ? HousingDemand.Run(population, forecast.BaseYear, stock, sheet) : [];
        ImmutableArray<SocialYear> social = forecast.Facilities is { } facilities ? SocialDemand.Run(population, forecast.BaseYear, facilities, sheet) : [];
        ImmutableArray<CropYear> crops = [.. (forecast.Crops ?? []).SelectMany(crop => CropDemand.Run(crop, sheet["agriculture.cropping_intensity"]))];
        var irrigated = chain.Where(node => node.LandOf == DemandSector.Agriculture).SelectMany(node => node.Years).ToArray();
        var (cropLines, covered) = AgricultureDemand.Net(forecast.Crops ?? [], crops, irrigated);
        ImmutableArray<DemandLine> needed = [.. Lines(inputs, chain, housing, social), .. cropLines];
        return new DemandResult([.. needed, .. Compensate(needed, sheet)], [.. Released(chain, crops)], chain, housing, social, crops, covered);
    }

    private static IEnumerable<DemandLine> Lines(DemandInputs inputs, ImmutableArray<ChainNode> chain, ImmutableArray<HousingYear> housing, ImmutableArray<SocialYear> social)
    {
        var (forecast, _, sheet, _) = inputs;
        return
        [
            .. housing.Select(year => new DemandLine(DemandSector.Housing, "population", year.Year, year.HectaresForTrend)),
            .. housing.Select(year => new DemandLine(DemandSector.Housing, "waiting_list", year.Year, year.HectaresForWaitingList)),
            .. social.Select(year => new DemandLine(DemandSector.Social, year.Kind.Code(), year.Year, year.Hectares)),
            .. IndustryDemand.Run(forecast.Branches ?? [], forecast.BaseYear, sheet),
            .. TourismDemand.Run(forecast.Tourism ?? [], sheet),
            .. TransportDemand.Run(forecast.Transport ?? []),
            .. ChainLines(chain).Where(line => line.Hectares > 0),
        ];
    }

    // The land taken does not depend on the compensation here, so the fixed point is reached at once; an allocation asks Compensation.Solve.
    private static IEnumerable<DemandLine> Compensate(ImmutableArray<DemandLine> needed, CoefficientSheet sheet)
    {
        var share = sheet["compensation.irrigated_share_of_land_taken"] * sheet["compensation.hectares_per_hectare"];
        return needed.Where(line => line.Sector != DemandSector.Agriculture && share > 0)
            .GroupBy(line => line.Year)
            .Select(year => new DemandLine(DemandSector.Agriculture, CompensationComponent, year.Key, share * year.Sum(line => line.Hectares)));
    }

    private static IEnumerable<DemandLine> Released(ImmutableArray<ChainNode> chain, ImmutableArray<CropYear> crops) =>
        crops.Where(year => year.ChangeHectares < 0)
            .Select(year => new DemandLine(DemandSector.Agriculture, year.Crop, year.Year, -year.ChangeHectares))
            .Concat(ChainLines(chain).Where(line => line.Hectares < 0).Select(line => line with { Hectares = -line.Hectares }));

    private static IEnumerable<DemandLine> ChainLines(ImmutableArray<ChainNode> chain) =>
        chain.SelectMany(node => node.LandOf is { } sector ? node.Years.Select(year => new DemandLine(sector, node.Code, year.Year, year.Amount)) : []);

    private static ImmutableArray<DemandLine> InOrder(IEnumerable<DemandLine> lines, DemandForecast forecast) =>
        [.. lines
            .Where(line => line.Hectares > 0 && line.Year > forecast.BaseYear && line.Year <= forecast.LastYear)
            .GroupBy(line => (line.Sector, line.Component, line.Year))
            .Select(same => same.First() with { Hectares = same.Sum(line => line.Hectares) })
            .OrderBy(line => line.Sector).ThenBy(line => line.Component, StringComparer.Ordinal).ThenBy(line => line.Year)];

    private static ImmutableArray<Coefficient> Used(DemandInputs inputs) =>
        [.. UsedCoefficients.Of(inputs.Forecast).Select(key => inputs.Sheet.Find(key)! with { Value = inputs.Sheet[key] })];
}

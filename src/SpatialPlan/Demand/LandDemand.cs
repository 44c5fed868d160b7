using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>
/// Land demand by sector and year from an economic forecast: how much more land each sector needs (handbook of questions and answers on
/// programmes of socio-economic development, questions 76 and 82).
/// </summary>
public static class LandDemand
{
    /// <summary>The calculation with the official average-growth forecast as the path of the population.</summary>
    public static DemandReport Run(DemandForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var official = AverageGrowth.Forecast(forecast.Population, forecast.HorizonYears);
        return Run(forecast, official, [forecast.Population.Last, .. official.Path.Select(year => year.Official)]);
    }

    /// <summary>The calculation with any path of the population.</summary>
    /// <param name="forecast">The inputs.</param>
    /// <param name="official">The official forecast, reported beside the result.</param>
    /// <param name="population">The base year and each year to the horizon.</param>
    /// <exception cref="ArgumentException">The path does not cover the horizon.</exception>
    public static DemandReport Run(DemandForecast forecast, AverageGrowthForecast official, ImmutableArray<double> population)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(official);
        if (population.Length != forecast.HorizonYears + 1)
        {
            throw new ArgumentException($"The path has {population.Length} years, the horizon needs {forecast.HorizonYears + 1}.", nameof(population));
        }

        ImmutableArray<ChainNode> chain = forecast is { Links: { } links, Pulses: { } pulses } ? InvestmentChain.Run(links, pulses, forecast.Limits) : [];
        ImmutableArray<HousingYear> housing = forecast.Housing is { } stock ? HousingDemand.Run(population, forecast.BaseYear, stock, forecast.Sheet) : [];
        ImmutableArray<SocialYear> social = forecast.Facilities is { } facilities ? SocialDemand.Run(population, forecast.BaseYear, facilities, forecast.Sheet) : [];
        ImmutableArray<CropYear> crops = [.. (forecast.Crops ?? []).SelectMany(crop => CropDemand.Run(crop, forecast.Sheet["agriculture.cropping_intensity"]))];
        var irrigated = chain.Where(node => node.LandOf == DemandSector.Agriculture).SelectMany(node => node.Years).ToArray();
        var (cropLines, covered) = AgricultureDemand.Net(forecast.Crops ?? [], crops, irrigated);
        var needed = Lines(forecast, chain, housing, social).Concat(cropLines).ToArray();
        var warnings = DemandWarnings.Of(forecast, official, chain, housing, needed, covered);
        var path = BasePath.Forecast(forecast.Population, forecast.HorizonYears, ConformalBand.Eighty);
        return new DemandReport(
            forecast, official, path, population, InOrder(needed, forecast), InOrder(Released(chain, crops), forecast), chain, housing, social, crops, warnings, Used(forecast));
    }

    private static IEnumerable<DemandLine> Lines(
        DemandForecast forecast, ImmutableArray<ChainNode> chain, ImmutableArray<HousingYear> housing, ImmutableArray<SocialYear> social)
    {
        foreach (var year in housing)
        {
            yield return new DemandLine(DemandSector.Housing, "population", year.Year, year.HectaresForTrend);
            yield return new DemandLine(DemandSector.Housing, "waiting_list", year.Year, year.HectaresForWaitingList);
        }

        IEnumerable<DemandLine> others =
        [
            .. social.Select(year => new DemandLine(DemandSector.Social, year.Kind.Code(), year.Year, year.Hectares)),
            .. IndustryDemand.Run(forecast.Branches ?? [], forecast.BaseYear, forecast.Sheet),
            .. TourismDemand.Run(forecast.Tourism ?? [], forecast.Sheet),
            .. TransportDemand.Run(forecast.Transport ?? []),
            .. ChainLines(chain).Where(line => line.Hectares > 0),
        ];
        foreach (var line in others)
        {
            yield return line;
        }
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

    private static ImmutableArray<Coefficient> Used(DemandForecast forecast)
    {
        IEnumerable<string> keys =
        [
            .. forecast.Housing is null ? [] : HousingDemand.CoefficientKeys.Add("housing.check_hectares_per_dwelling"),
            .. forecast.Facilities is null ? [] : SocialDemand.CoefficientKeys,
            .. IndustryDemand.CoefficientKeys(forecast.Branches ?? []),
            .. forecast.Crops is null ? [] : CropDemand.CoefficientKeys,
            .. TourismDemand.CoefficientKeys(forecast.Tourism ?? []),
        ];
        return [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => forecast.Sheet.Find(key)!)];
    }
}

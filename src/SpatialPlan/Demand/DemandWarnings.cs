using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>Collects what the reader of a demand table must know before using it.</summary>
internal static class DemandWarnings
{
    /// <summary>How far the hectares for dwellings may lie from the check value before it is said.</summary>
    private const double CheckTolerance = 0.25;

    internal static ImmutableArray<DemandWarning> Of(DemandInputs inputs, SeriesForecast population, DemandScenario scenario, DemandResult result)
    {
        var (forecast, housing) = (inputs.Forecast, result.Housing);
        return
        [
            .. Growth(population.Official!),
            .. scenario == DemandScenario.Plan && forecast.Targets.IsEmpty ? [DemandWarning.Of("no-targets")] : Array.Empty<DemandWarning>(),
            .. Endings(forecast),
            .. Check(inputs.Sheet, "population", housing.Sum(year => year.DwellingsForTrend + year.DwellingsForWaitingList), housing.Sum(year => year.HectaresForTrend + year.HectaresForWaitingList)),
            .. Chain(inputs, result.Chain),
            .. result.CoveredHectares > 0 ? [DemandWarning.Of("crops-on-new-irrigation", ("hectares", result.CoveredHectares))] : Array.Empty<DemandWarning>(),
            .. Outside(forecast, result.Needed),
            .. forecast.Links is null != forecast.Pulses is null ? [DemandWarning.Of("chain-incomplete")] : Array.Empty<DemandWarning>(),
            .. Compensated(inputs, result.Needed),
        ];
    }

    private static IEnumerable<DemandWarning> Compensated(DemandInputs inputs, IReadOnlyList<DemandLine> needed)
    {
        var hectares = needed.Where(line => line.Component == LandDemand.CompensationComponent && line.Year <= inputs.Forecast.LastYear).Sum(line => line.Hectares);
        if (hectares > 0)
        {
            yield return DemandWarning.Of("compensation-assumed", ("hectares", hectares), ("percent", 100 * inputs.Sheet["compensation.irrigated_share_of_land_taken"]));
        }
    }

    private static IEnumerable<DemandWarning> Growth(AverageGrowthForecast official) => official.Warnings.Select(warning => warning switch
    {
        GrowthWarning.ShortSeries => DemandWarning.Of("short-series", ("years", official.Series.Values.Length), ("wanted", AverageGrowth.WantedYears)),
        _ => DemandWarning.Of("volatile-series", ("mean", official.MeanPercent), ("steady", official.CompoundPercent)),
    });

    private static IEnumerable<DemandWarning> Endings(DemandForecast forecast) =>
        (forecast.Branches ?? []).Where(branch => branch.Norm != JobNorm.None && branch.Years[^1].Year < forecast.LastYear)
            .Select(branch => DemandWarning.Of("branch-ends", ("code", branch.Code), ("year", branch.Years[^1].Year)))
            .Concat((forecast.Crops ?? []).Where(crop => crop.Targets[^1].Year < forecast.LastYear)
                .Select(crop => DemandWarning.Of("crop-ends", ("code", crop.Code), ("year", crop.Targets[^1].Year))));

    private static IEnumerable<DemandWarning> Check(CoefficientSheet sheet, string component, double dwellings, double hectares)
    {
        var check = dwellings * sheet["housing.check_hectares_per_dwelling"];
        if (check > 0 && Math.Abs(hectares - check) > CheckTolerance * check)
        {
            yield return DemandWarning.Of("housing-check", ("component", component), ("dwellings", dwellings), ("hectares", hectares), ("check", check));
        }
    }

    private static IEnumerable<DemandWarning> Chain(DemandInputs inputs, ImmutableArray<ChainNode> chain)
    {
        foreach (var link in inputs.Links ?? [])
        {
            var cause = chain.FirstOrDefault(node => node.Code == link.From)?.Total ?? 0;
            var really = ReportedRatios.OptimismOf(link, cause);
            if (cause > 0 && really.Length > 0)
            {
                yield return DemandWarning.Of(
                    "reported-costs",
                    ("from", link.From), ("amount", cause), ("from-unit", link.FromUnit), ("to", link.To), ("expected", link.Ratio.Of(cause)), ("to-unit", link.ToUnit), ("reported", really));
            }

            foreach (var warning in link.LandOf == DemandSector.Housing ? Check(inputs.Sheet, link.To, cause, link.Ratio.Of(cause)) : [])
            {
                yield return warning;
            }
        }

        foreach (var node in chain.Where(node => node.Unmet > 0))
        {
            yield return DemandWarning.Of("chain-limit", ("node", node.Code), ("total", node.Total), ("unmet", node.Unmet), ("unit", node.Unit));
        }
    }

    private static IEnumerable<DemandWarning> Outside(DemandForecast forecast, IReadOnlyList<DemandLine> needed)
    {
        var later = needed.Where(line => line.Year > forecast.LastYear).Sum(line => line.Hectares);
        var earlier = needed.Where(line => line.Year <= forecast.BaseYear).Sum(line => line.Hectares);
        if (later > 0)
        {
            yield return DemandWarning.Of("after-horizon", ("year", forecast.LastYear), ("hectares", later));
        }

        if (earlier > 0)
        {
            yield return DemandWarning.Of("before-base-year", ("year", forecast.BaseYear), ("hectares", earlier));
        }
    }
}

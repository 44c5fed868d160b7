using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>Moves one input at a time from its lowest to its highest value.</summary>
internal static class DemandTornado
{
    internal static ImmutableArray<TornadoBar> Run(DemandInputs inputs, SeriesForecast population, DemandScenario scenario) =>
        [.. Population(inputs, population, scenario).Concat(Coefficients(inputs)).Concat(Links(inputs))
            .Where(bar => bar.SwingHectares > 1e-9)
            .OrderByDescending(bar => bar.SwingHectares).ThenBy(bar => bar.Input, StringComparer.Ordinal)];

    private static IEnumerable<TornadoBar> Population(DemandInputs inputs, SeriesForecast population, DemandScenario scenario)
    {
        if (scenario is DemandScenario.Low or DemandScenario.High)
        {
            yield break;
        }

        var low = Shift(inputs, population, -1);
        var high = Shift(inputs, population, 1);
        yield return new TornadoBar("population", low.Population[^1], high.Population[^1], Hectares(low), Hectares(high));
    }

    private static DemandInputs Shift(DemandInputs inputs, SeriesForecast population, int side) => inputs with
    {
        Population = [inputs.Population[0], .. population.Years.Select((year, at) => Math.Max(0, inputs.Population[at + 1] + (side * (year.Upper80 - year.Point))))],
    };

    private static IEnumerable<TornadoBar> Coefficients(DemandInputs inputs) =>
        UsedCoefficients.Of(inputs.Forecast).Select(key => inputs.Sheet.Find(key)!).Where(one => one.High > one.Low).Select(one => new TornadoBar(
            one.Key,
            one.Low,
            one.High,
            Hectares(inputs with { Sheet = inputs.Sheet.WithValue(one.Key, one.Low) }),
            Hectares(inputs with { Sheet = inputs.Sheet.WithValue(one.Key, one.High) })));

    private static IEnumerable<TornadoBar> Links(DemandInputs inputs)
    {
        var links = inputs.Links ?? [];
        return links.Where(link => link.LowRatio is not null || link.HighRatio is not null).Select(link =>
        {
            var (low, high) = (link.LowRatio ?? link.Ratio.Value, link.HighRatio ?? link.Ratio.Value);
            DemandInputs With(double ratio) => inputs with { Links = links.Replace(link, link with { Ratio = new ChainRatio(ratio) }) };
            return new TornadoBar($"{link.From}>{link.To}", low, high, Hectares(With(low)), Hectares(With(high)));
        });
    }

    private static double Hectares(DemandInputs inputs) => DemandGrid.Of(LandDemand.Calculate(inputs), inputs.Forecast).Sector(null);
}

using System.Collections.Immutable;
using System.Globalization;
using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>Turns the codes and numbers of a demand report into words of one language.</summary>
public sealed class DemandNames(DemandForecast forecast, Language language)
{
    private readonly CultureInfo culture = language.Culture();

    /// <summary>The name of a sector.</summary>
    public string Sector(DemandSector sector) => TextCatalogue.Get(language, $"demand.sector.{sector.Code()}");

    /// <summary>The name of a component: of the forecast's own tables, of the catalogue, or its code.</summary>
    public string Component(string code) => Own(code) ?? Catalogue("component", code) ?? Catalogue("thing", code) ?? code;

    /// <summary>The name of a unit of the chain, or its code.</summary>
    public string Unit(string code) => Catalogue("unit", code) ?? code;

    /// <summary>The name of a unit of the coefficients, or its code.</summary>
    public string CoefficientUnit(string code) => Catalogue("coefficient-unit", code) ?? code;

    /// <summary>The name of an input that moves a demand (<see cref="TornadoBar.Input"/>): the population, a coefficient or a link of the chain.</summary>
    public string Input(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Split('>') is [var from, var to] ? $"{Component(from)} → {Component(to)}" : Catalogue("input", input) ?? Catalogue("coefficient", input) ?? input;
    }

    /// <summary>Hundredths of a hectare as hectares with two decimals.</summary>
    public string Hectares(long hundredths) => (hundredths / 100m).ToString("N2", culture);

    /// <summary>A number with at most the decimals given.</summary>
    public string Number(double value, int decimals) => Math.Round(value, decimals).ToString("#,##0." + new string('#', decimals), culture);

    /// <summary>A number with exactly the decimals given.</summary>
    public string Fixed(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), culture);

    /// <summary>A date in the short form of the language.</summary>
    public string Date(DateOnly date) => date.ToString("d", culture);

    /// <summary>The sentence of a warning.</summary>
    public string Warning(DemandWarning warning) =>
        TextCatalogue.Get(language, $"demand.warning.{warning.Code}", [.. warning.Values.Select(value => (value.Name, Value(value.Name, value.Value))), .. NameOf(warning)]);

    private object? Value(string name, object value) => value switch
    {
        double number => Number(number, name is "mean" or "steady" ? 2 : 1),
        ImmutableArray<double> numbers => string.Join("; ", numbers.Select(number => Number(number, 1))),
        string code when name.EndsWith("unit", StringComparison.Ordinal) => Unit(code),
        _ => value,
    };

    private (string Name, object? Value)[] NameOf(DemandWarning warning) =>
        [.. warning.Values.Where(value => value.Name is "code" or "node" or "component").Select(value => ("name", (object?)Component((string)value.Value)))];

    private string? Catalogue(string list, string code) => TextCatalogue.Has($"demand.{list}.{code}") ? TextCatalogue.Get(language, $"demand.{list}.{code}") : null;

    private string? Own(string code) =>
        (forecast.Crops?.FirstOrDefault(crop => crop.Code == code)?.Name
            ?? forecast.Branches?.FirstOrDefault(branch => branch.Code == code)?.Name
            ?? forecast.Tourism?.FirstOrDefault(project => project.Code == code)?.Name
            ?? forecast.Transport?.FirstOrDefault(project => project.Code == code)?.Name)?.In(language);
}

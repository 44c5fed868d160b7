using System.Globalization;
using SpatialPlan.Demand;
using SpatialPlan.Server.Sheets;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Forecasts;

/// <summary>The words and numbers of a calculation in one language.</summary>
/// <param name="View">The calculation.</param>
/// <param name="Language">The language.</param>
public sealed record ForecastWords(ForecastView View, Language Language)
{
    /// <summary>Names of codes.</summary>
    public DemandNames Names { get; } = View.Names(Language);

    /// <summary>A text of the catalogue.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values) => TextCatalogue.Get(Language, key, values);

    /// <summary>Hectares with two decimals, and the number behind them rounded to a square metre.</summary>
    public DataCell Hectares(double hectares) => new(Names.Fixed(hectares, 2), Math.Round(hectares, 4, MidpointRounding.AwayFromZero));

    /// <summary>Whole things.</summary>
    public DataCell Count(double count) => new(Names.Fixed(count, 0), Math.Round(count, MidpointRounding.AwayFromZero));

    /// <summary>A number with at most so many decimals; empty when there is none.</summary>
    public DataCell Number(double? number, int decimals) => number is { } known ? new(Names.Number(known, decimals), Math.Round(known, decimals, MidpointRounding.AwayFromZero)) : DataCell.Empty;

    /// <summary>A year: without a separator of thousands.</summary>
    public static DataCell Year(int year) => new(year.ToString(CultureInfo.InvariantCulture), year);

    /// <summary>An input of the tornado in words.</summary>
    public string Input(string input) => input == "population" ? Text("planning.input.population") : Names.Input(input);

    /// <summary>The unit of an input of the tornado in words.</summary>
    public string UnitOfInput(string input) =>
        input == "population" ? Text("planning.unit.persons")
        : input.Split('>') is [var from, var to] ? View.Report.Forecast.Links?.FirstOrDefault(link => link.From == from && link.To == to) is { } link ? $"{Names.Unit(link.ToUnit)} / {Names.Unit(link.FromUnit)}" : ""
        : Names.CoefficientUnit(View.Report.Forecast.Sheet.Find(input)?.Unit ?? "");

    /// <summary>What a coefficient means, in words.</summary>
    public string Coefficient(string key) => TextCatalogue.Has($"demand.coefficient.{key}") ? Text($"demand.coefficient.{key}") : key;

    /// <summary>A scenario in words.</summary>
    public string Scenario(DemandScenario scenario) => Text($"demand.scenario.{scenario.Code()}");

    /// <summary>What stands behind a coefficient: its source, or that it is an assumption.</summary>
    public string Source(Coefficient one) => View.Request.Values.ContainsKey(one.Key) ? Text("planning.tried")
        : string.Join(": ", new[] { one.Basis == CoefficientBasis.Cited ? "" : Text($"demand.basis.{one.Basis.ToString().ToLowerInvariant()}"), one.Source }.Where(part => part.Length > 0));
}

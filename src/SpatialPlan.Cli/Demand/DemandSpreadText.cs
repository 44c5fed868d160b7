using System.Globalization;
using SpatialPlan.Demand;

namespace SpatialPlan.Cli.Demand;

/// <summary>Writes how sure a demand is: its spread by sector, what moves it most, and the other scenarios.</summary>
internal sealed class DemandSpreadText(CliContext context, DemandNames names, DemandOutlook outlook)
{
    private const int MostBars = 10;

    internal void Write()
    {
        WriteSpread();
        WriteTornado();
        WriteScenarios();
    }

    private void WriteSpread()
    {
        Heading("demand.spread", ("draws", outlook.Settings.Draws), ("seed", outlook.Settings.Seed));
        var table = new TextTable(
            (context.Text("demand.column.sector"), false), (context.Text("demand.column.likeliest"), true), ("P10", true), ("P50", true), ("P90", true));
        foreach (var sector in outlook.Sectors.Append(outlook.Together))
        {
            table.Add(
                sector.Sector is { } one ? names.Sector(one) : context.Text("demand.column.total"),
                names.Fixed(sector.LikeliestHectares, 2), names.Fixed(sector.Total.P10, 2), names.Fixed(sector.Total.P50, 2), names.Fixed(sector.Total.P90, 2));
        }

        table.Write(context.Out);
        context.Out.WriteLine("  " + context.Text("demand.spread.note"));
    }

    private void WriteTornado()
    {
        if (outlook.Tornado.IsEmpty)
        {
            return;
        }

        Heading("demand.tornado");
        var table = new TextTable(
            (context.Text("demand.column.input"), false), (context.Text("demand.column.range"), false), (context.Text("demand.column.at-low"), true), (context.Text("demand.column.at-high"), true));
        foreach (var bar in outlook.Tornado.Take(MostBars))
        {
            table.Add(names.Input(bar.Input), $"{names.Number(bar.LowValue, 4)}–{names.Number(bar.HighValue, 4)}", names.Fixed(bar.HectaresAtLow, 2), names.Fixed(bar.HectaresAtHigh, 2));
        }

        table.Write(context.Out);
    }

    private void WriteScenarios()
    {
        Heading("demand.scenarios");
        DemandSector[] sectors = [.. outlook.Scenarios.SelectMany(scenario => scenario.Hectares.Keys).Distinct().Order()];
        var table = new TextTable([
            (context.Text("demand.column.scenario"), false), (context.Text("demand.column.persons"), true), .. sectors.Select(sector => (names.Sector(sector), true)), (context.Text("demand.column.total"), true)]);
        foreach (var scenario in outlook.Scenarios)
        {
            table.Add([
                context.Text($"demand.scenario.{scenario.Scenario.Code()}"), names.Fixed(scenario.PersonsAtHorizon, 0),
                .. sectors.Select(sector => names.Fixed(scenario.Hectares.GetValueOrDefault(sector), 2)), names.Fixed(scenario.Hectares.Values.Sum(), 2)]);
        }

        table.Write(context.Out);
        context.Out.WriteLine("  " + context.Text("demand.scenarios.note", ("year", outlook.Report.Forecast.LastYear.ToString(CultureInfo.InvariantCulture))));
    }

    private void Heading(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        context.Out.WriteLine();
        context.Out.WriteLine(context.Text(key, values));
    }
}

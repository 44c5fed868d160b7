using System.Globalization;
using SpatialPlan.Demand;

namespace SpatialPlan.Cli.Demand;

/// <summary>Writes a demand answer for a reader: tables with units, then what to be wary of.</summary>
public sealed class DemandText(CliContext context, DemandAnswer answer)
{
    private readonly DemandNames names = new(answer.Report.Forecast, context.Language);
    private readonly DemandReport report = answer.Report;

    /// <summary>Writes everything.</summary>
    public void Write()
    {
        var forecast = report.Forecast;
        context.Out.WriteLine(context.Text(
            "demand.title",
            ("name", forecast.Name.In(context.Language)), ("code", forecast.MunicipalityCode), ("base", forecast.BaseYear), ("first", forecast.BaseYear + 1), ("last", forecast.LastYear)));
        WritePopulation();
        WriteDemand("demand.table", report.Demand);
        WriteParts();
        if (!report.Released.IsEmpty)
        {
            WriteDemand("demand.released", report.Released);
        }

        new DemandSpreadText(context, names, answer.Outlook).Write();
        new DemandPeopleText(context, names, report).Write();
        new DemandChainText(context, names, report).Write();
        WriteBalance();
        WriteWarnings();
        WriteUnconfirmed();
    }

    private void WritePopulation()
    {
        var official = report.Official;
        Heading("demand.population");
        var table = new TextTable(
            (context.Text("demand.column.year"), false), (context.Text("demand.column.persons"), true), (context.Text("demand.column.growth"), true),
            (context.Text("demand.column.kind"), false), (context.Text("demand.column.base"), true), (context.Text("demand.column.band"), false));
        for (var at = 0; at < official.Series.Values.Length; at++)
        {
            table.Add(Year(official.Series.FirstYear + at), Persons(official.Series.Values[at]), at == 0 ? "" : names.Fixed(official.Growth[at - 1].RoundedPercent, 2), context.Text("demand.fact"), "", "");
        }

        foreach (var (year, path) in official.Path.Zip(report.PopulationForecast.Years))
        {
            table.Add(Year(year.Year), Persons(year.Official), names.Fixed(official.OfficialMeanPercent, 2), context.Text("demand.forecast"), Persons(path.Point), $"{Persons(path.Lower80)}–{Persons(path.Upper80)}");
        }

        table.Write(context.Out);
        context.Out.WriteLine("  " + context.Text("demand.population.mean", ("official", names.Fixed(official.OfficialMeanPercent, 2)), ("unrounded", names.Fixed(official.MeanPercent, 4))));
        context.Out.WriteLine("  " + context.Text("demand.population.note", ("scenario", context.Text($"demand.scenario.{report.Scenario.Code()}"))));
    }

    private void WriteDemand(string heading, IReadOnlyList<DemandLine> lines)
    {
        Heading(heading);
        var table = DemandTable.Of(lines, answer.Years);
        if (table.Rows.IsEmpty)
        {
            context.Out.WriteLine("  " + context.Text("demand.none"));
            return;
        }

        var text = new TextTable([(context.Text("demand.column.sector"), false), .. table.Years.Select(year => (Year(year), true)), (context.Text("demand.column.total"), true)]);
        foreach (var row in table.Rows)
        {
            text.Add([names.Sector(row.Sector), .. row.Years.Select(names.Hectares), names.Hectares(row.Total)]);
        }

        text.Add([context.Text("demand.column.total"), .. table.YearTotals.Select(names.Hectares), names.Hectares(table.Total)]);
        text.Write(context.Out);
    }

    private void WriteParts()
    {
        var parts = report.Demand.GroupBy(line => (line.Sector, line.Component)).Select(part => (part.Key, Hectares: part.Sum(line => line.Hectares))).ToArray();
        if (parts.Length == 0)
        {
            return;
        }

        Heading("demand.parts");
        var totals = DemandTable.Of(report.Demand, answer.Years).Rows.ToDictionary(row => row.Sector, row => row.Total);
        var table = new TextTable((context.Text("demand.column.sector"), false), (context.Text("demand.column.part"), false), (context.Text("demand.column.total"), true));
        foreach (var sector in parts.GroupBy(part => part.Key.Sector))
        {
            var rounded = LargestRemainder.Round([.. sector.Select(part => part.Hectares * 100)], totals[sector.Key]);
            foreach (var (part, hundredths) in sector.Zip(rounded))
            {
                table.Add(names.Sector(sector.Key), names.Component(part.Key.Component), names.Hectares(hundredths));
            }
        }

        table.Write(context.Out);
    }

    private void WriteBalance()
    {
        Heading("demand.balance", ("on", names.Date(answer.On)));
        if (answer.Supply is null)
        {
            context.Out.WriteLine("  " + context.Text($"demand.supply.{answer.SupplyStatus}", ("code", answer.MunicipalityCode), ("on", names.Date(answer.On))));
            return;
        }

        var table = new TextTable(
            (context.Text("demand.column.sector"), false), (context.Text("demand.column.demand"), true), (context.Text("demand.column.categories"), false), (context.Text("demand.column.municipal"), true),
            (context.Text("demand.column.state-fund"), true), (context.Text("demand.column.unknown"), true), (context.Text("demand.column.lacking"), true));
        var totals = DemandTable.Of(report.Demand, answer.Years).Rows.ToDictionary(row => row.Sector, row => row.Total);
        foreach (var row in answer.Balance)
        {
            table.Add(
                names.Sector(row.Sector), names.Hectares(totals[row.Sector]), string.Join(", ", row.Categories), names.Fixed(row.MunicipalHectares, 2),
                names.Fixed(row.StateFundHectares, 2), names.Fixed(row.UnknownUseHectares, 2), names.Fixed(row.LackingHectares, 2));
        }

        table.Write(context.Out);
        WriteTogether();
        context.Out.WriteLine("  " + context.Text("demand.balance.note"));
    }

    private void WriteTogether()
    {
        var together = answer.Together!;
        var unmet = together.Sectors.Sum(sector => sector.UnmetSquareMetres) / 10_000.0;
        var sectors = string.Join(", ", together.Bottleneck.Select(code => DemandSectors.TryParse(code, out var sector) ? names.Sector(sector) : code));
        context.Out.WriteLine("  " + (unmet == 0 ? context.Text("demand.together.enough") : context.Text("demand.together.short", ("hectares", names.Fixed(unmet, 2)), ("sectors", sectors))));
    }

    private void WriteWarnings()
    {
        Heading("demand.warnings");
        foreach (var warning in report.Warnings)
        {
            context.Out.WriteLine("  - " + names.Warning(warning));
        }

        if (!answer.LeftOutFiles.IsEmpty)
        {
            context.Out.WriteLine("  - " + context.Text("demand.left-out", ("files", string.Join(", ", answer.LeftOutFiles))));
        }

        if (!answer.AbsentFiles.IsEmpty)
        {
            context.Out.WriteLine("  - " + context.Text("demand.absent", ("files", string.Join(", ", answer.AbsentFiles))));
        }
    }

    private void WriteUnconfirmed()
    {
        var table = new TextTable(
            (context.Text("demand.column.key"), false), (context.Text("demand.column.value"), true), (context.Text("demand.column.range"), false), (context.Text("demand.column.unit"), false),
            (context.Text("demand.column.meaning"), false), (context.Text("demand.column.source"), false));
        foreach (var one in report.Coefficients.Where(one => !one.Confirmed))
        {
            var source = string.Join(": ", new[] { Basis(one.Basis), one.Source }.Where(text => text.Length > 0));
            table.Add(one.Key, names.Number(one.Value, 4), $"{names.Number(one.Low, 4)}–{names.Number(one.High, 4)}", names.CoefficientUnit(one.Unit), context.Text($"demand.coefficient.{one.Key}"), source);
        }

        foreach (var link in (report.Forecast.Links ?? []).Where(link => !link.Confirmed))
        {
            var meaning = $"{names.Component(link.From)} → {names.Component(link.To)}";
            table.Add($"{link.From} → {link.To}", names.Number(link.Ratio.Value, 4), "", $"{names.Unit(link.ToUnit)} / {names.Unit(link.FromUnit)}", meaning, link.Source);
        }

        Heading("demand.unconfirmed");
        table.Write(context.Out);
    }

    // A citation speaks for itself.
    private string Basis(CoefficientBasis basis) => basis == CoefficientBasis.Cited ? "" : context.Text($"demand.basis.{basis.ToString().ToLowerInvariant()}");

    private void Heading(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        context.Out.WriteLine();
        context.Out.WriteLine(context.Text(key, values));
    }

    private string Persons(double count) => names.Fixed(count, 0);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using SpatialPlan.Cli.Demand;
using SpatialPlan.LandBalance;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.LandBalance;

/// <summary>Writes a balance for a reader: what to know first, then tables in hectares.</summary>
internal sealed class BalanceText(TextWriter output, CliContext context, LandBalanceReport report, LandBalanceNames names)
{
    public void Write(DateOnly today)
    {
        output.WriteLine($"{context.Text("balance.title.of", ("name", report.Unit.Name.In(context.Language)))}, {context.Text("balance.as-of", ("date", LongDate.Of(report.On, context.Language)))}");
        if (report.KnownAt is { } known)
        {
            output.WriteLine("  " + context.Text("balance.as-known", ("time", known.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture))));
        }

        foreach (var finding in LandBalanceFindings.Of(report, today))
        {
            output.WriteLine($"  {context.Text(finding.IsError ? "balance.error" : "balance.note")}: {finding.In(context.Language)}");
        }

        WriteTotals();
        if (!report.Stock.Cells.IsEmpty)
        {
            WriteCross("balance.part.form", report.Stock.By(LandClassKeys.Kind, LandClassKeys.Category), "land_kind", names.Kind, "land_category", code => code, "balance.by.kind");
            WriteCross("balance.part.ownership", report.Stock.By(LandClassKeys.Category, LandClassKeys.Ownership), "land_category", CategoryName, "ownership", names.Ownership, "balance.by.category");
            WriteCross("balance.part.use", report.Stock.By(LandClassKeys.Kind, LandClassKeys.Use), "land_kind", names.Kind, "use", names.Use, "balance.by.kind");
        }

        if (report.Movement is { } movement)
        {
            WriteMovement(movement);
        }

        WriteIndicators();
        WriteMunicipalities();
    }

    private void WriteTotals()
    {
        Heading("balance.part.total");
        var table = new TextTable((context.Text("balance.what"), false), (context.Text("balance.hectares"), true));
        table.Add(context.Text("balance.registered"), report.Stock.Cells.IsEmpty ? context.Text("balance.no-data") : Hectares(report.Stock.TotalSquareMetres));
        table.Add(context.Text("balance.drawn"), report.Stock.Cells.IsEmpty ? context.Text("balance.no-data") : Hectares(report.Stock.DrawnSquareMetres));
        table.Add(context.Text("balance.boundary"), report.Unit.BoundarySquareMetres is { } boundary ? Hectares(boundary) : context.Text("balance.no-data"));
        table.Write(output);
    }

    private void WriteCross(string heading, CrossTable land, string rowList, Func<string, string> rowName, string columnList, Func<string, string> columnName, string rowTitle)
    {
        Heading(heading);
        var columns = names.InOrder(columnList, land.Columns);
        var table = new TextTable([(context.Text(rowTitle), false), .. columns.Select(code => (columnName(code), true)), (context.Text("balance.total"), true)]);
        foreach (var row in names.InOrder(rowList, land.Rows))
        {
            table.Add([rowName(row), .. columns.Select(code => Hectares(land.Cell(row, code))), Hectares(land.Row(row))]);
        }

        table.Add([context.Text("balance.total"), .. columns.Select(code => Hectares(land.Column(code))), Hectares(land.TotalSquareMetres)]);
        table.Write(output);
    }

    private void WriteMovement(LandMovement movement)
    {
        Heading("balance.part.movement", ("from", LongDate.Of(movement.From, context.Language)), ("on", LongDate.Of(report.On, context.Language)));
        WriteLines(movement, LandClassKeys.Category, "land_category", CategoryName, "balance.by.category");
        WriteLines(movement, LandClassKeys.Kind, "land_kind", names.Kind, "balance.by.kind");
        var changes = movement.Changes();
        Heading("balance.part.flows");
        if (changes.IsEmpty)
        {
            output.WriteLine("  " + context.Text("balance.no-change"));
            return;
        }

        var table = new TextTable((context.Text("balance.from-what"), false), (context.Text("balance.to-what"), false), (context.Text("balance.hectares"), true), (context.Text("balance.remark"), false));
        foreach (var line in changes)
        {
            table.Add(EndOf(line.From, line), EndOf(line.To, line), Hectares(line.AreaSquareMetres), line.Estimated ? context.Text("balance.estimated") : "");
        }

        table.Write(output);
    }

    private void WriteLines(LandMovement movement, Func<LandClass, string> by, string list, Func<string, string> name, string title)
    {
        var lines = movement.LinesBy(by).ToDictionary(line => line.Code);
        var table = new TextTable(
            (context.Text(title), false), (context.Text("balance.opening"), true), (context.Text("balance.in"), true), (context.Text("balance.out"), true), (context.Text("balance.closing"), true));
        foreach (var line in names.InOrder(list, lines.Keys).Select(code => lines[code]))
        {
            table.Add(name(line.Code), Hectares(line.OpeningSquareMetres), Hectares(line.InSquareMetres), Hectares(line.OutSquareMetres), Hectares(line.ClosingSquareMetres));
        }

        table.Write(output);
    }

    private void WriteIndicators()
    {
        Heading("balance.part.indicators");
        var table = new TextTable(
            (context.Text("balance.indicator"), false), (context.Text("balance.hectares"), true), (context.Text("balance.use.used"), true), (context.Text("balance.use.unused"), true), (context.Text("balance.source"), false));
        foreach (var one in SpaceIndicators.Of(report))
        {
            table.Add(
                new string(' ', 2 * one.Depth) + context.Text($"balance.indicator.{one.Code}"),
                one.SquareMetres is { } area ? Hectares(area) : context.Text("balance.no-data"),
                one.UsedSquareMetres is { } used ? Hectares(used) : "",
                one.UnusedSquareMetres is { } unused ? Hectares(unused) : "",
                context.Text($"balance.indicator.{one.Code}.source"));
        }

        table.Write(output);
    }

    private void WriteMunicipalities()
    {
        if (report.Unit.IsMunicipality || report.Municipalities.IsEmpty)
        {
            return;
        }

        Heading("balance.part.municipalities");
        var table = new TextTable(("SOATE", false), (context.Text("balance.municipality"), false), (context.Text("balance.hectares"), true));
        foreach (var one in report.Municipalities)
        {
            var area = report.Stock.Parcels.Where(total => total.MunicipalityId == one.UnitId).Sum(total => total.RegisteredSquareMetres);
            table.Add(one.Soate, one.Name.In(context.Language), one.HasLand ? Hectares(area) : context.Text("balance.no-data"));
        }

        table.Write(output);
    }

    private string EndOf(CategoryAndKind? land, FlowLine line) => land is null ? names.Outside(line.Outside, comes: line.From is null) : names.Of(land);

    private string CategoryName(string code) => $"{code}. {names.Category(code)}";

    private string Hectares(decimal squareMetres) => (squareMetres / 10_000).ToString("N4", context.Language.Culture());

    private void Heading(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        output.WriteLine();
        output.WriteLine(context.Text(key, values));
    }
}

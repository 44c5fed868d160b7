using System.Collections.Immutable;
using System.Globalization;
using SpatialPlan.Sheets;

namespace SpatialPlan.LandBalance;

/// <summary>A balance as a workbook: exact square metres, headings and names in the language of the reader. Every sheet has its headings in the first row, so that programs read it too.</summary>
public static class LandBalanceSheets
{
    /// <summary>The sheets of a balance, in the order in which they are read. Movement and municipalities only where they say something.</summary>
    /// <param name="report">The balance.</param>
    /// <param name="names">What its codes are called.</param>
    /// <param name="today">The day it is asked for.</param>
    public static ImmutableArray<Sheet> Of(LandBalanceReport report, LandBalanceNames names, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(names);
        var sheets = ImmutableArray.CreateBuilder<Sheet>();
        sheets.Add(About(report, names, today));
        sheets.Add(Cross("form", report.Stock.By(LandClassKeys.Category, LandClassKeys.Kind), names, "category", "kind"));
        sheets.Add(Cross("ownership", report.Stock.By(LandClassKeys.Category, LandClassKeys.Ownership), names, "category", "ownership"));
        sheets.Add(Cross("use", report.Stock.By(LandClassKeys.Kind, LandClassKeys.Use), names, "kind", "use"));
        if (report.Movement is { } movement)
        {
            sheets.Add(Lines("movement-category", movement.LinesBy(LandClassKeys.Category), names, "category"));
            sheets.Add(Lines("movement-kind", movement.LinesBy(LandClassKeys.Kind), names, "kind"));
            sheets.Add(Cross("matrix-category", movement.MatrixBy(LandClassKeys.Category), names, "category", "category"));
            sheets.Add(Cross("matrix-kind", movement.MatrixBy(LandClassKeys.Kind), names, "kind", "kind"));
            sheets.Add(Flows(movement, names));
        }

        sheets.Add(Indicators(report, names));
        if (!report.Unit.IsMunicipality)
        {
            sheets.Add(Municipalities(report, names));
        }

        return sheets.ToImmutable();
    }

    private static Sheet About(LandBalanceReport report, LandBalanceNames names, DateOnly today)
    {
        var rows = new List<ImmutableArray<object?>>
        {
            Row(names.Text("balance.unit"), report.Unit.Name.In(names.Language)),
            Row("SOATE", report.Unit.Soate),
            Row(names.Text("balance.on"), report.On),
        };
        if (report.Movement is { } movement)
        {
            rows.Add(Row(names.Text("balance.from"), movement.From));
        }

        if (report.KnownAt is { } known)
        {
            rows.Add(Row(names.Text("balance.known-at"), known.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        }

        rows.Add(Row(names.Text("balance.registered-m2"), report.Stock.TotalSquareMetres));
        rows.Add(Row(names.Text("balance.drawn-m2"), report.Stock.DrawnSquareMetres));
        rows.Add(Row(names.Text("balance.boundary-m2"), (object?)report.Unit.BoundarySquareMetres ?? names.Text("balance.no-data")));
        rows.Add(Row(names.Text("balance.parcels"), report.Stock.ParcelCount));
        rows.AddRange(LandBalanceFindings.Of(report, today).Select(finding => Row(names.Text(finding.IsError ? "balance.error" : "balance.note"), finding.In(names.Language))));
        return new Sheet(names.Text("balance.sheet.about"), [names.Text("balance.what"), names.Text("balance.value")], [.. rows]);
    }

    private static Sheet Cross(string sheet, CrossTable table, LandBalanceNames names, string row, string column)
    {
        var (rows, columns) = (CodesIn(names, row, table.Rows), CodesIn(names, column, table.Columns));
        return new Sheet(
            names.Text($"balance.sheet.{sheet}"),
            [names.Text($"balance.by.{row}"), .. columns.Select(code => NameOf(names, column, code, comes: false)), names.Text("balance.total")],
            [
                .. rows.Select(code => Row([NameOf(names, row, code), .. columns.Select(other => (object?)table.Cell(code, other)), table.Row(code)])),
                Row([names.Text("balance.total"), .. columns.Select(code => (object?)table.Column(code)), table.TotalSquareMetres]),
            ]);
    }

    private static Sheet Lines(string sheet, ImmutableArray<MovementLine> lines, LandBalanceNames names, string by)
    {
        var byCode = lines.ToDictionary(line => line.Code);
        return new Sheet(
            names.Text($"balance.sheet.{sheet}"),
            [names.Text($"balance.by.{by}"), names.Text("balance.opening"), names.Text("balance.in"), names.Text("balance.out"), names.Text("balance.closing")],
            [
                .. CodesIn(names, by, byCode.Keys).Select(code => Row(NameOf(names, by, code), byCode[code].OpeningSquareMetres, byCode[code].InSquareMetres, byCode[code].OutSquareMetres, byCode[code].ClosingSquareMetres)),
                Row(names.Text("balance.total"), lines.Sum(line => line.OpeningSquareMetres), lines.Sum(line => line.InSquareMetres), lines.Sum(line => line.OutSquareMetres), lines.Sum(line => line.ClosingSquareMetres)),
            ]);
    }

    private static Sheet Flows(LandMovement movement, LandBalanceNames names) => new(
        names.Text("balance.sheet.flows"),
        [names.Text("balance.from-what"), names.Text("balance.to-what"), names.Text("balance.square-metres"), names.Text("balance.remark")],
        [.. movement.Changes().Select(line => Row(EndOf(line.From, line, names), EndOf(line.To, line, names), line.AreaSquareMetres, line.Estimated ? names.Text("balance.estimated") : null))]);

    private static Sheet Indicators(LandBalanceReport report, LandBalanceNames names) => new(
        names.Text("balance.sheet.indicators"),
        [
            names.Text("balance.indicator"), names.Text("balance.square-metres"), names.Text("balance.hectares"), names.Text("balance.use.used"), names.Text("balance.use.unused"),
            names.Text("balance.formula"), names.Text("balance.source"),
        ],
        [.. SpaceIndicators.Of(report).Select(one => Row(
            names.Text($"balance.indicator.{one.Code}"),
            (object?)one.SquareMetres ?? names.Text("balance.no-data"),
            one.SquareMetres / 10_000,
            one.UsedSquareMetres,
            one.UnusedSquareMetres,
            names.Text($"balance.indicator.{one.Code}.formula"),
            names.Text($"balance.indicator.{one.Code}.source")))]);

    private static Sheet Municipalities(LandBalanceReport report, LandBalanceNames names)
    {
        var land = report.Stock.Parcels.GroupBy(total => total.MunicipalityId).ToDictionary(group => group.Key, group => (Parcels: group.Sum(total => total.Parcels), Area: group.Sum(total => total.RegisteredSquareMetres)));
        return new Sheet(
            names.Text("balance.sheet.municipalities"),
            ["SOATE", names.Text("balance.municipality"), names.Text("balance.parcels"), names.Text("balance.registered-m2"), names.Text("balance.boundary-m2")],
            [.. report.Municipalities.Select(one => Row(
                one.Soate,
                one.Name.In(names.Language),
                one.HasLand ? land[one.UnitId].Parcels : null,
                one.HasLand ? land[one.UnitId].Area : names.Text("balance.no-data"),
                one.BoundarySquareMetres))]);
    }

    private static string EndOf(CategoryAndKind? land, FlowLine line, LandBalanceNames names) => land is null ? names.Outside(line.Outside, comes: line.From is null) : names.Of(land);

    private static string[] CodesIn(LandBalanceNames names, string by, IEnumerable<string> codes) => names.InOrder(ListOf(by), codes);

    private static string NameOf(LandBalanceNames names, string by, string code, bool comes = true) =>
        by == "use" ? names.Use(code)
        : code is "registration" or "other_unit" or "correction" ? names.Text($"balance.outside.{code}.{(comes ? "in" : "out")}")
        : by switch { "category" => $"{code}. {names.Category(code)}", "kind" => names.Kind(code), _ => names.Ownership(code) };

    private static string ListOf(string by) => by switch { "category" => "land_category", "kind" => "land_kind", "use" => "use", _ => "ownership" };

    private static ImmutableArray<object?> Row(params object?[] cells) => [.. cells];
}

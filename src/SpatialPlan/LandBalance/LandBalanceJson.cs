using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpatialPlan.LandBalance;

/// <summary>
/// The balance for programs: names in camelCase with their units, areas as exact decimals, dates as ISO 8601, what is not known as null. Codes stand
/// beside the names in the language asked for.
/// </summary>
public static class LandBalanceJson
{
    /// <summary>The balance as UTF-8 text.</summary>
    public static byte[] ToUtf8(LandBalanceReport report, LandBalanceNames names, DateOnly today, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(names);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteHead(json, report, names);
            WriteLand(json, report.Stock, names);
            WriteMovement(json, report.Movement, names);
            WriteIndicators(json, report, names);
            WriteList(json, "findings", LandBalanceFindings.Of(report, today), finding =>
            {
                json.WriteString("code", finding.Code);
                json.WriteString("severity", finding.IsError ? "error" : "note");
                json.WriteString("text", finding.In(names.Language));
            });
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, LandBalanceReport report, LandBalanceNames names)
    {
        json.WriteStartObject("unit");
        json.WriteString("soate", report.Unit.Soate);
        json.WriteString("level", report.Unit.Level);
        json.WriteString("name", report.Unit.Name.In(names.Language));
        json.WriteEndObject();
        json.WriteString("on", Iso(report.On));
        json.WriteString("from", report.Movement is { } movement ? Iso(movement.From) : null);
        json.WriteString("knownAt", report.KnownAt?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteBoolean("complete", report.IsComplete);
        WriteList(json, "municipalities", report.Municipalities, one =>
        {
            json.WriteString("soate", one.Soate);
            json.WriteString("name", one.Name.In(names.Language));
            json.WriteBoolean("hasLand", one.HasLand);
            Area(json, "boundarySquareMetres", one.BoundarySquareMetres);
            Area(json, "registeredSquareMetres", one.HasLand ? report.Stock.Parcels.Where(total => total.MunicipalityId == one.UnitId).Sum(total => total.RegisteredSquareMetres) : null);
        });
        json.WriteStartObject("total");
        Area(json, "registeredSquareMetres", report.Stock.Cells.IsEmpty ? null : report.Stock.TotalSquareMetres);
        Area(json, "drawnSquareMetres", report.Stock.Cells.IsEmpty ? null : report.Stock.DrawnSquareMetres);
        Area(json, "boundarySquareMetres", report.Unit.BoundarySquareMetres);
        Area(json, "unregisteredSquareMetres", report.Stock.Cells.IsEmpty ? null : report.UnregisteredSquareMetres);
        json.WriteNumber("parcels", report.Stock.ParcelCount);
        json.WriteEndObject();
        WriteOverlaps(json, report.Overlaps);
    }

    private static void WriteOverlaps(Utf8JsonWriter json, OverlapCheck overlaps)
    {
        json.WriteStartObject("overlaps");
        json.WriteBoolean("checked", overlaps.Done);
        json.WriteNumber("pairs", overlaps.Pairs);
        Area(json, "squareMetres", overlaps.Done ? overlaps.SquareMetres : null);
        WriteList(json, "largest", overlaps.Largest, pair =>
        {
            json.WriteString("one", pair.OneParcelId.ToString(CultureInfo.InvariantCulture));
            json.WriteString("oneName", pair.One);
            json.WriteString("other", pair.OtherParcelId.ToString(CultureInfo.InvariantCulture));
            json.WriteString("otherName", pair.Other);
            Area(json, "squareMetres", pair.SquareMetres);
        });
        json.WriteEndObject();
    }

    private static void WriteLand(Utf8JsonWriter json, LandStock stock, LandBalanceNames names)
    {
        WriteList(json, "land", stock.Cells.OrderBy(cell => cell.Class.ToString(), StringComparer.Ordinal), cell =>
        {
            json.WriteNumber("category", cell.Class.Category);
            json.WriteString("kind", cell.Class.Kind);
            json.WriteString("ownership", cell.Class.Ownership);
            json.WriteString("use", LandClassKeys.Use(cell.Class));
            json.WriteBoolean("stateFund", cell.Class.StateFund);
            json.WriteBoolean("municipal", cell.Class.Municipal);
            Area(json, "squareMetres", cell.AreaSquareMetres);
        });
        WriteList(json, "categories", stock.Parcels.GroupBy(total => total.Category).OrderBy(group => group.Key), group =>
        {
            json.WriteNumber("category", group.Key);
            json.WriteString("name", names.Category(group.Key.ToString(CultureInfo.InvariantCulture)));
            json.WriteNumber("parcels", group.Sum(total => total.Parcels));
            Area(json, "registeredSquareMetres", group.Sum(total => total.RegisteredSquareMetres));
            Area(json, "drawnSquareMetres", group.Sum(total => total.DrawnSquareMetres));
        });
    }

    private static void WriteMovement(Utf8JsonWriter json, LandMovement? movement, LandBalanceNames names)
    {
        if (movement is null)
        {
            json.WriteNull("movement");
            return;
        }

        json.WriteStartObject("movement");
        json.WriteBoolean("addsUp", movement.AddsUp);
        WriteLines(json, "categories", movement.LinesBy(LandClassKeys.Category), names.Category, names.InOrder("land_category", movement.LinesBy(LandClassKeys.Category).Select(line => line.Code)));
        WriteLines(json, "kinds", movement.LinesBy(LandClassKeys.Kind), names.Kind, names.InOrder("land_kind", movement.LinesBy(LandClassKeys.Kind).Select(line => line.Code)));
        WriteList(json, "flows", movement.Changes(), line =>
        {
            WriteEnd(json, "from", line.From);
            WriteEnd(json, "to", line.To);
            json.WriteString("outside", line.Outside == FlowOutside.None ? null : LandMovement.OutsideCode(line.Outside));
            Area(json, "squareMetres", line.AreaSquareMetres);
            json.WriteBoolean("estimated", line.Estimated);
        });
        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, string name, ImmutableArray<MovementLine> lines, Func<string, string> nameOf, string[] order) =>
        WriteList(json, name, lines.OrderBy(line => Array.IndexOf(order, line.Code)), line =>
        {
            json.WriteString("code", line.Code);
            json.WriteString("name", nameOf(line.Code));
            Area(json, "openingSquareMetres", line.OpeningSquareMetres);
            Area(json, "inSquareMetres", line.InSquareMetres);
            Area(json, "outSquareMetres", line.OutSquareMetres);
            Area(json, "closingSquareMetres", line.ClosingSquareMetres);
        });

    private static void WriteIndicators(Utf8JsonWriter json, LandBalanceReport report, LandBalanceNames names) =>
        WriteList(json, "indicators", SpaceIndicators.Of(report), one =>
        {
            json.WriteString("code", one.Code);
            json.WriteString("name", names.Text($"balance.indicator.{one.Code}"));
            Area(json, "squareMetres", one.SquareMetres);
            Area(json, "usedSquareMetres", one.UsedSquareMetres);
            Area(json, "unusedSquareMetres", one.UnusedSquareMetres);
            json.WriteString("formula", names.Text($"balance.indicator.{one.Code}.formula"));
            json.WriteString("source", names.Text($"balance.indicator.{one.Code}.source"));
        });

    private static void WriteEnd(Utf8JsonWriter json, string name, CategoryAndKind? land)
    {
        if (land is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("category", land.Category);
        json.WriteString("kind", land.Kind);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Area(Utf8JsonWriter json, string name, decimal? squareMetres)
    {
        if (squareMetres is { } area)
        {
            json.WriteNumber(name, area);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SpatialPlan.Tables.Reading;

/// <summary>Reads the sheets of an XLSX workbook as text. What a stranger sends is read within limits on bytes, characters, rows and columns.</summary>
public static class WorkbookReading
{
    /// <summary>A workbook with a sheet of more rows is refused.</summary>
    public const int MostRows = 50_000;

    /// <summary>Columns beyond this are refused.</summary>
    public const int MostColumns = 100;

    private const int MostSheets = 50;

    // A gigabyte of zeros is a megabyte as XLSX.
    private const long MostCharactersInPart = 30_000_000;

    /// <summary>The sheets in their order, or <see langword="null"/> when the bytes are no workbook or exceed the limits.</summary>
    public static ImmutableArray<WorkbookSheet>? Read(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharactersInPart });
            var book = document.WorkbookPart;
            var names = book?.Workbook?.Sheets?.Elements<Sheet>().ToArray() ?? [];
            if (book is null || names.Length is 0 or > MostSheets)
            {
                return null;
            }

            ImmutableArray<string> shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
            return [.. names.Select(name => Read(name, book, shared))];
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or InvalidOperationException or FormatException or ArgumentException or OverflowException or IOException or KeyNotFoundException or NotSupportedException)
        {
            // Whatever a broken or hostile package provokes while it is opened means the same to its sender: it is no workbook.
            return null;
        }
    }

    private static WorkbookSheet Read(Sheet sheet, WorkbookPart book, ImmutableArray<string> shared)
    {
        var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
        var rows = ImmutableArray.CreateBuilder<(int, ImmutableArray<WorkbookCell>)>();
        var last = 0;
        foreach (var row in part.Worksheet.Descendants<Row>())
        {
            last = row.RowIndex is { } index ? checked((int)index.Value) : last + 1;
            var cells = Cells(row, shared);
            if (cells.Any(cell => cell.Text.Length > 0))
            {
                rows.Add(rows.Count < MostRows ? (last, cells) : throw new InvalidDataException("Too many rows."));
            }
        }

        return new WorkbookSheet(sheet.Name?.Value?.Trim() ?? "", rows.ToImmutable());
    }

    private static ImmutableArray<WorkbookCell> Cells(Row row, ImmutableArray<string> shared)
    {
        var cells = new List<WorkbookCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } place ? ColumnOf(place) : cells.Count;
            if (column is < 0 or >= MostColumns)
            {
                throw new InvalidDataException("Too many columns.");
            }

            while (cells.Count <= column)
            {
                cells.Add(WorkbookCell.Empty);
            }

            cells[column] = Content(cell, shared);
        }

        return [.. cells];
    }

    // A place is letters and a number: AB12 stands in the 28th column.
    private static int ColumnOf(string place) =>
        place.TakeWhile(char.IsAsciiLetter).Take(3).Aggregate(0, (column, letter) => (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;

    private static WorkbookCell Content(Cell cell, ImmutableArray<string> shared)
    {
        var text = (cell.CellValue?.Text ?? "").Trim();
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return new WorkbookCell(Line(shared[int.Parse(text, CultureInfo.InvariantCulture)]), false);
        }

        return type switch
        {
            CellValues.InlineString => new WorkbookCell(Line(cell.InlineString?.InnerText ?? ""), false),
            CellValues.Boolean => new WorkbookCell(text == "1" ? "true" : "false", false),
            null or CellValues.Number when text.Length > 0 => new WorkbookCell(Number(text), true),
            _ => new WorkbookCell(Line(text), false),
        };
    }

    // Written as people write it: what a spreadsheet keeps as 0.30000000000000004 or 1E-05 is 0.3 and 0.00001.
    private static string Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e15 ? ((decimal)value).ToString(CultureInfo.InvariantCulture) : text;

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();
}

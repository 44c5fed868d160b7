using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using CoreSheet = SpatialPlan.Sheets.Sheet;

namespace SpatialPlan.Tables.Writing;

/// <summary>Makes the cells of one sheet. A text is always a text: what looks like a formula in it is never computed.</summary>
internal static class WorksheetXml
{
    private const int NarrowestColumn = 10;
    private const int WidestColumn = 60;

    /// <summary>Day 0 of the calendar of spreadsheets; right from 1 March 1900 on.</summary>
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    public static Worksheet Make(CoreSheet sheet) => new(
        new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
        new Columns(sheet.Columns.Select((heading, at) => new Column { Min = (uint)(at + 1), Max = (uint)(at + 1), Width = WidthOf(sheet, heading, at), CustomWidth = true })),
        new SheetData(sheet.Rows.Select((row, at) => MakeRow(at + 2, row, WorkbookLook.Plain)).Prepend(MakeRow(1, [.. sheet.Columns], WorkbookLook.Heading))));

    private static Row MakeRow(int number, IReadOnlyList<object?> values, uint look)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var column = 0; column < values.Count; column++)
        {
            if (MakeCell(values[column], look) is { } cell)
            {
                cell.CellReference = LettersOf(column) + number.ToString(CultureInfo.InvariantCulture);
                row.Append(cell);
            }
        }

        return row;
    }

    private static Cell? MakeCell(object? value, uint look) => value switch
    {
        null => null,
        string text => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = look },
        decimal number => new Cell { DataType = CellValues.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)), StyleIndex = WorkbookLook.Area },
        long or int => new Cell { DataType = CellValues.Number, CellValue = new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)), StyleIndex = WorkbookLook.Count },
        bool flag => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") },
        DateOnly day => new Cell { DataType = CellValues.Number, CellValue = new CellValue((day.DayNumber - DayZero).ToString(CultureInfo.InvariantCulture)), StyleIndex = WorkbookLook.Day },
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>XML has no way to write most control characters; names of parcels may hold them.</summary>
    private static string Printable(string text) => string.Concat(text.Where(letter => letter is '\t' or '\n' || (!char.IsControl(letter) && letter is not ('\uFFFE' or '\uFFFF') && !char.IsSurrogate(letter))));

    private static double WidthOf(CoreSheet sheet, string heading, int column) =>
        Math.Clamp(sheet.Rows.Select(row => row[column] switch { string text => text.Length, decimal number => number.ToString("N2", CultureInfo.InvariantCulture).Length, _ => NarrowestColumn }).Append(Math.Min(heading.Length, 24)).Max() + 2, NarrowestColumn, WidestColumn);

    private static string LettersOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : LettersOf((column / 26) - 1) + LettersOf(column % 26);
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CoreSheet = SpatialPlan.Sheets.Sheet;

namespace SpatialPlan.Tables.Writing;

/// <summary>Writes sheets as one XLSX file: headings that stay in sight, columns as wide as what they hold, every cell of its own type.</summary>
public static class Workbook
{
    /// <summary>Writes the file.</summary>
    /// <param name="output">Where to; it must be able to seek, as a memory stream or a file does, and stays open.</param>
    /// <param name="sheets">The sheets, at least one.</param>
    /// <exception cref="ArgumentException">There is no sheet, or two have one name.</exception>
    public static void Write(Stream output, IReadOnlyList<CoreSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        if (sheets.Count == 0 || sheets.DistinctBy(sheet => NameOf(sheet).ToUpperInvariant()).Count() < sheets.Count)
        {
            throw new ArgumentException("A workbook needs sheets of different names.", nameof(sheets));
        }

        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var styles = book.AddNewPart<WorkbookStylesPart>();
        PlainXml.Write(styles, WorkbookLook.Make());
        var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        for (var at = 0; at < sheets.Count; at++)
        {
            var part = book.AddNewPart<WorksheetPart>();
            PlainXml.Write(part, WorksheetXml.Make(sheets[at]));
            list.Append(new Sheet { Name = NameOf(sheets[at]), SheetId = (uint)(at + 1), Id = book.GetIdOfPart(part) });
        }

        PlainXml.Write(book, new DocumentFormat.OpenXml.Spreadsheet.Workbook(list));
    }

    /// <summary>Programs refuse a file whose sheets have longer names or these letters in them.</summary>
    private static string NameOf(CoreSheet sheet)
    {
        var name = string.Concat(sheet.Name.Select(letter => "[]:*?/\\".Contains(letter, StringComparison.Ordinal) ? ' ' : letter)).Trim('\'', ' ');
        return name.Length > 31 ? name[..31] : name.Length == 0 ? "-" : name;
    }
}

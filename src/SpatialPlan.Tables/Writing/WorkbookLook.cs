using DocumentFormat.OpenXml.Spreadsheet;

namespace SpatialPlan.Tables.Writing;

/// <summary>The few looks that cells have; their numbers are the positions in the list of formats.</summary>
internal static class WorkbookLook
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Area = 2;
    public const uint Count = 3;
    public const uint Day = 4;

    private const uint DayFormat = 164;

    // The orders of the elements are those of the schema: a program that reads strictly refuses any other.
    public static Stylesheet Make() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd\\.mm\\.yyyy" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }, ApplyAlignment = true },
            new CellFormat { FontId = 1, ApplyFont = true, Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }, ApplyAlignment = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true }));
}

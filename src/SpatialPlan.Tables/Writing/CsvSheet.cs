using CsvHelper;
using SpatialPlan.Sheets;

namespace SpatialPlan.Tables.Writing;

/// <summary>Writes a sheet as CSV (RFC 4180, but with a single line feed): a point in numbers, dates as ISO 8601, <c>true</c> and <c>false</c>, in every culture.</summary>
public static class CsvSheet
{
    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.</summary>
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", TrueValue = "true", FalseValue = "false", Injection = CsvInjection.Escape };

    /// <summary>Writes the headings and all rows.</summary>
    public static void Write(TextWriter output, Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader(sheet.Columns.AsSpan());
        foreach (var row in sheet.Rows)
        {
            foreach (var cell in row)
            {
                WriteCell(csv, cell);
            }

            csv.EndRecord();
        }
    }

    private static void WriteCell(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case null: csv.WriteField((string?)null); break;
            case string text: csv.WriteField(text); break;
            case bool flag: csv.WriteField(flag); break;
            case DateOnly day: csv.WriteField(day); break;
            case decimal number: csv.WriteField(number); break;
            case long number: csv.WriteField(number); break;
            case int number: csv.WriteField(number); break;
            default: throw new ArgumentException($"A cell cannot hold a {cell.GetType().Name}.", nameof(cell));
        }
    }
}

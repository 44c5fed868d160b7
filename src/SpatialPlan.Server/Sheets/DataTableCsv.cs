using System.Globalization;
using System.Text;

namespace SpatialPlan.Server.Sheets;

/// <summary>
/// A table as CSV by RFC 4180: commas, CRLF, UTF-8 with the mark by which spreadsheets know it. Numbers are written in full with a point. Words that a
/// spreadsheet would take for a formula get an apostrophe in front; numbers below zero stay numbers.
/// </summary>
internal static class DataTableCsv
{
    public const string Mime = "text/csv; charset=utf-8";

    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    public static byte[] ToUtf8(DataTable table)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, table.Columns.Select(column => Words(column.Title)));
        foreach (var row in table.Rows)
        {
            Line(text, row.Select(cell => cell.Number is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Words(cell.Text)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells).Append("\r\n");

    private static string Words(string words)
    {
        var safe = words.Length > 0 && Formula.Contains(words[0]) ? "'" + words : words;
        return safe.IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

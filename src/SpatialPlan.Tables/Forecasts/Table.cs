using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using SpatialPlan.Texts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>
/// Reads one CSV table: UTF-8, a header, cells between commas or, as spreadsheets here write it, semicolons; then a comma is the decimal sign.
/// Kyrgyz letters are folded. A cell that a spreadsheet would take for a formula is refused.
/// </summary>
public static class Table
{
    /// <summary>The rows of a file, or <see langword="null"/> when it is not there. Problems are added; a file with a broken header gives no rows.</summary>
    /// <param name="files">The tables handed in.</param>
    /// <param name="file">The file name.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there.</param>
    /// <param name="problems">Where problems go.</param>
    public static IReadOnlyList<TableRow>? Read(ForecastFiles files, string file, string[] required, string[] optional, ICollection<TableProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!files.ByName.TryGetValue(file, out var bytes))
        {
            return null;
        }

        var text = ReadText(bytes, file, problems);
        return text is null ? [] : Parse(text, file, required, optional, problems);
    }

    private static string? ReadText(ImmutableArray<byte> bytes, string file, ICollection<TableProblem> problems)
    {
        if (bytes.Length > ForecastFiles.LargestBytes)
        {
            problems.Add(new TableProblem(file, 0, null, "too-large", ("megabytes", ForecastFiles.LargestBytes / 1_000_000)));
            return null;
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan()).TrimStart('\uFEFF');
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }
        }
        catch (DecoderFallbackException)
        {
            // Named below, together with a text full of zero bytes: both are files saved in another encoding.
        }

        problems.Add(new TableProblem(file, 0, null, "not-utf8"));
        return null;
    }

    private static List<TableRow> Parse(string text, string file, string[] required, string[] optional, ICollection<TableProblem> problems)
    {
        var semicolons = text.Split('\n')[0].Contains(';', StringComparison.Ordinal);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = semicolons ? ';' : ',',
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        var rows = new List<TableRow>();
        try
        {
            var header = reader.Read() ? reader.Current.ToArray() : [];
            if (header.Length == 0)
            {
                problems.Add(new TableProblem(file, 0, null, "empty-file"));
            }
            else if (HeaderIsRight(header, file, required, optional, problems))
            {
                ReadRows(reader, header, file, semicolons, rows, problems);
            }
        }
        catch (CsvFormatException problem)
        {
            problems.Add(new TableProblem(file, (int)problem.LineNumber, null, "quotes"));
        }

        return rows;
    }

    private static void ReadRows(CsvReader reader, string[] header, string file, bool semicolons, List<TableRow> rows, ICollection<TableProblem> problems)
    {
        var before = problems.Count;
        while (reader.Read())
        {
            if (Cells(header, reader.Current.ToArray(), file, (int)reader.LineNumber, problems) is { } cells)
            {
                rows.Add(new TableRow(file, (int)reader.LineNumber, cells, semicolons, problems));
            }
        }

        if (rows.Count == 0 && problems.Count == before)
        {
            problems.Add(new TableProblem(file, 0, null, "no-rows"));
        }
    }

    private static bool HeaderIsRight(string[] header, string file, string[] required, string[] optional, ICollection<TableProblem> problems)
    {
        var before = problems.Count;
        foreach (var column in required.Where(column => !header.Contains(column, StringComparer.Ordinal)))
        {
            problems.Add(new TableProblem(file, 1, column, "column-missing"));
        }

        foreach (var column in header.Where(column => !required.Contains(column, StringComparer.Ordinal) && !optional.Contains(column, StringComparer.Ordinal)))
        {
            problems.Add(new TableProblem(file, 1, column, "column-unknown", ("allowed", string.Join(", ", required.Concat(optional)))));
        }

        foreach (var column in header.GroupBy(column => column, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Add(new TableProblem(file, 1, column.Key, "column-twice"));
        }

        return problems.Count == before;
    }

    private static Dictionary<string, string>? Cells(string[] header, string[] record, string file, int line, ICollection<TableProblem> problems)
    {
        if (record.Length != header.Length)
        {
            problems.Add(new TableProblem(file, line, null, "cell-count", ("found", record.Length), ("wanted", header.Length)));
            return null;
        }

        var cells = header.Zip(record).ToDictionary(pair => pair.First, pair => KyrgyzLetters.Fold(pair.Second), StringComparer.Ordinal);
        var formula = cells.FirstOrDefault(cell => IsFormula(cell.Value));
        if (formula.Key is null)
        {
            return cells;
        }

        problems.Add(new TableProblem(file, line, formula.Key, "formula", ("value", formula.Value)));
        return null;
    }

    private static bool IsFormula(string text) =>
        text.Length > 0 && (text[0] is '=' or '@' || (text[0] is '+' or '-' && !(text.Length > 1 && (char.IsAsciiDigit(text[1]) || text[1] == '.'))));
}

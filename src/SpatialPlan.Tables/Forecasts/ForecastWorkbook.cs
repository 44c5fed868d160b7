using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpatialPlan.Tables.Reading;
using SpatialPlan.Texts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>
/// A forecast as one workbook: a sheet for each table, with names and headings of any of the three languages or the codes of the CSV files. It is
/// rewritten as those files, so that there is one way to read a forecast; problems are told where they stand on the sheets.
/// </summary>
public static class ForecastWorkbook
{
    private sealed record Source(string Sheet, ImmutableArray<int> Rows, ImmutableDictionary<string, string> Headings);

    /// <summary>Reads a workbook.</summary>
    /// <param name="name">Its file name, for the problems.</param>
    /// <param name="bytes">Its content.</param>
    public static ForecastFolderReading Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var problems = new List<TableProblem>();
        var (files, sources) = Rewrite(name, bytes, problems);
        if (files is null)
        {
            return new ForecastFolderReading(null, null, [], [.. problems], []);
        }

        var reading = ForecastFolder.Read(files);
        ImmutableArray<TableProblem> all = [.. problems, .. reading.Problems.Select(problem => Place(problem, name, sources))];
        return reading with { Problems = all, Forecast = all.IsEmpty ? reading.Forecast : null };
    }

    /// <summary>The tables of a workbook as CSV files, or <see langword="null"/> when it cannot be read; sheets without rows give no file.</summary>
    public static ForecastFiles? Files(string name, byte[] bytes, ICollection<TableProblem> problems) => Rewrite(name, bytes, problems).Files;

    private static (ForecastFiles? Files, Dictionary<string, Source> Sources) Rewrite(string name, byte[] bytes, ICollection<TableProblem> problems)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        if (bytes.Length > ForecastFiles.LargestBytes || WorkbookReading.Read(bytes) is not { } sheets)
        {
            problems.Add(new TableProblem(name, 0, null, "not-a-workbook"));
            return (null, sources);
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var sheet in sheets.Where(sheet => !IsCalled(sheet.Name, "help")))
        {
            if (ForecastShape.All.FirstOrDefault(shape => IsCalled(sheet.Name, shape.Code)) is not { } shape)
            {
                problems.Add(new TableProblem(Place(name, sheet.Name), 0, null, "unknown-sheet", ("allowed", string.Join(", ", ForecastShape.All.Select(one => TextCatalogue.Get(Language.Kyrgyz, $"template.sheet.{one.Code}"))))));
            }
            else if (sources.TryGetValue(shape.File, out var other))
            {
                problems.Add(new TableProblem(name, 0, null, "sheet-twice", ("first", other.Sheet), ("second", sheet.Name)));
            }
            else if (sheet.Rows.Length > 1)
            {
                (files[shape.File], sources[shape.File]) = Rewrite(sheet, shape);
            }
        }

        return (ForecastFiles.Of(files), sources);
    }

    private static (byte[] Csv, Source Source) Rewrite(WorkbookSheet sheet, ForecastShape shape)
    {
        var headings = sheet.Rows[0].Cells.Select(cell => cell.Text).Reverse().SkipWhile(heading => heading.Length == 0).Reverse().ToArray();
        var columns = headings.Select(heading => shape.Columns.FirstOrDefault(column => column == heading || Languages.All.Any(language => Same(heading, TextCatalogue.Get(language, $"template.column.{column}")))) ?? heading).ToArray();
        var csv = new StringBuilder(string.Join(',', columns.Select(column => Quote(column.Replace(';', ','))))).Append('\n');
        foreach (var (_, cells) in sheet.Rows.Skip(1))
        {
            csv.AppendJoin(',', columns.Select((column, at) => Quote(Text(column, cells.ElementAtOrDefault(at))))).Append('\n');
        }

        var written = columns.Zip(headings).DistinctBy(pair => pair.First).ToImmutableDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return (Encoding.UTF8.GetBytes(csv.ToString()), new Source(sheet.Name, [.. sheet.Rows.Select(row => row.Number)], written));
    }

    private static string Text(string column, WorkbookCell cell)
    {
        var text = cell.Text ?? "";
        if (column == "as_of" && cell.IsNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 100_000)
        {
            return DateOnly.FromDateTime(DateTime.FromOADate(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return !ForecastShape.IsFlag(column) ? text
            : text == "1" || Languages.All.Any(language => Same(text, TextCatalogue.Get(language, "template.help.yes"))) ? "true"
            : text == "0" || Languages.All.Any(language => Same(text, TextCatalogue.Get(language, "template.help.no"))) ? "false" : text;
    }

    private static TableProblem Place(TableProblem problem, string name, Dictionary<string, Source> sources) => !sources.TryGetValue(problem.File, out var source) ? problem : problem with
    {
        File = Place(name, source.Sheet),
        Row = Row(problem.Row, source),
        Column = problem.Column is { } column ? source.Headings.GetValueOrDefault(column, column) : null,
        Values = [.. problem.Values.Select(value => value is { Name: "first", Value: int line } && problem.Code.StartsWith("twice", StringComparison.Ordinal) ? (value.Name, (object?)Row(line, source)) : value)],
    };

    private static int Row(int line, Source source) => line > 0 && line <= source.Rows.Length ? source.Rows[line - 1] : line;

    private static string Place(string name, string sheet) => $"{name} › {sheet}";

    private static bool IsCalled(string sheet, string code) => Same(sheet, code) || Languages.All.Any(language => Same(sheet, TextCatalogue.Get(language, $"template.sheet.{code}")));

    private static bool Same(string left, string right) => string.Equals(KyrgyzLetters.Fold(left.Trim()), right, StringComparison.OrdinalIgnoreCase);

    private static string Quote(string text) => text.AsSpan().ContainsAny(",\";\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

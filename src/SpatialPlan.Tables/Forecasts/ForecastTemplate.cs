using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using SpatialPlan.Sheets;
using SpatialPlan.Tables.Writing;
using SpatialPlan.Texts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>A workbook for a specialist to fill in: a sheet for each table in the language asked for, and one that explains the columns.</summary>
public static class ForecastTemplate
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where to; it must be able to seek.</param>
    /// <param name="language">The language of sheets and headings.</param>
    /// <param name="files">Tables that are there already, without problems; <see langword="null"/> for an empty template.</param>
    public static void Write(Stream output, Language language, ForecastFiles? files)
    {
        Workbook.Write(output, [.. ForecastShape.All.Select(shape => Sheet(shape, language, files)), Help(language)]);
    }

    private static Sheet Sheet(ForecastShape shape, Language language, ForecastFiles? files)
    {
        var rows = files is not null && files.ByName.TryGetValue(shape.File, out var bytes) ? Rows(shape, bytes, language) : [];
        return new Sheet(TextCatalogue.Get(language, $"template.sheet.{shape.Code}"), [.. shape.Columns.Select(column => TextCatalogue.Get(language, $"template.column.{column}"))], rows);
    }

    private static ImmutableArray<ImmutableArray<object?>> Rows(ForecastShape shape, ImmutableArray<byte> bytes, Language language)
    {
        var text = new UTF8Encoding(false, true).GetString(bytes.AsSpan()).TrimStart('\uFEFF');
        var semicolons = text.Split('\n')[0].Contains(';', StringComparison.Ordinal);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { Separator = semicolons ? ';' : ',', HasHeader = false, TrimWhitespace = true });
        var header = reader.Read() ? reader.Current.ToArray() : [];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        while (reader.Read())
        {
            var cells = header.Zip(reader.Current.ToArray()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            rows.Add([.. shape.Columns.Select(column => Value(column, cells.GetValueOrDefault(column, ""), semicolons, language))]);
        }

        return rows.ToImmutable();
    }

    // Codes of units stay text: a spreadsheet would round fourteen digits.
    private static object? Value(string column, string text, bool commaIsDecimal, Language language) => text switch
    {
        "" => null,
        "true" when ForecastShape.IsFlag(column) => TextCatalogue.Get(language, "template.help.yes"),
        "false" when ForecastShape.IsFlag(column) => TextCatalogue.Get(language, "template.help.no"),
        _ when column is "municipality" or "village_soate" or "ratio" or "ratio_low" or "ratio_high" => text,
        _ when column == "as_of" && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ when decimal.TryParse(commaIsDecimal ? text.Replace(',', '.') : text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };

    private static Sheet Help(Language language)
    {
        string Text(string key) => TextCatalogue.Get(language, $"template.{key}");
        return new Sheet(
            Text("sheet.help"),
            [Text("help.sheet"), Text("help.column"), Text("help.code"), Text("help.required"), Text("help.allowed")],
            [.. ForecastShape.All.SelectMany(shape => shape.Columns.Select(column => (ImmutableArray<object?>)
            [
                Text($"sheet.{shape.Code}"), Text($"column.{column}"), $"{shape.File}: {column}", Text(shape.Optional.Contains(column) ? "help.no" : "help.yes"),
                ForecastShape.IsFlag(column) ? $"{Text("help.yes")}, {Text("help.no")}" : string.Join(", ", shape.Allowed(column)),
            ]))]);
    }
}

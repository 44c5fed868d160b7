using System.Globalization;
using SpatialPlan.Texts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>One row of a table. Each reading either answers or leaves a <see cref="TableProblem"/> and answers with a harmless value.</summary>
public sealed class TableRow(string file, int line, IReadOnlyDictionary<string, string> cells, bool commaIsDecimal, ICollection<TableProblem> problems)
{
    /// <summary>True when the file writes its decimals with a comma.</summary>
    public bool CommaIsDecimal { get; } = commaIsDecimal;

    /// <summary>Tries to read a code of a list.</summary>
    public delegate bool CodeParser<T>(string code, out T value);

    /// <summary>The line in the file.</summary>
    public int Line { get; } = line;

    /// <summary>The text of a cell that must not be empty.</summary>
    public string Text(string column)
    {
        var text = OptionalText(column);
        return text ?? Refuse(column, "empty", "");
    }

    /// <summary>The text of a cell, or <see langword="null"/> when it is empty or its column is missing.</summary>
    public string? OptionalText(string column) => cells.GetValueOrDefault(column) is { Length: > 0 } text ? text : null;

    /// <summary>The names in three languages, from <c>name_ky</c>, <c>name_ru</c> and <c>name_en</c>.</summary>
    public LocalizedName Name() => new(Text("name_ky"), OptionalText("name_ru"), OptionalText("name_en"));

    /// <summary>A number between two bounds, both included.</summary>
    public double Number(string column, double low, double high) =>
        OptionalText(column) is null ? Refuse(column, "empty", low) : OptionalNumber(column, low, high) ?? low;

    /// <summary>A number between two bounds, or <see langword="null"/> when the cell is empty.</summary>
    public double? OptionalNumber(string column, double low, double high)
    {
        if (OptionalText(column) is not { } text)
        {
            return null;
        }

        var plain = CommaIsDecimal ? text.Replace(',', '.') : text;
        if (!double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return Refuse(column, CommaIsDecimal ? "not-a-number" : "not-a-number-point", low, ("value", text));
        }

        return value >= low && value <= high ? value : Refuse(column, value < 0 && low >= 0 ? "negative" : "out-of-range", low, ("value", text), ("low", low), ("high", high));
    }

    /// <summary>A whole number between two bounds.</summary>
    public int Whole(string column, int low, int high)
    {
        var value = Number(column, low, high);
        return value == Math.Truncate(value) ? (int)value : Refuse(column, "not-whole", low, ("value", cells[column]));
    }

    /// <summary>A calendar year.</summary>
    public int Year(string column = "year") => Whole(column, 1900, 2200);

    /// <summary><c>true</c> or <c>false</c>; an empty cell gives <paramref name="whenEmpty"/>.</summary>
    public bool Flag(string column, bool whenEmpty) => OptionalText(column) switch
    {
        null => whenEmpty,
        "true" => true,
        "false" => false,
        var text => Refuse(column, "not-a-flag", whenEmpty, ("value", text)),
    };

    /// <summary>A date written as 2024-12-31, or <see langword="null"/> when the cell is empty.</summary>
    public DateOnly? Date(string column)
    {
        var text = OptionalText(column);
        return text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Refuse<DateOnly?>(column, "not-a-date", null, ("value", text));
    }

    /// <summary>A code of a list that is named in the problem when the cell has another.</summary>
    public T Code<T>(string column, CodeParser<T> parse, IEnumerable<string> allowed)
        where T : struct
    {
        var text = Text(column);
        return text.Length == 0 || parse(text, out var value)
            ? text.Length == 0 ? default : Parsed(parse, text)
            : Refuse(column, "unknown-code", default(T), ("value", text), ("allowed", string.Join(", ", allowed)));
    }

    /// <summary>Leaves a problem at a cell of this row and answers with the value given.</summary>
    public T Refuse<T>(string column, string code, T answer, params (string Name, object? Value)[] values)
    {
        problems.Add(new TableProblem(file, Line, column, code, values));
        return answer;
    }

    private static T Parsed<T>(CodeParser<T> parse, string text)
    {
        parse(text, out var value);
        return value;
    }
}

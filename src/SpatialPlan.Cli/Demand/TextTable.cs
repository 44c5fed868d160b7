using Spectre.Console;

namespace SpatialPlan.Cli.Demand;

/// <summary>A table of text with aligned columns: drawn with lines on a terminal, with plain spaces anywhere else so that it can be kept and compared.</summary>
public sealed class TextTable
{
    private readonly (string Title, bool Right)[] columns;
    private readonly List<string[]> rows = [];

    /// <summary>Makes a table.</summary>
    /// <param name="columns">The titles; numbers stand to the right.</param>
    public TextTable(params (string Title, bool Right)[] columns) => this.columns = columns;

    /// <summary>Adds a row with one cell for each column.</summary>
    public void Add(params string[] cells) => rows.Add(cells.Length == columns.Length ? cells : throw new ArgumentException("One cell for each column.", nameof(cells)));

    /// <summary>Writes the table; a table without rows writes nothing.</summary>
    public void Write(TextWriter output)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            WriteDrawn(output);
        }
        else
        {
            WritePlain(output);
        }
    }

    private void WriteDrawn(TextWriter output)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var (title, right) in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(title)) { Alignment = right ? Justify.Right : Justify.Left });
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    private void WritePlain(TextWriter output)
    {
        var widths = columns.Select((column, at) => Math.Max(column.Title.Length, rows.Max(row => row[at].Length))).ToArray();
        foreach (var row in rows.Prepend([.. columns.Select(column => column.Title)]))
        {
            var cells = row.Select((cell, at) => columns[at].Right ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at]));
            output.WriteLine(("  " + string.Join("  ", cells)).TrimEnd());
        }
    }
}

using System.Collections.Frozen;

namespace SpatialPlan.LandBalance;

/// <summary>Areas by two codes, with their sums. Every sum is exact: decimals are added, nothing is rounded.</summary>
public sealed class CrossTable
{
    private readonly FrozenDictionary<(string Row, string Column), decimal> cells;
    private readonly FrozenDictionary<string, decimal> rows;
    private readonly FrozenDictionary<string, decimal> columns;

    private CrossTable(Dictionary<(string Row, string Column), decimal> areas)
    {
        cells = areas.ToFrozenDictionary();
        rows = areas.GroupBy(cell => cell.Key.Row).ToFrozenDictionary(row => row.Key, row => row.Sum(cell => cell.Value));
        columns = areas.GroupBy(cell => cell.Key.Column).ToFrozenDictionary(column => column.Key, column => column.Sum(cell => cell.Value));
        TotalSquareMetres = areas.Values.Sum();
    }

    /// <summary>The codes of the rows that hold land, in no order.</summary>
    public IReadOnlyCollection<string> Rows => rows.Keys;

    /// <summary>The codes of the columns that hold land, in no order.</summary>
    public IReadOnlyCollection<string> Columns => columns.Keys;

    /// <summary>The sum of everything, square metres.</summary>
    public decimal TotalSquareMetres { get; }

    /// <summary>Adds areas up by row and column; the same pair may come several times.</summary>
    public static CrossTable Of(IEnumerable<(string Row, string Column, decimal AreaSquareMetres)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var areas = new Dictionary<(string Row, string Column), decimal>();
        foreach (var (row, column, area) in items)
        {
            areas[(row, column)] = areas.GetValueOrDefault((row, column)) + area;
        }

        return new CrossTable(areas);
    }

    /// <summary>The area in a row and column, square metres; 0 where there is none.</summary>
    public decimal Cell(string row, string column) => cells.GetValueOrDefault((row, column));

    /// <summary>The sum of a row, square metres; 0 for a row without land.</summary>
    public decimal Row(string code) => rows.GetValueOrDefault(code);

    /// <summary>The sum of a column, square metres; 0 for a column without land.</summary>
    public decimal Column(string code) => columns.GetValueOrDefault(code);
}

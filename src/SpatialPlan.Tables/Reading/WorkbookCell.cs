namespace SpatialPlan.Tables.Reading;

/// <summary>One cell of a sheet.</summary>
/// <param name="Text">What it shows, trimmed; a formula shows its last result.</param>
/// <param name="IsNumber">True when it holds a number, which may also be a date counted in days.</param>
public readonly record struct WorkbookCell(string Text, bool IsNumber)
{
    /// <summary>A cell that holds nothing.</summary>
    public static WorkbookCell Empty { get; } = new("", false);
}

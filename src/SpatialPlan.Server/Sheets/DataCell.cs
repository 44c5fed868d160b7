namespace SpatialPlan.Server.Sheets;

/// <summary>A cell of a table: what a reader sees, and the number behind it.</summary>
/// <param name="Text">The words or the number as the language writes it.</param>
/// <param name="Number">The number for programs; <see langword="null"/> when the cell holds words or nothing.</param>
/// <param name="Doubtful">True when the value is a default that nobody confirmed.</param>
/// <param name="Link">The page of what the cell names, or <see langword="null"/>.</param>
public sealed record DataCell(string Text, double? Number = null, bool Doubtful = false, string? Link = null)
{
    /// <summary>A cell that holds nothing.</summary>
    public static DataCell Empty { get; } = new("");

    /// <summary>A cell of words.</summary>
    public static implicit operator DataCell(string text) => new(text);
}

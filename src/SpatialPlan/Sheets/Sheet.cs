using System.Collections.Immutable;

namespace SpatialPlan.Sheets;

/// <summary>One table of a workbook or one CSV file: a row of headings, then rows of values.</summary>
/// <param name="Name">The name of the sheet, in the language of the reader; at most 31 letters, without <c>[ ] : * ? / \</c>.</param>
/// <param name="Columns">The headings, one for each column.</param>
/// <param name="Rows">
/// The rows, each with one value for each column: <see cref="string"/>, <see cref="decimal"/>, <see cref="long"/>, <see cref="int"/>,
/// <see cref="bool"/>, <see cref="DateOnly"/>, or <see langword="null"/> for an empty cell.
/// </param>
public sealed record Sheet(string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows);

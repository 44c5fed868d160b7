using System.Collections.Immutable;

namespace SpatialPlan.Tables.Reading;

/// <summary>One sheet of a workbook as text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">The rows that hold anything, with their numbers on the sheet; a number is written with a point and without an exponent.</param>
public sealed record WorkbookSheet(string Name, ImmutableArray<(int Number, ImmutableArray<WorkbookCell> Cells)> Rows);

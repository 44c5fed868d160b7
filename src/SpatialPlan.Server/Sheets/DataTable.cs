using System.Collections.Immutable;

namespace SpatialPlan.Server.Sheets;

/// <summary>A table as it is shown on a page, printed, and given out as CSV: one source for all three.</summary>
/// <param name="Id">A short name, such as <c>demand</c>: names the file and the anchor on the page.</param>
/// <param name="Caption">What the table tells.</param>
/// <param name="Columns">The columns; the first names the row.</param>
/// <param name="Rows">One cell for each column.</param>
/// <param name="Totals">How many rows at the end are sums.</param>
public sealed record DataTable(string Id, string Caption, ImmutableArray<DataColumn> Columns, ImmutableArray<ImmutableArray<DataCell>> Rows, int Totals = 0);

using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>
/// Demand by sector and year in hundredths of a hectare, rounded so that every row, every column and the whole add up exactly.
/// </summary>
/// <param name="Years">The years after the base year.</param>
/// <param name="Rows">One row for each sector that has a line, in the order of the sectors.</param>
/// <param name="YearTotals">The sum of each column, hundredths of a hectare.</param>
/// <param name="Total">The whole, hundredths of a hectare.</param>
public sealed record DemandTable(ImmutableArray<int> Years, ImmutableArray<DemandTableRow> Rows, ImmutableArray<long> YearTotals, long Total)
{
    /// <summary>Makes the table of the lines given; no lines give no rows and totals of 0.</summary>
    /// <param name="lines">Lines whose years lie in <paramref name="years"/>.</param>
    /// <param name="years">The years of the columns.</param>
    public static DemandTable Of(IReadOnlyList<DemandLine> lines, ImmutableArray<int> years)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var sectors = lines.Select(line => line.Sector).Distinct().Order().ToArray();
        var cells = sectors.Select(sector => years.Select(year => 100 * lines.Where(line => line.Sector == sector && line.Year == year).Sum(line => line.Hectares)).ToArray()).ToArray();
        var totals = LargestRemainder.Round([.. cells.Select(row => row.Sum())]);
        ImmutableArray<DemandTableRow> rows = [.. sectors.Select((sector, at) => new DemandTableRow(sector, LargestRemainder.Round(cells[at], totals[at]), totals[at]))];
        return new DemandTable(years, rows, [.. years.Select((_, column) => rows.Sum(row => row.Years[column]))], totals.Sum());
    }
}

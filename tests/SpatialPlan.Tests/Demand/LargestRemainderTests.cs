using FsCheck;
using FsCheck.Fluent;
using SpatialPlan.Demand;

namespace SpatialPlan.Tests.Demand;

public sealed class LargestRemainderTests
{
    [Fact]
    public void Four_years_of_5_99_hectares_show_24_and_not_20() => Assert.Equal(24, LargestRemainder.Round([5.99, 5.99, 5.99, 5.99]).Sum());

    [Fact]
    public void The_largest_remainders_are_served_first_and_the_first_on_a_tie() => Assert.Equal([1, 0, 0, 3], LargestRemainder.Round([0.4, 0.4, 0.4, 2.8]).AsEnumerable());

    [Fact]
    public void Nothing_stays_nothing() => Assert.Empty(LargestRemainder.Round([]));

    [Fact]
    public void A_whole_that_no_rounding_explains_is_refused() => Assert.Throws<ArgumentException>(() => LargestRemainder.Round([1.0, 1.0], 5));

    [Fact]
    public void Parts_add_up_to_the_rounded_whole_and_none_moves_by_more_than_one() => Prop.ForAll(Parts(), parts =>
    {
        var rounded = LargestRemainder.Round(parts);
        Assert.Equal((long)Math.Round(Math.Round(parts.Sum(), 9), MidpointRounding.AwayFromZero), rounded.Sum());
        Assert.All(rounded.Zip(parts), pair => Assert.True(Math.Abs(pair.First - pair.Second) < 1));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_row_and_every_column_of_the_table_adds_up_and_no_cell_is_off_by_a_hundredth() => Prop.ForAll(Parts(), parts =>
    {
        int[] years = [2025, 2026, 2027];
        var lines = parts.Select((part, at) => new DemandLine(DemandSectors.All[at % 4], "x", years[at % 3], Math.Abs(part))).ToArray();
        var table = DemandTable.Of(lines, [.. years]);
        Assert.Equal(table.Total, table.Rows.Sum(row => row.Total));
        Assert.Equal(table.Total, table.YearTotals.Sum());
        Assert.All(table.Rows, row => Assert.Equal(row.Total, row.Years.Sum()));
        Assert.True(Math.Abs(table.Total - (100 * lines.Sum(line => line.Hectares))) <= 0.5 + 1e-6);
        Assert.All(table.Rows, row => Assert.All(years.Select((year, at) => (year, row.Years[at])), cell =>
            Assert.True(Math.Abs(cell.Item2 - (100 * lines.Where(line => line.Sector == row.Sector && line.Year == cell.year).Sum(line => line.Hectares))) <= 1 + 1e-6)));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<double[]> Parts() =>
        Gen.Choose(-100_000, 100_000).Select(thousandths => thousandths / 1000.0).ArrayOf().Where(parts => parts.Length < 40).ToArbitrary();
}

using System.Globalization;
using SpatialPlan.Demand;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Tests.Forecasts;

/// <summary>
/// Built-up land from people, against the test data of the GRASS add-on r.futures.demand: 13 zones, four observed years, four years ahead. Its published
/// files give people, cells and results; the people of zone 27610 in 2010 are missing there and were worked out from its linear result (370.87 a year).
/// </summary>
public sealed class DevelopmentFitTests
{
    public static TheoryData<string> Zones => [.. Rows().Select(row => row.Split(',')[0])];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_zone_comes_out_as_published(string zone)
    {
        var row = Row(zone);
        var added = DevelopmentFit.Of(row[0..4], row[5..9]).Added(Path(row));
        Assert.Equal(row[9..13], added.Select(Math.Floor));
    }

    [Theory]
    [InlineData("27513", DevelopmentCurve.Exponential, 7.8, new[] { 65.90, 69.62, 73.55, 77.69 })]
    [InlineData("27601", DevelopmentCurve.Logarithmic, 113.1, new[] { 16.99, 16.88, 16.78, 16.67 })]
    [InlineData("27603", DevelopmentCurve.Exponential, 516.4, new[] { 2397.19, 2625.04, 2874.56, 3147.79 })]
    [InlineData("27610", DevelopmentCurve.Linear, 211.9, new[] { 370.87, 370.87, 370.87, 370.87 })]
    public void The_shape_with_the_smallest_error_is_taken(string zone, DevelopmentCurve curve, double error, double[] added)
    {
        var row = Row(zone);
        var fit = DevelopmentFit.Of(row[0..4], row[5..9]);
        Assert.Equal(curve, fit.Curve);
        Assert.Equal(error, fit.RootMeanSquareError, 0.05);
        Assert.Equal(added, fit.Added(Path(row)).Select(cells => Math.Round(cells, 2)));
    }

    [Fact]
    public void No_cell_is_lost_to_rounding_over_four_years()
    {
        var row = Row("27539");
        var added = DevelopmentFit.Of(row[0..4], row[5..9]).Added(Path(row));
        Assert.Equal(23.96, added.Sum(), 0.005);
        Assert.Equal(24, LargestRemainder.Round([.. added]).Sum());
        Assert.Equal(20, added.Sum(Math.Floor));
    }

    [Fact]
    public void More_people_on_less_land_keeps_the_land_per_person()
    {
        var fit = DevelopmentFit.Of([1350, 1100, 900, 800], [1493, 7078, 8136, 8762]);
        Assert.Equal(DevelopmentCurve.ConstantPerPerson, fit.Curve);
        Assert.Equal(8762 * 1.25, fit.Land(1000), 1e-9);
        Assert.Equal(0, fit.Added([900, 800]).Single());
    }

    [Theory]
    [InlineData(new[] { 100.0 }, new[] { 5.0 })]
    [InlineData(new[] { 100.0, 100 }, new[] { 5.0, 6 })]
    [InlineData(new[] { 100.0, 0 }, new[] { 5.0, 6 })]
    [InlineData(new[] { 100.0, 110 }, new[] { 5.0, double.NaN })]
    public void What_cannot_be_fitted_is_refused(double[] people, double[] land) => Assert.Throws<ArgumentException>(() => DevelopmentFit.Of(people, land));

    // People of 2006 to 2010 on a straight line, as the add-on interpolates them.
    private static double[] Path(double[] row) => [.. Enumerable.Range(0, 5).Select(ahead => row[3] + ((row[4] - row[3]) * ahead / 4))];

    private static double[] Row(string zone) =>
        [.. Rows().Single(row => row.StartsWith(zone, StringComparison.Ordinal)).Split(',').Skip(1).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static IEnumerable<string> Rows() => File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Forecasts", "futures-zones.csv")).Skip(1);
}

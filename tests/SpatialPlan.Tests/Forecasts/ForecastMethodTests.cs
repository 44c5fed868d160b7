using FsCheck;
using FsCheck.Fluent;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Tests.Forecasts;

public sealed class ForecastMethodTests
{
    private static readonly double[] Seven = [9000, 9180, 9300, 9520, 9700, 9900, 10000];

    public static TheoryData<ForecastMethod> Methods => [.. Enum.GetValues<ForecastMethod>()];

    [Theory]
    [InlineData(ForecastMethod.MeanRate, 10, 11920.87)]
    [InlineData(ForecastMethod.CompoundGrowth, 10, 11919.62)]
    [InlineData(ForecastMethod.DampedDrift, 10, 10976.98)]
    [InlineData(ForecastMethod.DampedDrift, 20, 11317.64)]
    [InlineData(ForecastMethod.Drift, 6, 11000)]
    [InlineData(ForecastMethod.Naive, 10, 10000)]
    public void Seven_years_carried_on(ForecastMethod method, int horizon, double expected) =>
        Assert.Equal(expected, ForecastMethods.Forecast(method, Seven, horizon)[^1], 0.005);

    [Theory]
    [InlineData(ForecastMethod.MeanRate, 931.32)]
    [InlineData(ForecastMethod.CompoundGrowth, 100)]
    public void A_series_that_goes_down_and_up_again(ForecastMethod method, double expected) =>
        Assert.Equal(expected, ForecastMethods.Forecast(method, [100, 50, 100], 10)[^1], 0.005);

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_series_that_never_changes_goes_on_unchanged(ForecastMethod method) =>
        Assert.All(ForecastMethods.Forecast(method, [700, 700, 700, 700, 700, 700, 700, 700, 700], 6), value => Assert.Equal(700, value, 1e-6));

    [Theory]
    [MemberData(nameof(Methods))]
    public void One_value_stays(ForecastMethod method) => Assert.Equal([42.0, 42.0], ForecastMethods.Forecast(method, [42], 2).Select(value => Math.Round(value, 9)));

    [Theory]
    [MemberData(nameof(Methods))]
    public void People_never_become_fewer_than_none(ForecastMethod method) =>
        Assert.All(ForecastMethods.Forecast(method, [900, 500, 200, 50, 10, 0], 10), value => Assert.True(value >= 0));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Zeros_give_numbers(ForecastMethod method) =>
        Assert.All(ForecastMethods.Forecast(method, [0, 0, 5, 0, 0, 0, 0, 0], 6), value => Assert.True(double.IsFinite(value)));

    [Theory]
    [InlineData(ForecastMethod.Holt)]
    [InlineData(ForecastMethod.Drift)]
    public void A_straight_line_goes_straight_on(ForecastMethod method) =>
        Assert.Equal([110, 120, 130], ForecastMethods.Forecast(method, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 3).Select(value => Math.Round(value, 6)));

    [Theory]
    [InlineData(2, 6, new[] { ForecastMethod.Naive })]
    [InlineData(5, 6, new[] { ForecastMethod.DampedDrift, ForecastMethod.LogTheta, ForecastMethod.DampedLogDrift })]
    [InlineData(12, 7, new[] { ForecastMethod.DampedHolt, ForecastMethod.LogTheta, ForecastMethod.DampedDrift })]
    [InlineData(12, 6, new[] { ForecastMethod.DampedHolt, ForecastMethod.LogTheta, ForecastMethod.DampedDrift, ForecastMethod.Drift, ForecastMethod.Holt, ForecastMethod.CompoundGrowth })]
    public void The_length_of_the_series_and_the_horizon_choose_the_methods(int years, int horizon, ForecastMethod[] methods)
    {
        double[] values = [.. Enumerable.Range(0, years).Select(year => 1000 + (10.0 * year) + (year % 3))];
        var weights = BasePath.Weigh(values, horizon);
        Assert.Equal(methods, weights.Select(weight => weight.Method));
        Assert.Equal(1, weights.Sum(weight => weight.Weight), 1e-12);
    }

    [Fact]
    public void The_weighted_path_lies_within_its_methods() => Prop.ForAll(
        Gen.Choose(1, 100_000).ListOf(12).ToArbitrary(),
        drawn =>
        {
            double[] values = [.. drawn];
            var paths = BasePath.Weigh(values, 6).Select(weight => ForecastMethods.Forecast(weight.Method, values, 6)).ToArray();
            var path = BasePath.Forecast(values, 6);
            Assert.All(Enumerable.Range(0, 6), at => Assert.InRange(path[at], paths.Min(one => one[at]) - 1e-6, paths.Max(one => one[at]) + 1e-6));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_replay_never_shows_a_method_what_came_after_the_cut()
    {
        var seen = new List<int>();
        var replayed = RollingOrigin.Replay([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (before, years) =>
        {
            seen.Add(before.Length);
            Assert.Equal(before.Length, before[^1]);
            return ForecastMethods.Forecast(ForecastMethod.Naive, before, years);
        });
        Assert.Equal([5, 6, 7, 8, 9], seen);
        Assert.Equal(5 + 4 + 3 + 2 + 1, replayed.Length);
        var test = BackTest.Of(replayed)!;
        Assert.Equal((5 * 1 + 4 * 2 + 3 * 3 + 2 * 4 + 5) / 15.0, test.Mase!.Value, 1e-12);
        Assert.True(test.BiasPercent < 0);
    }

    [Fact]
    public void A_band_takes_the_quantile_that_leaves_room_for_one_more() =>
        Assert.Equal(8, ConformalBand.Calibrate(0.8, [[1, 2, 3, 4, 5, 6, 7, 8, 9]]).Quantiles[0]);

    [Fact]
    public void A_band_widens_with_every_year_even_beyond_what_was_measured()
    {
        var widths = Enumerable.Range(1, 20).Select(ahead => ConformalBand.Eighty.HalfWidth(ahead, 100)).ToArray();
        Assert.Equal(109, widths[0], 1e-9);
        Assert.Equal(1067, widths[9], 1e-9);
        Assert.All(widths.Zip(widths.Skip(1)), pair => Assert.True(pair.Second > pair.First));
    }
}

using FsCheck;
using FsCheck.Fluent;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Tests.Forecasts;

public sealed class AverageGrowthTests
{
    private static readonly AnnualSeries Handbook = new(2021, [9800, 10500, 11000, 11500]);
    private static readonly AnnualSeries Seven = new(2018, [9000, 9180, 9300, 9520, 9700, 9900, 10000]);
    private static readonly AnnualSeries UpAndDown = new(2022, [100, 50, 100]);

    [Fact]
    public void The_worked_example_of_the_handbook_comes_out_to_the_digit()
    {
        var forecast = AverageGrowth.Forecast(Handbook, 1);
        Assert.Equal([7.14, 4.76, 4.55], forecast.Growth.Select(year => year.RoundedPercent));
        Assert.Equal([2022, 2023, 2024], forecast.Growth.Select(year => year.Year));
        Assert.Equal(5.48, forecast.OfficialMeanPercent);
        Assert.Equal(12130, Math.Round(forecast.Path[0].Official));
        Assert.Equal(12130.2, forecast.Path[0].Official, 1e-9);
        Assert.Equal(2025, forecast.Path[0].Year);
    }

    [Fact]
    public void The_unrounded_result_stands_beside_it() =>
        Assert.Equal(11500 * (1 + ((700.0 / 9800) + (500.0 / 10500) + (500.0 / 11000)) / 3), AverageGrowth.Forecast(Handbook, 1).Path[0].Unrounded, 1e-9);

    [Fact]
    public void Mean_rate_and_steady_rate_of_seven_years()
    {
        var forecast = AverageGrowth.Forecast(Seven, 10);
        Assert.Equal(1.772582, forecast.MeanPercent, 5e-7);
        Assert.Equal(1.771517, forecast.CompoundPercent, 5e-7);
        Assert.Equal(11920.87, forecast.Path[^1].Unrounded, 0.005);
    }

    [Fact]
    public void A_series_that_goes_down_and_up_again_is_warned_of()
    {
        var forecast = AverageGrowth.Forecast(UpAndDown, 10);
        Assert.Equal(25, forecast.MeanPercent, 1e-12);
        Assert.Equal(0, forecast.CompoundPercent, 1e-12);
        Assert.Equal(931.32, forecast.Path[^1].Unrounded, 0.005);
        Assert.Equal([GrowthWarning.ShortSeries, GrowthWarning.VolatileSeries], forecast.Warnings.AsEnumerable());
    }

    [Fact]
    public void A_long_steady_series_is_not_warned_of() =>
        Assert.Empty(AverageGrowth.Forecast(new AnnualSeries(2015, [100, 102, 104, 106, 108.2, 110.3, 112.5, 114.8]), 1).Warnings);

    [Fact]
    public void A_short_series_is_warned_of_even_when_steady() =>
        Assert.Equal([GrowthWarning.ShortSeries], AverageGrowth.Forecast(Handbook, 1).Warnings.AsEnumerable());

    [Theory]
    [InlineData(100.0, 110.0)]
    [InlineData(100.0, 0.0, 100.0)]
    [InlineData(0.0, 0.0, 0.0, 0.0)]
    public void What_gives_no_rate_is_refused(params double[] values)
    {
        var series = new AnnualSeries(2020, values);
        Assert.False(AverageGrowth.CanForecast(series));
        Assert.Throws<ArgumentException>(() => AverageGrowth.Forecast(series, 1));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_series_refuses_what_is_not_a_number(double value) => Assert.Throws<ArgumentException>(() => new AnnualSeries(2020, [1, value]));

    [Fact]
    public void A_horizon_of_nothing_gives_rates_and_no_path() => Assert.Empty(AverageGrowth.Forecast(Handbook, 0).Path);

    [Fact]
    public void The_unrounded_path_scales_with_the_series() => Prop.ForAll(
        Gen.Choose(1, 100_000).ListOf(6).ToArbitrary(),
        values =>
        {
            var one = AverageGrowth.Forecast(new AnnualSeries(2000, values.Select(value => (double)value)), 5);
            var ten = AverageGrowth.Forecast(new AnnualSeries(2000, values.Select(value => 10.0 * value)), 5);
            Assert.All(one.Path.Zip(ten.Path), pair => Assert.Equal(10, pair.Second.Unrounded / pair.First.Unrounded, 1e-9));
        }).QuickCheckThrowOnFailure();
}

using SpatialPlan.Forecasts;

namespace SpatialPlan.Tests.Forecasts;

public sealed class MonteCarloTests
{
    private static readonly Triangular PlotHectares = new(0.06, 0.08, 0.15);

    [Theory]
    [InlineData(0.1, 36.708)]
    [InlineData(0.5, 46.938)]
    [InlineData(0.9, 62.450)]
    [InlineData(0.0, 30.0)]
    [InlineData(1.0, 75.0)]
    public void Five_hundred_plots_by_the_formula(double share, double hectares) => Assert.Equal(hectares, 500 * PlotHectares.Quantile(share), 5e-4);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20260101)]
    public void Two_thousand_draws_come_within_one_and_two_per_cent(int seed)
    {
        var drawn = MonteCarlo.Run(random => 500 * PlotHectares.Quantile(random.NextShare()), (ulong)seed);
        Assert.Equal(2000, drawn.Length);
        Assert.InRange(drawn.Average() / 48.333, 0.99, 1.01);
        Assert.InRange(MonteCarlo.Percentile(drawn, 0.1) / 36.708, 0.98, 1.02);
        Assert.InRange(MonteCarlo.Percentile(drawn, 0.5) / 46.938, 0.98, 1.02);
        Assert.InRange(MonteCarlo.Percentile(drawn, 0.9) / 62.450, 0.98, 1.02);
    }

    [Fact]
    public void The_mean_is_the_mean_of_the_three() => Assert.Equal(48.333, 500 * PlotHectares.Mean, 5e-4);

    [Fact]
    public void One_seed_gives_one_result() =>
        Assert.Equal(MonteCarlo.Run(random => random.NextShare(), 5, 50).AsEnumerable(), MonteCarlo.Run(random => random.NextShare(), 5, 50));

    [Fact]
    public void The_sequence_is_the_published_one() =>
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], Enumerable.Range(0, 3).Select(Next(1234567)));

    [Fact]
    public void What_is_certain_stays_certain() => Assert.Equal(3, new Triangular(3, 3, 3).Quantile(0.7));

    [Theory]
    [InlineData(2, 1, 3)]
    [InlineData(0, 4, 3)]
    [InlineData(0, double.NaN, 3)]
    [InlineData(double.NegativeInfinity, 0, 3)]
    public void Three_values_out_of_order_are_refused(double low, double likeliest, double high) => Assert.Throws<ArgumentException>(() => new Triangular(low, likeliest, high));

    private static Func<int, ulong> Next(ulong seed)
    {
        var random = new SplitMix64(seed);
        return _ => random.NextBits();
    }
}

using System.Globalization;
using SpatialPlan.Forecasts;
using Xunit.Abstractions;

namespace SpatialPlan.Tests.Forecasts;

/// <summary>
/// The methods on the yearly demographic series of the M3 competition. The series are open data that is not part of this project: they are read from
/// the folder named by SPATIALPLAN_REAL_DATA, or from <c>../shared/data</c> beside the project, and without them these tests say so and pass.
/// </summary>
public sealed class M3BackTestTests(ITestOutputHelper output)
{
    private const int Horizon = 6;

    private static readonly Lazy<(double[] Train, double[] Test)[]?> Demographic = new(() => Read("DEMOGRAPHIC"));

    [Fact]
    public void The_weighted_path_beats_every_single_method_and_the_official_one_by_far()
    {
        if (Demographic.Value is not { } series)
        {
            output.WriteLine("m3_yearly.csv is not there: nothing was compared.");
            return;
        }

        var mase = Enum.GetValues<ForecastMethod>().ToDictionary(method => method, method => Mase(series, (values, years) => ForecastMethods.Forecast(method, values, years)));
        var weighted = Mase(series, (values, years) => BasePath.Forecast(values, years));
        foreach (var (method, value) in mase)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{method,-15} {value:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"weighted        {weighted:0.000}"));
        Assert.Equal(245, series.Length);
        Assert.Equal(1.887, weighted, 0.02);
        Assert.All(mase.Values, value => Assert.True(weighted < value));
        Assert.Equal(2.573, mase[ForecastMethod.Naive], 5e-4);
        Assert.Equal(2.720, mase[ForecastMethod.CompoundGrowth], 5e-4);
        Assert.Equal(3.164, mase[ForecastMethod.MeanRate], 5e-4);
        Assert.Equal(2.218, mase[ForecastMethod.Drift], 5e-4);
        Assert.Equal(2.162, mase[ForecastMethod.DampedDrift], 5e-4);
    }

    [Fact]
    public void Calibrated_on_one_half_of_the_series_the_bands_cover_the_other_half_as_promised()
    {
        if (Demographic.Value is not { } series)
        {
            output.WriteLine("m3_yearly.csv is not there: nothing was compared.");
            return;
        }

        var errors = series.Select(one => BasePath.Forecast(one.Train, Horizon).Zip(one.Test, (expected, came) => Math.Abs(expected - came) / RollingOrigin.MeanChange(one.Train)).ToArray()).ToArray();
        foreach (var (coverage, tolerance) in new[] { (0.80, 0.03), (0.95, 0.02) })
        {
            var covered = CoverageOfHalves(errors, coverage);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{coverage:0.00} covers {covered:0.000}"));
            Assert.Equal(coverage, covered, tolerance);
        }

        // The delivered quantiles were measured with another implementation of the same methods.
        foreach (var band in new[] { ConformalBand.Eighty, ConformalBand.NinetyFive })
        {
            var covered = errors.Average(one => one.Select((error, at) => error <= band.HalfWidth(at + 1, 1) ? 1.0 : 0).Average());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"delivered {band.Coverage:0.00} covers {covered:0.000}"));
            Assert.Equal(band.Coverage, covered, 0.03);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void The_bands_of_short_series_cover_what_they_promise_on_years_they_were_not_measured_on(int known)
    {
        if (Demographic.Value is not { } series)
        {
            output.WriteLine("m3_yearly.csv is not there: nothing was compared.");
            return;
        }

        // The widths were measured with the last ten values kept back. Here six are forecast, from another year, of the training values alone.
        var origins = series.Select(one => one.Train).Where(train => train.Length >= known + Horizon + 5).Select(train => (Train: train[^(known + Horizon + 5)..^(Horizon + 5)], Test: train[^(Horizon + 5)..^5]));
        var covered = origins.Average(one =>
        {
            var forecast = SeriesForecasting.Run(new AnnualSeries(1, one.Train), Horizon);
            return forecast.Years.Zip(one.Test, (year, came) => year.Lower80 <= came && came <= year.Upper80 ? 1.0 : 0).Average();
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{known} known: {covered:0.000}"));
        Assert.InRange(covered, 0.70, 0.90);
    }

    [Fact]
    public void The_published_error_of_the_naive_forecast_comes_out_on_all_645_series()
    {
        if (Read("") is not { } series)
        {
            output.WriteLine("m3_yearly.csv is not there: nothing was compared.");
            return;
        }

        Assert.Equal(645, series.Length);
        var smape = series.Average(one => one.Test.Average(came => 200 * Math.Abs(came - one.Train[^1]) / (came + one.Train[^1])));
        Assert.Equal(17.88, smape, 0.005);
        Assert.Equal(3.172, Mase(series, (values, years) => ForecastMethods.Forecast(ForecastMethod.Naive, values, years)), 5e-4);
    }

    private static double CoverageOfHalves(double[][] errors, double coverage)
    {
        var random = new Random(1);
        return Enumerable.Range(0, 200).Average(_ =>
        {
            var shuffled = errors.ToArray();
            random.Shuffle(shuffled);
            var half = shuffled.Length / 2;
            var band = ConformalBand.Calibrate(coverage, [.. Enumerable.Range(0, Horizon).Select(at => shuffled[..half].Select(one => one[at]).ToArray())]);
            return shuffled[half..].Average(one => one.Select((error, at) => error <= band.HalfWidth(at + 1, 1) ? 1.0 : 0).Average());
        });
    }

    private static double Mase((double[] Train, double[] Test)[] series, Func<double[], int, IReadOnlyList<double>> forecast) =>
        series.Average(one => forecast(one.Train, Horizon).Zip(one.Test, (expected, came) => Math.Abs(expected - came)).Average() / RollingOrigin.MeanChange(one.Train));

    private static (double[] Train, double[] Test)[]? Read(string type)
    {
        var folder = Environment.GetEnvironmentVariable("SPATIALPLAN_REAL_DATA") ?? BesideTheProject();
        var file = Path.Combine(folder, "m3_yearly.csv");
        return !File.Exists(file) ? null : [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Where(cells => type.Length == 0 || cells[1] == type).Select(cells => cells[5].Split(';')).Select(parts => (Numbers(parts[0]), Numbers(parts[1])))];
    }

    private static double[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static string BesideTheProject()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "SpatialPlan.sln")))
        {
            place = place.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(place.Parent?.FullName ?? place.FullName, "shared", "data");
    }
}

using System.Globalization;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Benchmarks;

/// <summary>
/// The base path beside naive, steady growth and the official method on the yearly series of the M3 competition, and how wide the bands must be
/// for series of which only few values are known. The series are open data that is not part of this project.
/// </summary>
internal static class ForecastBenchmark
{
    private const int Horizon = 6;
    private const int LongHorizon = 10;

    private delegate IReadOnlyList<double> Forecast(double[] values, int horizon);

    private sealed record Series(string Type, double[] Train, double[] Test);

    internal static void Run(TextWriter output)
    {
        if (Read() is not { } all)
        {
            output.WriteLine("forecast    m3_yearly.csv is not there (SPATIALPLAN_REAL_DATA or ../shared/data): nothing was measured");
            return;
        }

        Series[] people = [.. all.Where(one => one.Type.StartsWith("DEMOGR", StringComparison.Ordinal))];
        (string Name, Series[] Set)[] sets =
        [
            ($"{people.Length} demographic", people), ("10 values known", Known(people, 10)), ("6 values known", Known(people, 6)), ($"all {all.Length}", all),
        ];
        output.WriteLine("forecast    MASE (MAPE %) at horizon 6 on the yearly series of the M3 competition");
        output.WriteLine("            " + "method".PadRight(18) + string.Concat(sets.Select(set => set.Name.PadLeft(20))));
        foreach (var (name, forecast) in Ways())
        {
            output.WriteLine("            " + name.PadRight(18) + string.Concat(sets.Select(set => Score(set.Set, forecast).PadLeft(20))));
        }

        WriteCoverage(people, output);
        WriteQuantiles(people, output);
    }

    private static (string Name, Forecast Forecast)[] Ways() =>
    [
        ("base path", (values, years) => BasePath.Forecast(values, years)),
        ("naive", Of(ForecastMethod.Naive)),
        ("steady rate (CAGR)", Of(ForecastMethod.CompoundGrowth)),
        ("official average", Of(ForecastMethod.MeanRate)),
        .. new[] { ForecastMethod.Drift, ForecastMethod.DampedDrift, ForecastMethod.Holt, ForecastMethod.DampedHolt, ForecastMethod.LogTheta }.Select(method => (method.ToString(), Of(method))),
    ];

    private static Forecast Of(ForecastMethod method) => (values, years) => ForecastMethods.Forecast(method, values, years);

    private static Series[] Known(Series[] series, int values) => [.. series.Select(one => one with { Train = one.Train[^values..] })];

    private static string Score(Series[] series, Forecast forecast)
    {
        var errors = series.Select(one => forecast(one.Train, Horizon).Zip(one.Test, (expected, came) => (Error: Math.Abs(expected - came), Came: came)).ToArray()).ToArray();
        var mase = errors.Zip(series, (years, one) => years.Average(year => year.Error) / RollingOrigin.MeanChange(one.Train)).Where(double.IsFinite).Average();
        var mape = errors.Average(years => years.Average(year => 100 * year.Error / Math.Abs(year.Came)));
        return string.Create(CultureInfo.InvariantCulture, $"{mase:0.000} ({mape:0.0})");
    }

    private static void WriteCoverage(Series[] people, TextWriter output)
    {
        var errors = people.Select(one => Scaled(one.Train, one.Test)).ToArray();
        foreach (var coverage in new[] { 0.80, 0.95 })
        {
            var random = new Random(1);
            var covered = Enumerable.Range(0, 200).Average(_ =>
            {
                random.Shuffle(errors);
                var band = Calibrate(coverage, errors[..(errors.Length / 2)]);
                return errors[(errors.Length / 2)..].Average(one => one.Select((error, at) => error <= band.HalfWidth(at + 1, 1) ? 1.0 : 0).Average());
            });
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"            the {coverage:0%} band of one half of the series covers {covered:0.0%} of the other half (200 halvings)"));
        }
    }

    // All values of a series are used, the last ten being forecast, so that ten years ahead can be measured.
    private static void WriteQuantiles(Series[] people, TextWriter output)
    {
        output.WriteLine("            half widths in mean yearly changes, 1 to 10 years ahead, by how many values are known");
        foreach (var known in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 10, 14 })
        {
            var errors = people.Select(one => one.Train.Concat(one.Test).ToArray()).Where(values => values.Length >= LongHorizon + known)
                .Select(values => Scaled(values[^(LongHorizon + known)..^LongHorizon], values[^LongHorizon..])).Where(one => one.All(double.IsFinite)).ToArray();
            foreach (var coverage in new[] { 0.80, 0.95 })
            {
                var widths = string.Join(", ", Calibrate(coverage, errors).Quantiles.Select(width => width.ToString("0.00", CultureInfo.InvariantCulture)));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"            {known,3} known, {coverage:0%}, {errors.Length} series: {widths}"));
            }
        }
    }

    private static double[] Scaled(double[] train, double[] test)
    {
        var scale = SeriesForecasting.BandScale(new AnnualSeries(1, train));
        return [.. BasePath.Forecast(train, test.Length).Zip(test, (expected, came) => Math.Abs(expected - came) / scale)];
    }

    private static ConformalBand Calibrate(double coverage, double[][] errors) =>
        ConformalBand.Calibrate(coverage, [.. Enumerable.Range(0, errors[0].Length).Select(at => errors.Select(one => one[at]).ToArray())]);

    private static Series[]? Read()
    {
        var folder = Environment.GetEnvironmentVariable("SPATIALPLAN_REAL_DATA") ?? Path.Combine(BenchmarkPlace.Repository(), "..", "shared", "data");
        var file = Path.Combine(folder, "m3_yearly.csv");
        return !File.Exists(file) ? null :
            [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells => (Type: cells[1], Parts: cells[5].Split(';'))).Select(row => new Series(row.Type, Numbers(row.Parts[0]), Numbers(row.Parts[1])))];
    }

    private static double[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}

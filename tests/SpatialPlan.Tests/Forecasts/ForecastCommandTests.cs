using System.Globalization;
using System.Text.Json;
using SpatialPlan.Cli;

namespace SpatialPlan.Tests.Forecasts;

/// <summary>The command <c>forecast</c> as it is called: what it answers, and what it says of a bad row while the others are computed.</summary>
public sealed class ForecastCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("series-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_list_is_as_long_as_the_horizon_and_the_bands_lie_within_each_other()
    {
        var (exit, answer, _) = await Run("long,9000 9180 9300 9520 9700 9900 10000 10100 10230\nshort,9000 9180 9300", "--horizon", "6", "--format", "json");
        Assert.Equal(ExitCode.Done, exit);
        foreach (var series in Series(answer))
        {
            var (point, low80, high80, low95, high95) = (Numbers(series, "point"), Numbers(series, "lower80"), Numbers(series, "upper80"), Numbers(series, "lower95"), Numbers(series, "upper95"));
            Assert.All(new[] { point, low80, high80, low95, high95, Numbers(series, "official") }, list => Assert.Equal(6, list.Length));
            Assert.All(Enumerable.Range(0, 6), at => Assert.True(low95[at] < low80[at] && low80[at] < point[at] && point[at] < high80[at] && high80[at] < high95[at]));
            Assert.All(Enumerable.Range(1, 5), at => Assert.True(high80[at] - low80[at] > high80[at - 1] - low80[at - 1]));
        }
    }

    [Fact]
    public async Task Three_values_take_the_mean_of_three_methods_and_the_official_rate_is_rounded_as_by_hand()
    {
        var (_, answer, _) = await Run("three,100 110 121", "--horizon", "2", "--format", "json");
        var series = Series(answer).Single();
        // Reckoned by hand: damped drift, theta on logarithms (the line continued, and a half of it), damped drift of logarithms.
        var growth = Math.Log(1.1);
        var theta = Math.Exp(Math.Log(121) + (0.5 * growth));
        var expected = (121 + (10.5 * 0.9) + theta + (121 * Math.Exp(0.9 * growth))) / 3;
        Assert.Equal(expected, Numbers(series, "point")[0], 0.01);
        Assert.Equal([133.1, 146.41], Numbers(series, "official").Select(value => Math.Round(value, 6)));
        Assert.Contains("shortSeries", series.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
    }

    [Fact]
    public async Task One_and_two_values_are_carried_on_by_the_rate_of_the_wider_area()
    {
        var (exit, answer, _) = await Run("one,1000\ntwo,900 1000", "--horizon", "2", "--wider-rate", "1.5", "--format", "json");
        Assert.Equal(ExitCode.Done, exit);
        Assert.All(Series(answer), series =>
        {
            Assert.Equal([1015, 1030.225], Numbers(series, "point"));
            Assert.Empty(Numbers(series, "official"));
            Assert.Contains("tooShortForTrend", series.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
        });
    }

    [Fact]
    public async Task Zeros_stay_zeros_and_are_warned_of()
    {
        var (exit, answer, _) = await Run("zero,0 0 0 0 0 0 0 0 0", "--format", "json");
        Assert.Equal(ExitCode.Done, exit);
        var series = Series(answer).Single();
        Assert.All(Numbers(series, "point").Concat(Numbers(series, "upper95")), value => Assert.Equal(0, value));
        Assert.Contains("allZero", series.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
    }

    [Fact]
    public async Task Amounts_never_fall_below_zero_and_balances_may()
    {
        var (_, answer, _) = await Run("people,900 500 200 50\nmigration,-5 -40 -60 -300", "--format", "json");
        Assert.All(Numbers(Series(answer)[0], "lower95"), value => Assert.True(value >= 0));
        Assert.Contains(Numbers(Series(answer)[1], "lower80"), value => value < -300);
    }

    [Fact]
    public async Task A_series_that_never_changed_has_a_band_all_the_same()
    {
        var (_, answer, _) = await Run("still,700 700 700 700 700 700 700 700", "--format", "json");
        Assert.True(Numbers(Series(answer)[0], "upper80")[0] > 700);
    }

    [Theory]
    [InlineData("bad,10 x 12", "line 3, column 'values'", "value 2, 'x', is not a number")]
    [InlineData("bad,1 NaN 2", "line 3, column 'values'", "value 2, 'NaN', is not a number")]
    [InlineData("bad,1 2 Infinity", "line 3, column 'values'", "too large")]
    [InlineData("bad,1e13 1 2", "line 3, column 'values'", "too large")]
    [InlineData("good,1 2 3", "line 3, column 'id'", "stands twice (first in line 2)")]
    [InlineData("bad,", "line 3, column 'values'", "the cell is empty")]
    [InlineData(",1 2 3", "line 3, column 'id'", "the cell is empty")]
    [InlineData("bad,1 2,3", "line 3", "3 cells")]
    [InlineData("bad,=1+1", "line 3, column 'values'", "begins like a formula")]
    public async Task A_bad_row_is_named_and_the_others_are_computed(string row, string place, string fault)
    {
        var (exit, answer, error) = await Run("good,9000 9180 9300\n" + row + "\nlast,1 2 3", "--format", "json", "--lang", "en");
        Assert.Equal(ExitCode.Refused, exit);
        Assert.Equal(["good", "last"], Series(answer).Select(series => series.GetProperty("id").GetString()));
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Contains(fault, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decimal_comma_is_read_where_semicolons_stand_between_cells()
    {
        var path = Path.Combine(folder.FullName, "series.csv");
        await File.WriteAllTextAsync(path, "id;values\na;1,5 2,5 3,5\n");
        var (_, answer, _) = await Answer("forecast", path, "--horizon", "1", "--format", "json");
        Assert.InRange(Numbers(Series(answer)[0], "point")[0], 3.5, 5);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("31")]
    [InlineData("-1")]
    public async Task A_horizon_of_no_year_or_of_more_than_thirty_is_wrong_usage(string horizon) =>
        Assert.Equal(ExitCode.WrongUsage, (await Run("a,1 2 3", "--horizon", horizon)).Exit);

    [Fact]
    public async Task A_file_that_is_not_there_is_named() => Assert.Contains("none.csv", (await Answer("forecast", "none.csv")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task The_text_shows_bands_back_test_and_warnings_with_no_gap(string language)
    {
        var (exit, text, _) = await Run("long,9000 9180 9300 9520 9700 9900 10000 10100 10230\nshort,100 50 100", "--lang", language);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("MASE", text, StringComparison.Ordinal);
        Assert.Contains("  ! ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
    }

    private static JsonElement[] Series(string answer) => [.. JsonDocument.Parse(answer).RootElement.GetProperty("series").EnumerateArray()];

    private static double[] Numbers(JsonElement series, string name) => [.. series.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    private async Task<(int Exit, string Answer, string Error)> Run(string rows, params string[] options)
    {
        var path = Path.Combine(folder.FullName, "series.csv");
        await File.WriteAllTextAsync(path, "id,values\n" + rows + "\n");
        return await Answer(["forecast", path, .. options]);
    }

    private static async Task<(int Exit, string Answer, string Error)> Answer(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exit = await CommandLine.RunAsync(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}

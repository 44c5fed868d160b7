using System.Globalization;
using System.Text.Json;
using SpatialPlan.Cli;
using SpatialPlan.LandBalance;
using SpatialPlan.PostGis.LandBalance;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.LandBalance;

/// <summary>The balance of the sample municipality against sums made here from the file that was imported; and the command as a person types it.</summary>
[Collection("command line")]
public sealed class SampleBalanceTests(SampleBalanceTests.Sample sample) : IClassFixture<SampleBalanceTests.Sample>
{
    private const string Soate = "41704220803000";

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2019-12-31")]
    [InlineData("2004-02-29")]
    public async Task Every_class_has_the_area_that_the_file_gives_it(string on)
    {
        var day = DateOnly.Parse(on, CultureInfo.InvariantCulture);
        // The unit holds from 2025 on: an earlier day is read as the opening of a form.
        var early = day < new DateOnly(2025, 1, 1);
        var report = await sample.GetAsync(early ? new(2026, 11, 20) : day, early ? day : null);
        var stock = report.Movement?.Opening ?? report.Stock;
        Assert.Equal(sample.Expected(day), stock.Cells.Select(Line).Order(StringComparer.Ordinal));
        Assert.Equal(sample.Parcels(day), stock.ParcelCount);
    }

    [Fact]
    public async Task What_came_between_two_days_is_what_the_file_dates_there()
    {
        var (from, on) = (new DateOnly(2015, 6, 30), new DateOnly(2026, 11, 20));
        var report = await sample.GetAsync(on, from);
        Assert.True(report.Movement!.AddsUp);
        Assert.All(report.Movement.Flows, flow => Assert.Equal(FlowOutside.Registration, flow.Outside));
        Assert.Equal(sample.Total(on) - sample.Total(from), report.Movement.Flows.Sum(flow => flow.AreaSquareMetres));
        Assert.DoesNotContain(LandBalanceFindings.Of(report, on), finding => finding.IsError);
    }

    [Fact]
    public async Task The_command_answers_in_json_with_exact_numbers()
    {
        var (code, answer, error) = await sample.RunAsync("balance", "--municipality", Soate, "--on", "2026-11-20", "--from", "2026-01-01", "--format", "json");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(sample.Total(new(2026, 11, 20)), json.GetProperty("total").GetProperty("registeredSquareMetres").GetDecimal());
        Assert.Equal(sample.Total(new(2026, 11, 20)), json.GetProperty("land").EnumerateArray().Sum(cell => cell.GetProperty("squareMetres").GetDecimal()));
        Assert.True(json.GetProperty("complete").GetBoolean());
        Assert.True(json.GetProperty("movement").GetProperty("addsUp").GetBoolean());
        Assert.True(json.GetProperty("overlaps").GetProperty("checked").GetBoolean());
        Assert.Contains(json.GetProperty("indicators").EnumerateArray(), one => one.GetProperty("code").GetString() == "irrigated" && one.GetProperty("squareMetres").GetDecimal() > 0);
    }

    [Fact]
    public async Task The_csv_adds_up_to_the_same_total()
    {
        var (code, answer, _) = await sample.RunAsync("balance", "--municipality", "KG04220803000", "--on", "2026-11-20", "--format", "csv");
        Assert.Equal(ExitCode.Done, code);
        var rows = answer.TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToList();
        Assert.All(rows, row => Assert.Equal(15, row.Length));
        Assert.Equal(sample.Total(new(2026, 11, 20)), rows.Where(row => row[0] == "land").Sum(row => decimal.Parse(row[14], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_rayon_of_which_only_one_aimak_is_described_is_answered_by_its_code()
    {
        var (code, answer, _) = await sample.RunAsync("balance", "--municipality", "41704220000000", "--on", "2026-11-20", "--format", "json", "--lang", "en");
        Assert.Equal(ExitCode.Done, code);
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(sample.Total(new(2026, 11, 20)), json.GetProperty("total").GetProperty("registeredSquareMetres").GetDecimal());
        Assert.Contains(json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "municipalities-listed");
    }

    [Theory]
    [InlineData("ky", "Жер категориясы")]
    [InlineData("ru", "Категория земель")]
    [InlineData("en", "Land category")]
    public async Task A_person_reads_tables_in_the_language_asked_for(string language, string heading)
    {
        var (code, answer, _) = await sample.RunAsync("balance", "--municipality", Soate, "--on", "2026-11-20", "--from", "2026-01-01", "--lang", language);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(heading, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_written_to_a_file_and_never_to_the_screen()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx");
        try
        {
            var (code, answer, _) = await sample.RunAsync("balance", "--municipality", Soate, "--on", "2026-11-20", "--format", "xlsx", "--out", file);
            Assert.Equal((ExitCode.Done, ""), (code, answer));
            Assert.Equal([0x50, 0x4b], (await File.ReadAllBytesAsync(file))[..2]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(ExitCode.WrongUsage, "--municipality", "balance")]
    [InlineData(ExitCode.WrongUsage, "--out", "balance", "--municipality", Soate, "--format", "xlsx")]
    [InlineData(ExitCode.WrongUsage, "pdf", "balance", "--municipality", Soate, "--format", "pdf")]
    [InlineData(ExitCode.WrongUsage, "2026-02-29", "balance", "--municipality", Soate, "--on", "2026-02-29")]
    [InlineData(ExitCode.WrongUsage, "yesterday", "balance", "--municipality", Soate, "--on", "2026-11-20", "--from", "yesterday")]
    [InlineData(ExitCode.WrongUsage, "2026-11-20", "balance", "--municipality", Soate, "--on", "2026-11-20", "--from", "2026-11-20")]
    [InlineData(ExitCode.WrongUsage, "soon", "balance", "--municipality", Soate, "--known-at", "soon")]
    [InlineData(ExitCode.Refused, "41799999999999", "balance", "--municipality", "41799999999999")]
    [InlineData(ExitCode.Refused, "/no/such/folder", "balance", "--municipality", Soate, "--on", "2026-11-20", "--format", "csv", "--out", "/no/such/folder/b.csv")]
    public async Task What_cannot_be_answered_is_refused_in_words_in_every_language(int expected, string said, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        foreach (var language in new[] { "ky", "ru", "en" })
        {
            var (code, answer, error) = await sample.RunAsync([.. arguments, "--lang", language]);
            Assert.Equal((expected, ""), (code, answer));
            Assert.Contains(said, error, StringComparison.Ordinal);
        }
    }

    private static string Line(LandCell cell) => Line(cell.Class.Category, cell.Class.Kind, cell.Class.Ownership, cell.Class.Used, cell.Class.StateFund, cell.Class.Municipal, cell.AreaSquareMetres);

    private static string Line(int category, string kind, string ownership, bool? used, bool stateFund, bool municipal, decimal area) =>
        FormattableString.Invariant($"{category} {kind} {ownership} {used} {stateFund} {municipal} {area:0.00}");

    /// <summary>The sample municipality's units, acts and parcels in a fresh database, and the same file read here.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        private readonly TestDatabase database = new();
        private JsonElement[] features = [];

        public async Task InitializeAsync()
        {
            await database.InitializeAsync();
            var folder = Path.Combine(ProjectRoot(), "sample-maps", "ak-jar");
            foreach (var (file, layer) in new[] { ("units.geojson", "units"), ("acts.csv", "acts"), ("parcels.geojson", "parcels") })
            {
                var (code, answer, error) = await RunAsync("import", Path.Combine(folder, file), "--layer", layer, "--municipality", Soate, "--valid-from", "2020-01-01");
                Assert.True(code == ExitCode.Done, answer + error);
            }

            features = [.. JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "parcels.geojson"))).RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))];
        }

        public Task DisposeAsync() => database.DisposeAsync();

        public async Task<LandBalanceReport> GetAsync(DateOnly on, DateOnly? from)
        {
            await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
            return (await LandBalanceReader.FindAsync(snapshot, Soate, on, from, null, CancellationToken.None))!;
        }

        public async Task<(int Code, string Answer, string Error)> RunAsync(params string[] arguments)
        {
            Environment.SetEnvironmentVariable("SPATIALPLAN_DATABASE", database.ConnectionString);
            using var answer = new StringWriter();
            using var error = new StringWriter();
            var code = await CommandLine.RunAsync(arguments, answer, error);
            return (code, answer.ToString(), arguments.Contains("xlsx") && code == ExitCode.Done ? "" : error.ToString());
        }

        public long Parcels(DateOnly on) => Standing(on).Count();

        public decimal Total(DateOnly on) => Standing(on).Sum(parcel => parcel.GetProperty("registered_area").GetDecimal());

        public IEnumerable<string> Expected(DateOnly on) => Standing(on)
            .SelectMany(parcel => parcel.GetProperty("land_kinds").GetString()!.Split(';').Select(part => (
                Class: (Category: parcel.GetProperty("category").GetInt32(), Kind: part.Split(':')[0], Ownership: parcel.GetProperty("ownership").GetString()!, Used: (bool?)parcel.GetProperty("used").GetBoolean(), Fund: parcel.GetProperty("state_fund").GetBoolean(), Municipal: parcel.GetProperty("municipal").GetBoolean()),
                Area: decimal.Parse(part.Split(':')[1], CultureInfo.InvariantCulture))))
            .GroupBy(part => part.Class)
            .Select(group => Line(group.Key.Category, group.Key.Kind, group.Key.Ownership, group.Key.Used, group.Key.Fund, group.Key.Municipal, group.Sum(part => part.Area)))
            .Order(StringComparer.Ordinal);

        private IEnumerable<JsonElement> Standing(DateOnly on) => features.Where(parcel => DateOnly.Parse(parcel.GetProperty("valid_from").GetString()!, CultureInfo.InvariantCulture) <= on);

        private static string ProjectRoot()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "SpatialPlan.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the project.");
            }

            return folder.FullName;
        }
    }
}

using System.Text.Json;
using SpatialPlan.Cli;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

/// <summary>The command as a person types it, answer, error and exit code. The environment variable is the process's: these tests run one after another.</summary>
[Collection("command line")]
public sealed class CheckCommandTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Soate = "41704220831000";
    private long parcel;

    public async Task InitializeAsync()
    {
        if (await database.ScalarAsync<long>("select count(*) from spatialplan.parcel") > 0)
        {
            parcel = await database.ScalarAsync<long>("select min(parcel_id) from spatialplan.parcel");
            return;
        }

        var ground = await Ground.CreateAsync(database, Soate);
        await ground.AddAllLayersAsync();
        parcel = await ground.AddParcelAsync("POLYGON((1083000 1012000,1083010 1012000,1083010 1012010,1083000 1012010,1083000 1012000))", "7100600330016", "87", "185.00");
        await ground.AddParcelAsync("POLYGON((1083020 1012000,1083030 1012000,1083030 1012010,1083020 1012010,1083020 1012000))", null, "87", "100.00");
        await ground.AddRestrictionAsync("hazard", "сел-1", "POLYGON((1083000 1012000,1083010 1012000,1083010 1012006,1083000 1012006,1083000 1012000))");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_parcel_is_answered_in_json_with_the_agreed_names_unrounded()
    {
        var (code, answer, error) = await RunAsync("check", "--parcel", "7-10-06-0033-0016", "--on", "2026-11-20", "--format", "json");
        Assert.Equal((0, ""), (code, error));
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(parcel.ToString(System.Globalization.CultureInfo.InvariantCulture), json.GetProperty("parcel").GetString());
        Assert.Equal(("2026-11-20", 185.0, "affected"), (json.GetProperty("on").GetString(), json.GetProperty("registeredAreaSquareMetres").GetDouble(), json.GetProperty("verdict").GetString()));
        Assert.Equal(100, json.GetProperty("geometricAreaSquareMetres").GetDouble(), 1e-6);
        Assert.Equal(8, json.GetProperty("layers").GetArrayLength());
        Assert.All(json.GetProperty("layers").EnumerateArray(), layer => Assert.All(["theme", "state", "asOf", "accuracyMetres"], name => Assert.True(layer.TryGetProperty(name, out _))));
        var found = Assert.Single(json.GetProperty("restrictions").EnumerateArray());
        Assert.Equal(("hazard", "mudflow", "affected", JsonValueKind.Null), (found.GetProperty("theme").GetString(), found.GetProperty("type").GetString(), found.GetProperty("class").GetString(), found.GetProperty("act").ValueKind));
        Assert.Equal(60, found.GetProperty("areaSquareMetres").GetDouble(), 1e-6);
        Assert.Equal(60 / 185.0, found.GetProperty("shareOfRegistered").GetDouble(), 1e-8);
        Assert.All(["id", "shareOfDrawn", "lengthMetres", "count", "widthMetres", "distanceMetres"], name => Assert.True(found.TryGetProperty(name, out _)));
        Assert.Equal(0, json.GetProperty("nearby").GetArrayLength());
    }

    [Theory]
    [InlineData("ky", "Бул жерде чектөөлөр бар.")]
    [InlineData("ru", "На эту землю действуют ограничения.")]
    [InlineData("en", "Restrictions apply to this land.")]
    public async Task A_person_reads_it_in_the_language_asked_for(string language, string verdict)
    {
        var (code, answer, error) = await RunAsync("check", "--parcel", $"id:{parcel}", "--lang", language);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(verdict, answer, StringComparison.Ordinal);
        Assert.Contains("7-10-06-0033-0016", answer, StringComparison.Ordinal);
        Assert.Contains("сел-1", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("{", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contour_of_several_parcels_asks_which_one()
    {
        var (code, _, error) = await RunAsync("check", "--parcel", "87", "--municipality", Soate, "--lang", "en");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains($"id:{parcel}, id:{parcel + 1}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.WrongUsage, "check")]
    [InlineData(ExitCode.WrongUsage, "check", "--parcel", "1", "--geometry", "x")]
    [InlineData(ExitCode.WrongUsage, "check", "--parcel", "1", "--on", "20.11.2026")]
    [InlineData(ExitCode.WrongUsage, "check", "--parcel", "1", "--on", "2026-02-30")]
    [InlineData(ExitCode.WrongUsage, "check", "--parcel", "1", "--known-at", "yesterday")]
    [InlineData(ExitCode.WrongUsage, "check", "--parcel", "1", "--format", "xml")]
    [InlineData(ExitCode.Refused, "check", "--parcel", "999999")]
    [InlineData(ExitCode.Refused, "check", "--parcel", "'; drop table spatialplan.parcel; --")]
    [InlineData(ExitCode.Refused, "check", "--parcel", "87", "--municipality", "41700000000000")]
    [InlineData(ExitCode.Refused, "check", "--geometry", "no-such-file.geojson")]
    [InlineData(ExitCode.Refused, "strips", "generate", "--municipality", "41700000000000")]
    [InlineData(ExitCode.WrongUsage, "strips", "generate")]
    public async Task What_is_wrong_is_said_in_a_sentence(int expected, params string[] arguments)
    {
        var (code, answer, error) = await RunAsync(arguments);
        Assert.Equal((expected, ""), (code, answer));
        Assert.NotEqual("", error.Trim());
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[[75.7,41.15],[75.701,41.15],[75.701,41.151],[75.7,41.15]]]", null, 0)]
    [InlineData("[[[41.15,75.7],[41.15,75.701],[41.151,75.701],[41.15,75.7]]]", null, 1, "алмашып")]
    [InlineData("[[[12,50],[12.1,50],[12.1,50.1],[12,50]]]", null, 1, "тышкары")]
    [InlineData("[[[3400000,4570000],[3400100,4570000],[3400100,4570100],[3400000,4570000]]]", null, 1, "EPSG:7694")]
    [InlineData("[[[3400000,4570000],[3400100,4570000],[3400100,4570100],[3400000,4570000]]]", "EPSG:7694", 0)]
    [InlineData("[[[3400000,4570000],[3400100,4570000],[3400100,4570100],[3400000,4570000]]]", "EPSG:1234", 1, "1234")]
    [InlineData("[[[75.7,41.15],[75.701,41.151],[75.701,41.15],[75.7,41.151],[75.7,41.15]]]", null, 1, "75.7005 41.1505")]
    public async Task A_drawn_shape_is_checked_or_refused_with_place_and_remedy(string coordinates, string? crs, int expected, string said = "")
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $$$"""{"type":"Feature","geometry":{"type":"Polygon","coordinates":{{{coordinates}}}}}""");
            string[] arguments = ["check", "--geometry", file, "--format", "json", "--lang", "ky", .. crs is null ? Array.Empty<string>() : ["--crs", crs]];
            var (code, answer, error) = await RunAsync(arguments);
            Assert.Equal(expected, code);
            Assert.Contains(said, error, StringComparison.Ordinal);
            Assert.Equal(expected == 0, answer.Contains("\"parcel\": null", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<(int Code, string Answer, string Error)> RunAsync(params string[] arguments)
    {
        Environment.SetEnvironmentVariable("SPATIALPLAN_DATABASE", database.ConnectionString);
        using var answer = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, answer, error);
        return (code, answer.ToString(), error.ToString());
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using SpatialPlan.Cli;
using SpatialPlan.Cli.Commands;
using SpatialPlan.Testing;
using SpatialPlan.Texts;
using Spectre.Console;

namespace SpatialPlan.PostGis.Tests.Importing;

/// <summary>A fresh database with one municipality, a folder for files, and the command line as a person uses it.</summary>
public sealed class ImportRoom : IAsyncLifetime
{
    public const string Municipality = "41704220803000";

    /// <summary>A rectangle of about 10 by 11 km in the At-Bashy valley.</summary>
    private const string Units = """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"soate":"41704220803000","level":"aimak","name_ky":"Ак-Жар","valid_from":"2019-01-01"},
        "geometry":{"type":"Polygon","coordinates":[[[75.40,41.10],[75.52,41.10],[75.52,41.20],[75.40,41.20],[75.40,41.10]]]}}]}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("spatialplan-import-tests-");

    public TestDatabase Database { get; } = new();

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        var (code, report) = await ImportAsync(Write("units.geojson", Units), "--layer", "units");
        Assert.True(code == ExitCode.Done, report.ToJsonString());
    }

    public async Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Database.DisposeAsync();
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    /// <summary>Runs <c>import</c> and reads its report.</summary>
    public async Task<(int Code, JsonNode Report)> ImportAsync(string file, params string[] options)
    {
        var (code, output, error) = await RunAsync(["import", file, .. options, "--format", "json"]);
        return (code, JsonNode.Parse(output.Length > 0 ? output : "{}")! is JsonObject { Count: > 0 } report ? report : new JsonObject { ["error"] = error });
    }

    public Task<(int Code, JsonNode Report)> ImportParcelsAsync(string file, params string[] options) =>
        ImportAsync(file, ["--layer", "parcels", "--municipality", Municipality, "--valid-from", "2020-01-01", .. options]);

    /// <summary>Runs a command on the test database.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using StringWriter output = new(), error = new();
        var context = new CliContext(Language.English, output, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }), Database.ConnectionString);
        var code = await ImportCommand.Create(context).Parse(arguments[1..]).InvokeAsync();
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Runs another program, which must succeed.</summary>
    public async Task MakeAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
    }

    /// <summary>How many rows stand in all tables of the schema, import tables included: what a refused file must not change.</summary>
    public Task<long> RowsAsync() => Database.ScalarAsync<long>("""
        select sum((xpath('/row/c/text()', query_to_xml(format('select count(*) as c from spatialplan.%I', tablename), false, true, '')))[1]::text::bigint)::bigint
        from pg_tables where schemaname = 'spatialplan'
        """);

    /// <summary>A GeoJSON file of parcels from rings and other properties.</summary>
    public static string ParcelFile(params (string Properties, string Coordinates)[] parcels) =>
        "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(",\n", parcels.Select(parcel =>
            "{\"type\":\"Feature\",\"properties\":" + WithUsual(parcel.Properties) + ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + parcel.Coordinates + "}}")) + "]}";

    /// <summary>What every parcel of a file has, unless the test says otherwise.</summary>
    private static string WithUsual(string properties)
    {
        var members = JsonNode.Parse("{\"category\":1,\"land_kinds\":\"pasture:100\",\"ownership\":\"state\",\"used\":true}")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse($"{{{properties}}}")!.AsObject())
        {
            members[name] = value?.DeepClone();
        }

        return members.ToJsonString();
    }

    /// <summary>A square of one thousandth of a degree.</summary>
    public static string Square(double lon, double lat) => FormattableString.Invariant($"[[[{lon},{lat}],[{lon + 0.001},{lat}],[{lon + 0.001},{lat + 0.001}],[{lon},{lat + 0.001}],[{lon},{lat}]]]");
}

using System.Text.Json.Nodes;
using SpatialPlan.Cli;
using SpatialPlan.Cli.Commands;
using SpatialPlan.PostGis.Tests.Importing;
using SpatialPlan.Texts;
using Spectre.Console;

namespace SpatialPlan.PostGis.Tests.Zoning;

/// <summary><c>zoning validate --plan</c> on what was published.</summary>
public sealed class PublishedPlanTests(ImportRoom room) : IClassFixture<ImportRoom>
{
    [Fact]
    public async Task A_published_plan_is_validated_as_it_stands_on_a_day()
    {
        var types = room.Write("zone-types.csv", "code,name_ky,name_ru,name_en,color,source,confirmed\nЖ-1,Турак жай,Жилая,Housing,#ffcc00,test,true\n");
        var (code, report) = await room.ImportAsync(types, "--layer", "zone-types", "--municipality", ImportRoom.Municipality, "--valid-from", "2020-01-01");
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        var zones = room.Write("zones.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + Zone("A", "2020-01-01", 75.45, 75.451) + "," + Zone("B", "2020-01-01", 75.451, 75.452) + "," + Zone("C", "2030-01-01", 75.4505, 75.451) + "]}");
        (code, report) = await room.ImportAsync(zones, "--layer", "zones", "--municipality", ImportRoom.Municipality, "--plan", "village");
        Assert.True(code == ExitCode.Done, report.ToJsonString());

        var (validated, answer, _) = await ValidateAsync("village", "2026-11-20");
        var found = Assert.Single(JsonNode.Parse(answer)!["findings"]!.AsArray(), finding => (string)finding!["severity"]! == "error")!;
        Assert.Equal((ExitCode.Refused, "overlap", "2030-01-01"), (validated, (string)found["kind"]!, (string)found["since"]!));

        var (absent, _, error) = await ValidateAsync("another", "2026-11-20");
        Assert.Equal(ExitCode.Refused, absent);
        Assert.Contains("another", error);
    }

    private async Task<(int Code, string Out, string Error)> ValidateAsync(string plan, string on)
    {
        await using StringWriter output = new(), error = new();
        var context = new CliContext(Language.English, output, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }), room.Database.ConnectionString);
        var code = await ZoningCommand.Create(context).Parse(["validate", "--plan", plan, "--on", on, "--format", "json"]).InvokeAsync();
        return (code, output.ToString(), error.ToString());
    }

    private static string Zone(string code, string from, double west, double east) => FormattableString.Invariant(
        $"{{\"type\":\"Feature\",\"properties\":{{\"zone_code\":\"{code}\",\"zone_type\":\"Ж-1\",\"name_ky\":\"{code}\",\"valid_from\":\"{from}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{west},41.15],[{east},41.15],[{east},41.151],[{west},41.151],[{west},41.15]]]}}}}");
}

using System.Text;
using SpatialPlan.Cli;

namespace SpatialPlan.Tests.Zoning;

/// <summary><c>zoning validate</c> as a person runs it.</summary>
public sealed class ZoningValidateTests : IDisposable
{
    private const string Left = "0 0 100 0 100 100 0 100 0 0";
    private const string Right = "100 0 200 0 200 100 100 100 100 0";
    private const string Plan = "0 0 200 0 200 100 0 100 0 0";

    private readonly ZoningFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Sound_zones_are_called_sound()
    {
        var file = files.Write("zones.geojson", ("\"zone_code\":\"A\"", Left), ("\"zone_code\":\"B\"", Right));
        var (code, answer) = await ZoningFiles.JsonAsync("validate", file, "--boundary", files.Write("plan.geojson", ("", Plan)));
        Assert.Equal((ExitCode.Done, 2, 0, 20_000.0), (code, (int)answer["zones"]!, answer["findings"]!.AsArray().Count, (double)answer["totalAreaSquareMetres"]!));
    }

    [Fact]
    public async Task A_gap_is_answered_with_kind_zones_place_size_words_and_repair()
    {
        var file = files.Write("zones.geojson", ("\"zone_code\":\"A\"", "0 0 99.997 0 99.997 100 0 100 0 0"), ("\"zone_code\":\"B\"", Right));
        var (code, answer) = await ZoningFiles.JsonAsync("validate", file, "--boundary", files.Write("plan.geojson", ("", Plan)), "--lang", "ky");
        Assert.Equal(ExitCode.Refused, code);
        var finding = Assert.Single(answer["findings"]!.AsArray())!;
        Assert.Equal(("gap", "error", "A,B", true), ((string)finding["kind"]!, (string)finding["severity"]!, string.Join(',', finding["zones"]!.AsArray().Select(zone => (string)zone!)), (bool)finding["sliver"]!));
        Assert.Equal(0.3, (double)finding["areaSquareMetres"]!, 1e-5);
        Assert.Equal(0.003, (double)finding["widthMetres"]!, 1e-5);
        Assert.Equal(CoverageCase.X + 99.9985, (double)finding["at"]!["x"]!, 1e-3);
        Assert.InRange((double)finding["at"]!["lon"]!, 75.6, 75.8);
        Assert.InRange((double)finding["at"]!["lat"]!, 41.2, 41.4);
        Assert.StartsWith("Боштук", (string)finding["text"]!, StringComparison.Ordinal);
        Assert.Equal(("fill", "add"), ((string)finding["repair"]!["action"]!, (string)finding["repair"]!["edits"]![0]!["operation"]!));
        Assert.Equal(ExitCode.Done, (await ZoningFiles.RunAsync("validate", file, "--tolerance", "0.01")).Code);
    }

    [Fact]
    public async Task Repaired_zones_are_written_beside_the_input_and_are_sound()
    {
        var file = files.Write("zones.geojson", ("\"zone_code\":\"A\",\"zone_type\":\"Ж-1\"", "0 0 110 0 110 100 0 100 0 0"), ("\"zone_code\":\"B\"", "100 0 200 0 200 90 100 90 100 0"));
        var before = File.ReadAllBytes(file);
        var plan = files.Write("plan.geojson", ("", Plan));
        var (code, _, _) = await ZoningFiles.RunAsync("validate", file, "--boundary", plan, "--repaired", files.Path("repaired.geojson"));
        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal(before, File.ReadAllBytes(file));
        var (again, answer) = await ZoningFiles.JsonAsync("validate", files.Path("repaired.geojson"), "--boundary", plan);
        Assert.Equal((ExitCode.Done, 0, 2), (again, answer["findings"]!.AsArray().Count, (int)answer["zones"]!));
        Assert.Equal(20_000, (double)answer["totalAreaSquareMetres"]!, 0.1);
        Assert.Contains("\"zone_type\":\"Ж-1\"", File.ReadAllText(files.Path("repaired.geojson")));
        Assert.Equal(ExitCode.WrongUsage, (await ZoningFiles.RunAsync("validate", file, "--repaired", file)).Code);
    }

    [Fact]
    public async Task Zones_that_never_hold_on_the_same_day_may_overlap_and_later_faults_are_told_with_their_day()
    {
        var sound = files.Write("sound.geojson", ("\"zone_code\":\"A\",\"valid_until\":\"2027-01-01\"", Left), ("\"zone_code\":\"A2\",\"valid_from\":\"2027-01-01\"", Left), ("\"zone_code\":\"B\"", Right));
        var (code, answer) = await ZoningFiles.JsonAsync("validate", sound, "--on", "2026-11-20");
        Assert.Equal((ExitCode.Done, 0, 2), (code, answer["findings"]!.AsArray().Count, (int)answer["periods"]!));
        var later = files.Write("later.geojson", ("\"zone_code\":\"A\"", Left), ("\"zone_code\":\"A2\",\"valid_from\":\"2027-01-01\"", "50 0 100 0 100 100 50 100 50 0"), ("\"zone_code\":\"B\"", Right));
        (code, answer) = await ZoningFiles.JsonAsync("validate", later, "--on", "2026-11-20");
        var overlap = answer["findings"]!.AsArray().Single(finding => (string)finding!["kind"]! == "overlap")!;
        Assert.Equal((ExitCode.Refused, "2027-01-01"), (code, (string)overlap["since"]!));
    }

    [Fact]
    public async Task A_declared_gap_is_none()
    {
        var hole = $"{Left}|40 40 40 60 60 60 60 40 40 40";
        var undeclared = files.Write("zones.geojson", ("\"zone_code\":\"A\"", hole));
        var declared = files.Write("declared.geojson", ("\"zone_code\":\"A\"", hole), ("\"declared_gap\":true", "40 40 60 40 60 60 40 60 40 40"));
        Assert.Equal(ExitCode.Refused, (await ZoningFiles.RunAsync("validate", undeclared)).Code);
        Assert.Equal(ExitCode.Done, (await ZoningFiles.RunAsync("validate", declared)).Code);
        Assert.Equal(ExitCode.Done, (await ZoningFiles.RunAsync("validate", undeclared, "--declared-gaps", files.Write("pond.geojson", ("", "40 40 60 40 60 60 40 60 40 40")))).Code);
    }

    [Fact]
    public async Task The_zones_of_the_sample_fit_together()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SpatialPlan.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var (code, text, _) = await ZoningFiles.RunAsync("validate", Path.Combine(root, "sample-maps", "ak-jar", "zones.geojson"), "--lang", "en");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("fit together", text);
        Assert.Contains("--boundary", text);
    }

    [Theory]
    [InlineData("hole-outside", Left + "|300 0 310 0 310 10 300 10 300 0")]
    [InlineData("ring-crosses-itself", "0 0 100 100 100 0 0 100 0 0")]
    [InlineData("ring-unclosed", "0 0 100 0 100 100 0 100")]
    [InlineData("ring-short", "0 0 100 0 0 0")]
    public async Task A_zone_with_a_faulty_ring_is_an_error_with_its_place(string kind, string rings)
    {
        var (code, answer) = await ZoningFiles.JsonAsync("validate", files.Write("zones.geojson", ("\"zone_code\":\"A\"", rings)));
        Assert.Equal(ExitCode.Refused, code);
        var finding = Assert.Single(answer["findings"]!.AsArray())!;
        Assert.Equal(kind, (string)finding["kind"]!);
        Assert.InRange((double)finding["at"]!["x"]!, CoverageCase.X, CoverageCase.X + 310);
    }

    [Theory]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[75,41]}}]}""", "features[0].geometry")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}""", "features[0].geometry")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[41,75],[41,75.1],[41.1,75],[41,75]]]}}]}""", "longitude")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[75,41],[1e999,41],[75,41.1],[75,41]]]}}]}""", "[1][0]")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[]]}}]}""", "coordinates[0]")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"valid_from":"1.5.2026"},"geometry":{"type":"Polygon","coordinates":[[[75,41],[75.1,41],[75,41.1],[75,41]]]}}]}""", "valid_from")]
    [InlineData("""{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:28413"} },"features":[]}""", "EPSG:28413")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "--on")]
    [InlineData("""{"type":"FeatureCollection"}""", "features")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","prop""", "1:")]
    [InlineData("", "1:")]
    public async Task A_file_that_is_no_plan_is_refused_with_the_place_and_the_remedy(string text, string named)
    {
        var file = files.WriteText("zones.geojson", text);
        var (code, output, error) = await ZoningFiles.RunAsync("validate", file, "--lang", "en");
        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.Contains(named, error);
        Assert.Contains("zones.geojson", error);
        Assert.DoesNotContain("Exception", error);
    }

    [Fact]
    public async Task A_zone_of_two_million_vertices_is_refused_with_the_limit()
    {
        var text = new StringBuilder("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"zone_code":"A"},"geometry":{"type":"Polygon","coordinates":[[""");
        for (var i = 0; i < 2_000_000; i++)
        {
            text.Append("[75,41],");
        }

        var (code, _, error) = await ZoningFiles.RunAsync("validate", files.WriteText("zones.geojson", text.Append("[75,41]]]}}]}").ToString()), "--lang", "en");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("200000", error);
        Assert.Contains("features[0].geometry.coordinates[0]", error);
    }

    [Fact]
    public async Task A_boundary_that_cannot_be_used_is_refused_before_anything_is_checked()
    {
        var file = files.Write("zones.geojson", ("\"zone_code\":\"A\"", Left));
        foreach (var boundary in new[] { files.Path("absent.geojson"), files.WriteText("empty.geojson", """{"type":"FeatureCollection","features":[]}"""), files.Write("bow.geojson", ("", "0 0 100 100 100 0 0 100 0 0")) })
        {
            var (code, output, error) = await ZoningFiles.RunAsync("validate", file, "--boundary", boundary, "--lang", "en");
            Assert.Equal((ExitCode.Refused, ""), (code, output));
            Assert.Contains(Path.GetFileName(boundary), error);
        }
    }

    [Fact]
    public async Task Wrong_words_are_told_as_such()
    {
        var file = files.Write("zones.geojson", ("\"zone_code\":\"A\"", Left));
        Assert.Equal(ExitCode.WrongUsage, (await ZoningFiles.RunAsync("validate")).Code);
        Assert.Equal(ExitCode.WrongUsage, (await ZoningFiles.RunAsync("validate", file, "--plan", "1")).Code);
        Assert.Equal(ExitCode.WrongUsage, (await ZoningFiles.RunAsync("validate", file, "--tolerance", "-1")).Code);
        Assert.Equal(ExitCode.WrongUsage, (await ZoningFiles.RunAsync("validate", file, "--tolerance", "NaN")).Code);
        Assert.Equal(ExitCode.WrongUsage, (await ZoningFiles.RunAsync("validate", file, "--on", "tomorrow")).Code);
        Assert.Equal(ExitCode.Refused, (await ZoningFiles.RunAsync("validate", files.Path("absent.geojson"))).Code);
    }
}

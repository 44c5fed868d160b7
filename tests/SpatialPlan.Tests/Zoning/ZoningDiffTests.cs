using SpatialPlan.Cli;

namespace SpatialPlan.Tests.Zoning;

/// <summary><c>zoning diff</c> as a person runs it.</summary>
public sealed class ZoningDiffTests : IDisposable
{
    private const string Left = "0 0 100 0 100 100 0 100 0 0";
    private const string Right = "100 0 200 0 200 100 100 100 100 0";

    private readonly ZoningFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Zones_with_another_first_vertex_and_turn_are_unchanged()
    {
        var before = files.Write("before.geojson", ("\"zone_code\":\"A\"", Left), ("\"zone_code\":\"B\"", Right));
        var after = files.Write("after.geojson", ("\"zone_code\":\"B\"", "200 100 200 0 100 0 100 100 200 100"), ("\"zone_code\":\"A\"", "100 100 0 100 0 0 100 0 100 100"));
        var (code, answer) = await ZoningFiles.JsonAsync("diff", before, after);
        Assert.Equal((ExitCode.Done, 2, 0), (code, (int)answer["unchanged"]!, answer["changes"]!.AsArray().Count));
    }

    [Fact]
    public async Task Zones_added_gone_moved_and_changed_are_told_with_land_and_hectares_by_type()
    {
        var before = files.Write("before.geojson", ("\"zone_code\":\"A\",\"zone_type\":\"Ж-1\"", Left), ("\"zone_code\":\"B\",\"zone_type\":\"П-1\",\"name_ky\":\"Эски\"", Right), ("\"zone_code\":\"C\",\"zone_type\":\"Ж-1\"", "0 200 10 200 10 210 0 210 0 200"));
        var after = files.Write("after.geojson", ("\"zone_code\":\"A\",\"zone_type\":\"Ж-1\"", "0 0 90 0 90 110 0 110 0 0"), ("\"zone_code\":\"B\",\"zone_type\":\"П-1\",\"name_ky\":\"Жаңы\"", Right), ("\"zone_code\":\"D\",\"zone_type\":\"Р-1\"", "300 0 400 0 400 50 300 50 300 0"));
        var (code, answer) = await ZoningFiles.JsonAsync("diff", before, after);
        Assert.Equal((ExitCode.Done, 1, 1, 1, 1, 0), (code, (int)answer["added"]!, (int)answer["gone"]!, (int)answer["moved"]!, (int)answer["changed"]!, (int)answer["unchanged"]!));
        var changes = answer["changes"]!.AsArray();
        Assert.Equal(["A moved", "B changed", "C gone", "D added"], changes.Select(change => $"{change!["zone"]} {change["kind"]}"));
        Assert.Equal((900.0, 1000.0), (Math.Round((double)changes[0]!["gainedSquareMetres"]!, 3), Math.Round((double)changes[0]!["lostSquareMetres"]!, 3)));
        Assert.Equal(("name_ky", "Эски", "Жаңы"), ((string)changes[1]!["properties"]![0]!["name"]!, (string)changes[1]!["properties"]![0]!["before"]!, (string)changes[1]!["properties"]![0]!["after"]!));
        Assert.Equal(["Ж-1 1.01 0.99 -0.02", "П-1 1 1 0", "Р-1 0 0.5 0.5"], answer["types"]!.AsArray().Select(type => $"{type!["type"]} {type["beforeHectares"]} {type["afterHectares"]} {type["differenceHectares"]}"));
        var (_, text, _) = await ZoningFiles.RunAsync("diff", before, after, "--lang", "ky");
        Assert.Contains("жылды", text);
    }

    [Fact]
    public async Task A_border_that_moved_by_a_millimetre_did_not_move_and_one_by_a_centimetre_did()
    {
        var before = files.Write("before.geojson", ("\"zone_code\":\"A\"", Left));
        Assert.Equal(1, (int)(await ZoningFiles.JsonAsync("diff", before, files.Write("little.geojson", ("\"zone_code\":\"A\"", "0 0 100.001 0 100.001 100 0 100 0 0")))).Answer["unchanged"]!);
        Assert.Equal(1, (int)(await ZoningFiles.JsonAsync("diff", before, files.Write("more.geojson", ("\"zone_code\":\"A\"", "0 0 100.01 0 100.01 100 0 100 0 0")))).Answer["moved"]!);
    }

    [Fact]
    public async Task A_faulty_ring_is_not_measured_and_a_code_that_stands_twice_is_refused()
    {
        var sound = files.Write("sound.geojson", ("\"zone_code\":\"A\"", Left));
        var (code, answer) = await ZoningFiles.JsonAsync("diff", sound, files.Write("bow.geojson", ("\"zone_code\":\"A\"", "0 0 100 100 100 0 0 100 0 0")));
        Assert.Equal(ExitCode.Done, code);
        Assert.Null(answer["changes"]![0]!["gainedSquareMetres"]);
        var (refused, _, error) = await ZoningFiles.RunAsync("diff", sound, files.Write("twice.geojson", ("\"zone_code\":\"A\"", Left), ("\"zone_code\":\"A\"", Right)), "--lang", "en");
        Assert.Equal(ExitCode.Refused, refused);
        Assert.Contains("twice", error);
    }
}

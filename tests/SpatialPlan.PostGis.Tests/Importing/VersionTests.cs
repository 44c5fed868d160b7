using SpatialPlan.Cli;
using static SpatialPlan.PostGis.Tests.Importing.ImportRoom;

namespace SpatialPlan.PostGis.Tests.Importing;

/// <summary>A file that comes again, changed and unchanged.</summary>
public sealed class VersionTests(ImportRoom room) : IClassFixture<ImportRoom>
{
    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_changed_one_closes_what_it_replaces()
    {
        const string eni = "\"eni_code\":\"4-22-03-0803-0001\"";
        var first = room.Write("first.geojson", ParcelFile(($"{eni},\"used\":true", Square(75.41, 41.11)), ("\"contour_number\":\"12\"", Square(75.43, 41.11))));
        var (code, report) = await room.ImportParcelsAsync(first);
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal((2, 0, 0), ((int)report["new"]!, (int)report["changed"]!, (int)report["unchanged"]!));

        var rows = await room.RowsAsync();
        (code, report) = await room.ImportParcelsAsync(first);
        Assert.Equal((ExitCode.Done, "alreadyLoaded"), (code, (string)report["outcome"]!));
        Assert.Equal(rows, await room.RowsAsync());

        var second = room.Write("second.geojson", ParcelFile(($"{eni},\"ownership\":\"private\",\"valid_from\":\"2024-05-01\"", Square(75.41, 41.11)), ("\"contour_number\":\"12\"", Square(75.43, 41.11)), ("\"contour_number\":\"13\"", Square(75.45, 41.11))));
        (code, report) = await room.ImportParcelsAsync(second);
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal((1, 1, 1), ((int)report["new"]!, (int)report["changed"]!, (int)report["unchanged"]!));
        Assert.Equal("state [2020-01-01,2024-05-01); private [2024-05-01,)", await room.Database.ScalarAsync<string>("select string_agg(ownership || ' ' || valid, '; ' order by valid) from spatialplan.parcel_version where eni_code = '4220308030001' and upper_inf(recorded)"));
        Assert.Equal(3L, await room.Database.ScalarAsync<long>("select count(*) from spatialplan.parcel_version where eni_code = '4220308030001'"));

        // What the first file said stays known as it was known then.
        Assert.Equal("state [2020-01-01,)", await room.Database.ScalarAsync<string>("""
            select ownership || ' ' || valid from spatialplan.parcel_version
            where eni_code = '4220308030001' and recorded @> (select min(recorded_at) from spatialplan.change where source_name = 'first.geojson')
            """));
    }

    [Fact]
    public async Task A_parcel_that_overlaps_one_that_stands_is_refused_and_one_that_moves_is_not()
    {
        var (code, report) = await room.ImportParcelsAsync(room.Write("standing.geojson", ParcelFile(("\"contour_number\":\"S-1\"", Square(75.47, 41.17)))));
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        (code, report) = await room.ImportParcelsAsync(room.Write("intruder.geojson", ParcelFile(("\"contour_number\":\"S-2\"", Square(75.4705, 41.17)))));
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("overlap-standing", report.ToJsonString(), StringComparison.Ordinal);
        (code, report) = await room.ImportParcelsAsync(room.Write("moved.geojson", ParcelFile(("\"contour_number\":\"S-1\"", Square(75.4705, 41.17)), ("\"contour_number\":\"S-2\"", Square(75.4715, 41.17)))));
        Assert.True(code == ExitCode.Done, report.ToJsonString());
    }

    [Fact]
    public async Task Hazards_without_a_stated_coverage_cover_themselves_and_nothing_else()
    {
        var file = room.Write("mudflows.geojson", $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"class":3},"geometry":{"type":"Polygon","coordinates":{{Square(75.49, 41.19)}} } }]}""");
        var (code, report) = await room.ImportAsync(file, "--layer", "hazards", "--municipality", Municipality, "--set", "kind=mudflow", "--map", "source_class=class");
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Contains("coverage-missing", report.ToJsonString(), StringComparison.Ordinal);
        Assert.True(await room.Database.ScalarAsync<bool>("""
            select st_equals(l.coverage, r.geom) and not l.confirmed and r.source_class = '3' and r.hazard_level is null and r.name_ky like 'сел mudflow-%'
            from spatialplan.restriction_layer_version l join spatialplan.current_restriction r using (layer_id) where upper_inf(l.recorded)
            """));
    }
}

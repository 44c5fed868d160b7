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
    public async Task An_older_file_that_comes_back_after_a_newer_one_is_loaded_again()
    {
        string Of(string ownership) => ParcelFile(($"\"contour_number\":\"B-1\",\"purpose\":\"{ownership}\"", Square(75.50, 41.13)));
        var (older, newer) = (room.Write("older.geojson", Of("pasture")), room.Write("newer.geojson", Of("meadow")));
        foreach (var (file, outcome, holds) in new[] { (older, "stored", "pasture"), (newer, "stored", "meadow"), (older, "stored", "pasture"), (older, "alreadyLoaded", "pasture") })
        {
            var (code, report) = await room.ImportParcelsAsync(file);
            Assert.Equal((ExitCode.Done, outcome), (code, (string)report["outcome"]!));
            Assert.Equal(holds, await room.Database.ScalarAsync<string>("select purpose from spatialplan.current_parcel where contour_number = 'B-1'"));
        }
    }

    [Fact]
    public async Task The_same_file_with_another_first_day_is_other_work()
    {
        var file = room.Write("since.geojson", ParcelFile(("\"contour_number\":\"B-2\"", Square(75.50, 41.15))));
        foreach (var day in new[] { "2021-01-01", "2022-01-01" })
        {
            var (code, report) = await room.ImportAsync(file, "--layer", "parcels", "--municipality", Municipality, "--valid-from", day);
            Assert.Equal((ExitCode.Done, "stored"), (code, (string)report["outcome"]!));
        }
    }

    [Fact]
    public async Task A_parcel_outside_its_municipality_is_refused_and_one_that_reaches_beyond_is_told()
    {
        var (code, report) = await room.ImportParcelsAsync(room.Write("elsewhere.geojson", ParcelFile(("\"contour_number\":\"B-3\"", Square(72.80, 40.50)))));
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("outside-municipality", report.ToJsonString(), StringComparison.Ordinal);
        (code, report) = await room.ImportParcelsAsync(room.Write("beyond.geojson", ParcelFile(("\"contour_number\":\"B-4\"", Square(75.5195, 41.14)))));
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("beyond-municipality", report.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.00, false)]
    [InlineData(1.04, false)]
    [InlineData(1.06, true)]
    [InlineData(0.90, true)]
    public async Task A_registered_area_far_from_the_drawn_one_is_told(double times, bool told)
    {
        var square = Square(75.50, 41.17);
        var drawn = await room.Database.ScalarAsync<double>($$"""select st_area(st_transform(st_setsrid(st_geomfromgeojson('{"type":"Polygon","coordinates":{{square}} }'), 4326), 417001))""");
        var file = room.Write("area.geojson", FormattableString.Invariant($$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"contour_number":"B-5","category":1,"land_kinds":"pasture:{{drawn * times:0.00}}","ownership":"state"},"geometry":{"type":"Polygon","coordinates":{{square}} } }]}"""));
        var (code, report) = await room.ImportParcelsAsync(file, "--dry-run");
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal(told, report.ToJsonString().Contains("area-differs", StringComparison.Ordinal));
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

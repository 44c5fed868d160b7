using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using SpatialPlan.Cli;
using static SpatialPlan.PostGis.Tests.Importing.ImportRoom;

namespace SpatialPlan.PostGis.Tests.Importing;

/// <summary>Files that must be refused in words, with nothing stored and the database up. Numbers in comments are those of the list of faults.</summary>
public sealed class HostileFileTests(ImportRoom room) : IClassFixture<ImportRoom>
{
    [Fact]
    public Task An_empty_file_is_refused() => RefusesAsync(room.Write("empty.geojson", ""), "file-empty");

    [Fact]
    public Task A_file_with_an_unknown_ending_is_refused() => RefusesAsync(room.Write("parcels.docx", "text"), "format-unknown");

    [Fact]
    public async Task A_folder_an_address_and_a_missing_file_are_refused()
    {
        await RefusesAsync(room.PathOf(""), "file-is-folder");
        await RefusesAsync("/vsicurl/http://127.0.0.1/parcels.geojson", "file-is-address");
        await RefusesAsync("http://127.0.0.1/parcels.geojson", "file-is-address");
        await RefusesAsync(room.PathOf("no-such.geojson"), "file-not-found");
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_by_what_comes_out_of_it()
    {
        var path = room.PathOf("bomb.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            await using var stream = archive.CreateEntry("parcels.geojson", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 400; i++)
            {
                await stream.WriteAsync(zeros);
            }
        }

        Assert.True(new FileInfo(path).Length < 2_000_000);
        await RefusesAsync(path, "zip-bomb");
    }

    [Fact]
    public async Task A_zip_bomb_with_a_forged_length_is_refused()
    {
        var path = room.PathOf("forged.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            await using var stream = archive.CreateEntry("parcels.geojson", CompressionLevel.SmallestSize).Open();
            await stream.WriteAsync(new byte[100 << 20]);
        }

        // The uncompressed length in the central directory (24 bytes into its record) says ten bytes.
        var bytes = await File.ReadAllBytesAsync(path);
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 10);
        await File.WriteAllBytesAsync(path, bytes);
        await RefusesAsync(path, null);
    }

    [Theory]
    [InlineData("../../parcels.geojson", "zip-path")]
    [InlineData("/tmp/parcels.geojson", "zip-path")]
    [InlineData("a\\..\\parcels.geojson", "zip-path")]
    [InlineData("notes.txt", "zip-content")]
    public async Task A_zip_that_leads_out_of_itself_or_holds_no_layer_is_refused(string entry, string key)
    {
        var path = room.PathOf($"{Guid.NewGuid():N}.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            await using var stream = archive.CreateEntry(entry).Open();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(ParcelFile(("\"contour_number\":\"1\"", Square(75.41, 41.11)))));
        }

        await RefusesAsync(path, key);
    }

    [Fact]
    public async Task A_zip_with_a_symbolic_link_and_one_with_a_name_twice_are_refused()
    {
        var link = room.PathOf("link.zip");
        using (var archive = ZipFile.Open(link, ZipArchiveMode.Create))
        {
            var entry = archive.CreateEntry("parcels.geojson");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            await using var stream = entry.Open();
            await stream.WriteAsync("/etc/passwd"u8.ToArray());
        }

        await RefusesAsync(link, "zip-link");
        var twice = room.PathOf("twice.zip");
        using (var archive = ZipFile.Open(twice, ZipArchiveMode.Create))
        {
            archive.CreateEntry("parcels.geojson");
            archive.CreateEntry("PARCELS.geojson");
        }

        await RefusesAsync(twice, "zip-twice");
    }

    [Fact]
    public async Task A_self_crossing_polygon_is_refused_with_the_place_of_the_crossing()
    {
        var report = await RefusesAsync(room.Write("bow-tie.geojson", ParcelFile(("\"contour_number\":\"1\"", "[[[75.41,41.11],[75.42,41.12],[75.42,41.11],[75.41,41.12],[75.41,41.11]]]"))), "ring-crosses-itself");
        var finding = report["findings"]!.AsArray().First(finding => (string)finding!["key"]! == "ring-crosses-itself")!;
        Assert.Equal(1, (int)finding["feature"]!);
        Assert.Equal(75.415, (double)finding["lon"]!, 1e-9);
        Assert.Equal(41.115, (double)finding["lat"]!, 1e-9);
    }

    /// <summary>Fault 1: such a ring takes a whole cluster down when it is repaired.</summary>
    [Theory]
    [InlineData(600)]
    [InlineData(2001)]
    public async Task A_star_that_crosses_itself_at_every_edge_is_refused_quickly(int points)
    {
        var step = (points / 2) - 1 + (points % 2);
        var ring = string.Join(",", Enumerable.Range(0, points + 1).Select(i => FormattableString.Invariant(
            $"[{75.45 + (0.01 * Math.Cos(2 * Math.PI * (i % points) * step / points))},{41.15 + (0.01 * Math.Sin(2 * Math.PI * (i % points) * step / points))}]")));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var report = await RefusesAsync(room.Write($"star-{points}.geojson", ParcelFile(("\"contour_number\":\"1\"", $"[[{ring}]]"))), "ring-crosses-itself");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
        Assert.InRange((double)report["findings"]!.AsArray().First(finding => (string)finding!["key"]! == "ring-crosses-itself")!["lon"]!, 75.44, 75.46);
    }

    /// <summary>Fault 7: GDAL opens by content, and a VRT reads other files.</summary>
    [Fact]
    public async Task A_geojson_that_is_a_vrt_is_refused_and_reads_nothing_else()
    {
        var secret = room.Write("secret.csv", "contour_number,WKT\nsecret,\"POINT (75.45 41.15)\"\n");
        var vrt = $"""<OGRVRTDataSource><OGRVRTLayer name="secret"><SrcDataSource>{secret}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>""";
        foreach (var name in (string[])["vrt.geojson", "vrt.csv", "vrt.kml", "vrt.gpkg", "vrt.tab", "vrt.mif", "vrt.dxf", "vrt.shp", "vrt.xlsx"])
        {
            var report = await RefusesAsync(room.Write(name, vrt), null);
            Assert.DoesNotContain("POINT", report.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("NaN", "json-broken")]
    [InlineData("Infinity", "json-broken")]
    [InlineData("1e999", "coordinate-not-finite")]
    [InlineData("-1e400", "coordinate-not-finite")]
    [InlineData("\"75.42\"", "coordinate-no-number")]
    [InlineData("null", "coordinate-no-number")]
    public Task A_coordinate_that_is_no_finite_number_is_refused(string coordinate, string key) =>
        RefusesAsync(room.Write($"{Guid.NewGuid():N}.geojson", ParcelFile(("\"contour_number\":\"1\"", $"[[[75.41,41.11],[{coordinate},41.11],[75.42,41.12],[75.41,41.11]]]"))), key);

    [Theory]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("1e999")]
    public Task A_csv_coordinate_that_is_no_finite_number_is_refused(string coordinate) => RefusesAsync(
        room.Write($"{Guid.NewGuid():N}.csv", $"code,source_class,name_ky,lon,lat\nK-1,cemetery_to_10ha,Көрүстөн,{coordinate},41.15\n"), null, ["--layer", "strip-sources", "--municipality", Municipality]);

    [Fact]
    public async Task Coordinates_impossible_in_the_stated_system_are_refused_with_a_hint()
    {
        var square = room.Write("system.geojson", ParcelFile(("\"contour_number\":\"1\"", Square(75.41, 41.11))));
        await RefusesAsync(square, "coordinates-degrees", Parcel("--crs", "EPSG:7694"));
        var swapped = room.Write("swapped.geojson", ParcelFile(("\"contour_number\":\"1\"", Square(41.11, 75.41))));
        await RefusesAsync(swapped, "coordinates-swapped");
        var away = room.Write("away.geojson", ParcelFile(("\"contour_number\":\"1\"", Square(37.61, 55.75))));
        await RefusesAsync(away, "system-unknown");
        await RefusesAsync(away, "coordinates-outside", Parcel("--crs", "EPSG:4326"));
        var metres = room.Write("metres.geojson", ParcelFile(("\"contour_number\":\"1\"", "[[[3375000,4568000],[3375100,4568000],[3375100,4568100],[3375000,4568000]]]")));
        var report = await RefusesAsync(metres, "coordinates-metres", Parcel("--crs", "EPSG:4326"));
        Assert.Contains("EPSG:7694", report.ToJsonString(), StringComparison.Ordinal);
        report = await RefusesAsync(metres, "coordinates-other-zone", Parcel("--crs", "EPSG:7693"));
        Assert.Contains("EPSG:7694", report.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_polygon_of_a_million_vertices_is_refused()
    {
        var ring = new StringBuilder();
        const int count = 1_000_000;
        for (var i = 0; i <= count; i++)
        {
            ring.Append(i == 0 ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture, $"[{75.45 + (0.01 * Math.Cos(2 * Math.PI * (i % count) / count)):R},{41.15 + (0.01 * Math.Sin(2 * Math.PI * (i % count) / count)):R}]");
        }

        await RefusesAsync(room.Write("million.geojson", ParcelFile(("\"contour_number\":\"1\"", $"[[{ring}]]"))), "vertices");
        await room.MakeAsync("ogr2ogr", "-f", "GPKG", "million.gpkg", "million.geojson");
        await RefusesAsync(room.PathOf("million.gpkg"), "vertices");
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)")]
    [InlineData("+HYPERLINK(\\\"http://x\\\")")]
    public Task A_cell_that_a_spreadsheet_would_run_is_refused(string cell) =>
        RefusesAsync(room.Write($"{Guid.NewGuid():N}.geojson", ParcelFile(($"\"contour_number\":\"1\",\"purpose\":\"{cell}\"", Square(75.41, 41.11)))), "text-formula");

    [Fact]
    public async Task Overlapping_parcels_are_refused_with_the_other_one_the_area_and_the_place()
    {
        var report = await RefusesAsync(room.Write("overlap.geojson", ParcelFile(("\"contour_number\":\"1\"", Square(75.41, 41.11)), ("\"contour_number\":\"2\"", Square(75.4105, 41.11)))), "overlap");
        var finding = report["findings"]!.AsArray().First(finding => (string)finding!["key"]! == "overlap")!;
        Assert.Equal(2, (int)finding["feature"]!);
        Assert.Contains("feature 1", (string)finding["message"]!, StringComparison.Ordinal);
        Assert.InRange((double)finding["lon"]!, 75.4105, 75.411);
    }

    [Fact]
    public async Task A_file_in_another_character_set_is_refused_until_it_is_stated()
    {
        var bytes = Encoding.Latin1.GetBytes(ParcelFile(("\"contour_number\":\"1\",\"street\":\"????? ???\"", Square(75.41, 41.11))));
        // "Новая ул" in Windows-1251.
        byte[] street = [0xCD, 0xEE, 0xE2, 0xE0, 0xFF];
        street.CopyTo(bytes, bytes.AsSpan().IndexOf("?????"u8));
        await RefusesAsync(room.Write("charset.geojson", bytes), "encoding-unknown");
        var (code, report) = await room.ImportParcelsAsync(room.PathOf("charset.geojson"), "--encoding", "CP1251", "--dry-run");
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        await RefusesAsync(room.PathOf("charset.geojson"), "text-misread", Parcel("--encoding", "latin1"));
        await RefusesAsync(room.PathOf("charset.geojson"), "encoding-not-known", Parcel("--encoding", "klingon"));
    }

    [Fact]
    public async Task A_geojson_that_breaks_off_is_refused_wherever_it_does()
    {
        var whole = ParcelFile(("\"contour_number\":\"1\"", Square(75.41, 41.11)), ("\"contour_number\":\"2\"", Square(75.42, 41.11)));
        foreach (var length in (int[])[10, whole.Length / 2, whole.Length - 20, whole.Length - 1])
        {
            await RefusesAsync(room.Write($"cut-{length}.geojson", whole[..length]), "json-cut-off");
        }
    }

    [Theory]
    [InlineData("[[[75.41,41.11],[75.42,41.11],[75.42,41.12],[75.41,41.12]]]", "1")]
    [InlineData("[[[75.41,41.11],[75.42,41.11],[75.42,41.12],[75.41,41.11]],[[75.415,41.111],[75.416,41.111],[75.416,41.112],[75.415,41.1119999]]]", "2")]
    public async Task A_ring_that_is_not_closed_is_named_with_its_ends(string coordinates, string ring)
    {
        var report = await RefusesAsync(room.Write($"open-{ring}.geojson", ParcelFile(("\"contour_number\":\"1\"", Square(75.41, 41.11)), ("\"contour_number\":\"2\"", coordinates))), "ring-not-closed");
        var error = report["findings"]!.AsArray().Single(finding => (string)finding!["severity"]! == "error")!;
        Assert.Equal(2, (int)error["feature"]!);
        Assert.Contains(ring, (string)error["message"]!, StringComparison.Ordinal);
        Assert.Contains("41.1", (string)error["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_stands_twice_is_named()
    {
        var twice = ParcelFile(("\"contour_number\":\"1\"", Square(75.41, 41.11))).Replace("\"used\":true", "\"used\":true,\"used\":false", StringComparison.Ordinal);
        var report = await RefusesAsync(room.Write("twice.geojson", twice), "json-name-twice");
        Assert.Contains("used", (string)report["findings"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_deeply_nested_file_is_refused() =>
        RefusesAsync(room.Write("deep.geojson", string.Concat("{\"type\":\"FeatureCollection\",\"features\":", new string('[', 100_000), new string(']', 100_000), "}")), "json-broken");

    [Fact]
    public async Task Empty_open_short_and_missing_geometry_is_refused()
    {
        await RefusesAsync(room.Write("open.geojson", ParcelFile(("\"contour_number\":\"1\"", "[[[75.41,41.11],[75.42,41.11],[75.42,41.12],[75.41,41.12]]]"))), null);
        await RefusesAsync(room.Write("short.geojson", ParcelFile(("\"contour_number\":\"1\"", "[[[75.41,41.11],[75.42,41.11],[75.41,41.11]]]"))), null);
        await RefusesAsync(room.Write("none.geojson", ParcelFile(("\"contour_number\":\"1\"", "[]"))), null);
        await RefusesAsync(room.Write("null.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"contour_number":"1","category":1,"land_kinds":"pasture:1","ownership":"state"},"geometry":null}]}"""), "geometry-missing");
        await RefusesAsync(room.Write("nothing.geojson", """{"type":"FeatureCollection","features":[]}"""), "file-without-features");
    }

    [Fact]
    public async Task A_missing_field_a_wrong_value_and_a_doubled_code_are_named()
    {
        await RefusesAsync(room.Write("field.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"contour_number":"1"},"geometry":{"type":"Polygon","coordinates":[[[75.41,41.11],[75.42,41.11],[75.42,41.12],[75.41,41.11]]]}}]}"""), "field-missing");
        await RefusesAsync(room.Write("sum.geojson", ParcelFile(("\"contour_number\":\"1\",\"registered_area\":99.99", Square(75.41, 41.11)))), "land-kinds-sum");
        await RefusesAsync(room.Write("twice.geojson", ParcelFile(("\"contour_number\":\"1\"", Square(75.41, 41.11)), ("\"contour_number\":\"1\"", Square(75.43, 41.11)))), "identity-twice");
        await RefusesAsync(room.Write("act.geojson", ParcelFile(("\"contour_number\":\"1\",\"act_number\":\"77\"", Square(75.41, 41.11)))), "unknown-act-number");
    }

    private static string[] Parcel(params string[] more) => ["--layer", "parcels", "--municipality", Municipality, .. more];

    /// <summary>The file is refused with this finding, in words and with a remedy; nothing of it is stored, and the database answers.</summary>
    private async Task<JsonNode> RefusesAsync(string file, string? key, params string[] options)
    {
        var before = await room.RowsAsync();
        var (code, report) = await room.ImportAsync(file, options.Length == 0 ? Parcel() : options);
        Assert.True(code == ExitCode.Refused, report.ToJsonString());
        var errors = report["findings"]!.AsArray().Where(finding => (string)finding!["severity"]! == "error").ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, finding => Assert.NotEqual("", (string)finding!["message"]!));
        if (key is not null)
        {
            Assert.Contains(key, errors.Select(finding => (string)finding!["key"]!));
        }

        Assert.Equal(before, await room.RowsAsync());
        return report;
    }
}

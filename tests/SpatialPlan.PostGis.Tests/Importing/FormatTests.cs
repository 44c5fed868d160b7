using System.Text.Json.Nodes;
using SpatialPlan.Cli;
using static SpatialPlan.PostGis.Tests.Importing.ImportRoom;

namespace SpatialPlan.PostGis.Tests.Importing;

/// <summary>The same three parcels through every format: what ogr2ogr wrote must come back with its areas, codes and Kyrgyz letters.</summary>
public sealed class FormatTests(ImportRoom room) : IClassFixture<ImportRoom>
{
    private static readonly string[] CreateAsPlain = ["--layer", "parcels", "--municipality", Municipality, "--valid-from", "2020-01-01", "--dry-run"];

    private const string Zone3 = "EPSG:7694";

    private static readonly string Source = ParcelFile(
        ("\"contour_number\":\"1\",\"street\":\"Чүй\",\"registered_area\":100", Square(75.41, 41.11)),
        ("\"contour_number\":\"2\",\"street\":\"Өзөн\",\"registered_area\":100", Square(75.42, 41.11)),
        ("\"contour_number\":\"3\",\"street\":\"Таңшам\",\"registered_area\":100", "[[[75.43,41.11],[75.44,41.11],[75.44,41.12],[75.43,41.12],[75.43,41.11]],[[75.432,41.112],[75.432,41.114],[75.434,41.114],[75.434,41.112],[75.432,41.112]]]"));

    public static TheoryData<string, string, string[]> Formats => new()
    {
        { "GeoJSON", "out.geojson", [] },
        { "GPKG", "out.gpkg", ["-t_srs", Zone3] },
        { "GPKG", "degrees.gpkg", [] },
        { "ESRI Shapefile", "shape.shp", ["-t_srs", Zone3, "-lco", "ENCODING=UTF-8"] },
        { "MapInfo File", "table.tab", ["-lco", "ENCODING=UTF-8"] },
        { "MapInfo File", "text.mif", ["-f", "MapInfo File", "-dsco", "FORMAT=MIF", "-lco", "ENCODING=UTF-8"] },
        { "LIBKML", "earth.kml", [] },
        { "CSV", "text.csv", ["-lco", "GEOMETRY=AS_WKT"] },
        { "XLSX", "book.xlsx", ["-dialect", "SQLite", "-sql", "select *, ST_AsText(geometry) as wkt from input"] },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_brings_back_what_was_written_in_it(string driver, string file, string[] options)
    {
        room.Write("input.geojson", Source);
        await room.MakeAsync("ogr2ogr", ["-f", driver, file, "input.geojson", "-nln", "input", .. options]);
        await CompareAsync(room.PathOf(file));
    }

    [Fact]
    public async Task A_zipped_shapefile_is_unpacked()
    {
        room.Write("input.geojson", Source);
        await room.MakeAsync("ogr2ogr", "-f", "ESRI Shapefile", "packed.shp", "input.geojson", "-lco", "ENCODING=UTF-8");
        await room.MakeAsync("python3", "-c", "import zipfile,glob; z=zipfile.ZipFile('packed.zip','w'); [z.write(f,'folder/'+f) for f in glob.glob('packed.*') if not f.endswith('zip')]; z.close()");
        await CompareAsync(room.PathOf("packed.zip"));
    }

    [Fact]
    public async Task A_shapefile_in_windows_1251_without_a_word_about_it_asks_for_the_character_set()
    {
        // The letters ө, ү and ң do not exist in this character set: a Russian name.
        room.Write("russian.geojson", ParcelFile(("\"contour_number\":\"1\",\"street\":\"Нарынская\",\"registered_area\":100", Square(75.41, 41.11))));
        await room.MakeAsync("ogr2ogr", "-f", "ESRI Shapefile", "russian.shp", "russian.geojson", "-lco", "ENCODING=CP1251");
        File.Delete(room.PathOf("russian.cpg"));
        var table = await File.ReadAllBytesAsync(room.PathOf("russian.dbf"));
        table[29] = 0;
        await File.WriteAllBytesAsync(room.PathOf("russian.dbf"), table);
        var (code, report) = await room.ImportAsync(room.PathOf("russian.shp"), CreateAsPlain);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("encoding-unknown", report.ToJsonString(), StringComparison.Ordinal);
        (code, report) = await room.ImportAsync(room.PathOf("russian.shp"), [.. CreateAsPlain, "--encoding", "CP1251"]);
        Assert.True(code == ExitCode.Done, report.ToJsonString());
    }

    [Fact]
    public async Task A_drawing_of_closed_lines_gives_polygons()
    {
        room.Write("drawing.geojson", ParcelFile(("\"contour_number\":\"1\"", Square(75.50, 41.19)), ("\"contour_number\":\"2\"", Square(75.51, 41.19))));
        await room.MakeAsync("ogr2ogr", "-f", "DXF", "drawing.dxf", "drawing.geojson", "-t_srs", Zone3, "-sql", "select contour_number as Layer from drawing");
        var (code, report) = await room.ImportAsync(room.PathOf("drawing.dxf"), [.. CreateAsPlain, "--map", "contour_number=EntityHandle", "--set", "category=1", "--set", "land_kinds=pasture:100", "--set", "ownership=state"]);
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal(2, (int)report["features"]!);

        // A drawing names no system: the zone is recognised by the first digit of the easting, and said.
        Assert.Contains("Kyrg-06 zone 3", Keyed(report, "system-recognised"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    public async Task A_table_of_points_is_read_by_its_coordinate_columns(string separator)
    {
        var text = "code,source_class,name_ky,lon,lat\nK-1,cemetery_to_10ha,Көрүстөн,75.45,41.15\n".Replace(",", separator, StringComparison.Ordinal);
        var (code, report) = await room.ImportAsync(room.Write("points.csv", text), "--layer", "strip-sources", "--municipality", Municipality, "--dry-run");
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal(1, (int)report["features"]!);
    }

    [Fact]
    public async Task Wrong_kyrgyz_letters_and_no_break_spaces_are_put_right()
    {
        var (code, report) = await room.ImportAsync(
            room.Write("letters.csv", "code,source_class,name_ky,x,y\nL-1,cemetery_to_10ha,Тоӊ\u00A0ɵзɵнү\u00A0,3375000,4568000\n"), "--layer", "strip-sources", "--municipality", Municipality);
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Contains("letters-folded", report.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Тоң өзөнү", await room.Database.ScalarAsync<string>("select v.name_ky from spatialplan.strip_source_version v join spatialplan.strip_source s using (strip_source_id) where s.code = 'L-1'"));
    }

    /// <summary>Once read only, once stored: the areas in the database are those of the drawn shapes, whatever they travelled in.</summary>
    private async Task CompareAsync(string file)
    {
        var before = await room.RowsAsync();
        var (code, report) = await room.ImportAsync(file, CreateAsPlain);
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal((3, 3), ((int)report["features"]!, (int)report["new"]! + (int)report["changed"]! + (int)report["unchanged"]!));
        Assert.Equal(before, await room.RowsAsync());
        (code, report) = await room.ImportParcelsAsync(file);
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal("Чүй, Өзөн, Таңшам", await room.Database.ScalarAsync<string>("select string_agg(street, ', ' order by contour_number) from spatialplan.current_parcel"));

        // The oracle is the geodesic area of the shapes as they were drawn, in degrees.
        var error = await room.Database.ScalarAsync<double>($"""
            select max(abs(p.geometric_area_square_metres / st_area(st_geomfromgeojson(f -> 'geometry')::geography) - 1))
            from jsonb_array_elements('{Source}'::jsonb -> 'features') f
              join spatialplan.current_parcel p on p.contour_number = f -> 'properties' ->> 'contour_number'
            """);
        Assert.InRange(error, 0, 1e-4);
    }

    private static string Keyed(JsonNode report, string key) =>
        (string)report["findings"]!.AsArray().First(finding => (string)finding!["key"]! == key)!["message"]!;
}

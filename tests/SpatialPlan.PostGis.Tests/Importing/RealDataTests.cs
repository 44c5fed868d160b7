using SpatialPlan.Cli;
using Xunit.Abstractions;

namespace SpatialPlan.PostGis.Tests.Importing;

/// <summary>Real open data, where it is at hand: SPATIALPLAN_REAL_DATA names the folder, else one beside the project is looked for.</summary>
public sealed class RealDataTests(ImportRoom room, ITestOutputHelper output) : IClassFixture<ImportRoom>
{
    private const string Republic = "41700000000000";

    [Fact]
    public async Task The_real_rayons_and_mudflow_areas_are_loaded_with_right_letters_and_true_areas()
    {
        var rayons = Find("kgz_admbnda_adm2_moes_20181119.json");
        var mudflows = Find("mudflows_w_admin2.json");
        if (rayons is null || mudflows is null)
        {
            output.WriteLine("The real data are not here; nothing was tried.");
            return;
        }

        var (code, report) = await room.ImportAsync(rayons, "--layer", "units", "--map", "pcode=ADM2_PCODE", "--map", "name_ky=ADM2_KY", "--map", "name_ru=ADM2_RU", "--map", "name_en=ADM2_EN", "--set", "level=rayon");
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal(53, (int)report["features"]!);
        Assert.Equal(2L, await room.Database.ScalarAsync<long>("select count(*) from spatialplan.current_unit where name_ky in ('Тоң', 'Чоң-Алай')"));
        Assert.Equal(0L, await room.Database.ScalarAsync<long>("select count(*) from spatialplan.current_unit where name_ky ~ '[ɵӊ\u00A0]' or name_ky <> trim(name_ky)"));
        Assert.InRange(await room.Database.ScalarAsync<double>("select max(abs(st_area(geom) / st_area(st_transform(geom, 4326)::geography) - 1)) from spatialplan.current_unit where level = 'rayon'"), 0, 1e-5);

        (code, report) = await room.ImportAsync(mudflows, "--layer", "hazards", "--municipality", Republic, "--set", "kind=mudflow", "--map", "source_class=mudflow");
        Assert.True(code == ExitCode.Done, report.ToJsonString());
        Assert.Equal(221, (int)report["new"]!);
        Assert.InRange(await room.Database.ScalarAsync<double>("select max(abs(st_area(geom) / st_area(st_transform(geom, 4326)::geography) - 1)) from spatialplan.current_restriction"), 0, 1e-5);
    }

    private static string? Find(string file)
    {
        var folder = Environment.GetEnvironmentVariable("SPATIALPLAN_REAL_DATA");
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); folder is null && parent is not null; parent = parent.Parent)
        {
            folder = File.Exists(Path.Combine(parent.FullName, "SpatialPlan.sln")) ? Path.Combine(parent.FullName, "..", "shared", "data") : null;
        }

        var path = Path.Combine(folder ?? "", file);
        return File.Exists(path) ? path : null;
    }
}

using System.Diagnostics;
using Npgsql;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests;

public sealed class BackupTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_dump_comes_back_whole_and_still_guarded()
    {
        await database.RunAsync(
            """
            insert into spatialplan.administrative_unit (soate) values ('41704220900000');
            insert into spatialplan.change (municipality_id, kind, reason) values (currval('spatialplan.administrative_unit_unit_id_seq'), 'edit', 'test');
            insert into spatialplan.parcel default values;
            insert into spatialplan.parcel_version (parcel_id, municipality_id, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, geom, registered_geom, change_id, valid)
            select currval('spatialplan.parcel_parcel_id_seq'), currval('spatialplan.administrative_unit_unit_id_seq'), '1', 1, array['pasture'], array[100], 100, 'state', g, g, spatialplan.current_change(), '[2024-01-01,)'
            from (select st_makeenvelope(0, 0, 10, 10, 417001) g) given;
            insert into spatialplan.restriction_layer (municipality_id, theme) values (currval('spatialplan.administrative_unit_unit_id_seq'), 'hazard');
            insert into spatialplan.restriction (layer_id, code) values (currval('spatialplan.restriction_layer_layer_id_seq'), 'big');
            insert into spatialplan.restriction_version (restriction_id, layer_id, theme, municipality_id, name_ky, hazard_kind, geom, registered_geom, change_id, valid)
            select currval('spatialplan.restriction_restriction_id_seq'), currval('spatialplan.restriction_layer_layer_id_seq'), 'hazard', currval('spatialplan.administrative_unit_unit_id_seq'), 'сел', 'mudflow', g, g, spatialplan.current_change(), '[2024-01-01,)'
            from (select st_buffer(st_setsrid(st_makepoint(0, 0), 417001), 1000, 300) g) given;
            """);

        var restored = new TestDatabase();
        await restored.InitializeAsync();
        try
        {
            await restored.RunAsync("drop schema spatialplan cascade");
            var dump = Path.GetTempFileName();
            Run("pg_dump", database.ConnectionString, "--schema=spatialplan", "--no-owner", "--file=" + dump);
            Run("psql", restored.ConnectionString, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--file=" + dump);
            File.Delete(dump);

            foreach (var table in new[] { "change", "parcel", "parcel_version", "restriction_version", "restriction_piece", "land_kind", "restriction_threshold" })
            {
                var sql = $"select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from spatialplan.{table} t";
                Assert.Equal(await database.ScalarAsync<string>(sql), await restored.ScalarAsync<string>(sql));
            }

            Assert.True(await restored.ScalarAsync<long>("select count(*) from spatialplan.restriction_piece") > 1);
            Assert.Equal(PostgresErrorCodes.RestrictViolation, (await Assert.ThrowsAsync<PostgresException>(() => restored.RunAsync("delete from spatialplan.parcel_version"))).SqlState);
        }
        finally
        {
            await restored.DisposeAsync();
        }
    }

    private static void Run(string program, string connectionString, params string[] arguments)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PGPASSWORD"] = settings.Password ?? "";
        foreach (var argument in new[] { "--host=" + settings.Host, "--port=" + settings.Port, "--username=" + settings.Username, "--dbname=" + settings.Database }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {error} {output.Result}");
    }
}

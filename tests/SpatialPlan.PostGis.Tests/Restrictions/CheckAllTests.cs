using System.Diagnostics;
using SpatialPlan.Cli;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

/// <summary>All parcels into one file, by the program itself: what is in the file after it was killed and asked again.</summary>
public sealed class CheckAllTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Soate = "41704220834000";
    private const int Parcels = 16_000;
    private const int ParcelsOfChange = 2_000;

    [Fact]
    public async Task A_run_that_was_killed_goes_on_where_it_stopped_and_ends_with_the_same_file()
    {
        var ground = await Ground.CreateAsync(database, Soate);
        await ground.AddAllLayersAsync();
        for (var first = 0; first < Parcels; first += ParcelsOfChange)
        {
            await AddParcelsAsync(ground, first);
        }

        await ground.AddRestrictionAsync("hazard", "сел", RestrictionReaderTests.Square(1_060_000, 1_000_000, 900));
        var folder = Directory.CreateTempSubdirectory("spatialplan-test-").FullName;
        try
        {
            var (whole, broken) = (Path.Combine(folder, "whole.csv"), Path.Combine(folder, "broken.csv"));
            var known = DateTimeOffset.UtcNow.ToString("O");
            using (var first = Start(whole, known))
            {
                await first.WaitForExitAsync();
                Assert.Equal(0, first.ExitCode);
            }

            using (var killed = Start(broken, known))
            {
                while (!killed.HasExited && !File.Exists(broken + ".part.journal"))
                {
                    await Task.Delay(5);
                }

                killed.Kill();
                await killed.WaitForExitAsync();
                Assert.False(File.Exists(broken), "The run ended before it could be killed.");
            }

            // Where the file holds less than the journal says, nothing is written behind a hole.
            File.Move(broken + ".part", broken + ".away");
            using (var lost = Start(broken, known))
            {
                await lost.WaitForExitAsync();
                Assert.Equal(1, lost.ExitCode);
            }

            File.Move(broken + ".away", broken + ".part");

            // What was written after the last word of the journal may be half a line.
            await File.AppendAllTextAsync(broken + ".part", "\"half a li");
            using (var again = Start(broken, known))
            {
                await again.WaitForExitAsync();
                Assert.Equal(0, again.ExitCode);
            }

            Assert.Equal(await File.ReadAllBytesAsync(whole), await File.ReadAllBytesAsync(broken));
            Assert.Equal(Parcels + 1, File.ReadLines(broken).Count());
            Assert.False(File.Exists(broken + ".part.journal"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task AddParcelsAsync(Ground ground, int first) => await database.RunAsync($"""
        insert into spatialplan.change (kind, reason, municipality_id) values ('edit', 'test', {ground.MunicipalityId});
        with new as (insert into spatialplan.parcel select from generate_series(1, {ParcelsOfChange}) returning parcel_id),
        placed as (select parcel_id, {first} + row_number() over (order by parcel_id) as number from new),
        drawn as (select parcel_id, number, st_makeenvelope(1060000 + 6 * (number % 200), 1000000 + 6 * (number / 200), 1060004 + 6 * (number % 200), 1000004 + 6 * (number / 200), 417001) as geom from placed)
        insert into spatialplan.parcel_version (parcel_id, municipality_id, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, geom, registered_geom, change_id, valid)
        select parcel_id, {ground.MunicipalityId}, 'c' || number, 2, array['kitchen_garden'], array[16.00], 16.00, 'private', geom, geom, spatialplan.current_change(), '[2000-01-01,)' from drawn
        """);

    private Process Start(string file, string knownAt)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(CommandLine).Assembly.Location, "check", "--all", "--municipality", Soate, "--on", "2026-11-20", "--known-at", knownAt, "--out", file })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["SPATIALPLAN_DATABASE"] = database.ConnectionString;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}

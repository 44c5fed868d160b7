using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SpatialPlan.Synthesis.Mesh;

namespace SpatialPlan.Benchmarks;

/// <summary>
/// All parcels of the set by <c>check --all</c>, with the writing of the table, beside the fastest raw SQL that finds nothing but the areas: zones
/// outside, parcels inside, the covered ones without cutting, cut zones clipped to the parcel's box, giants by their pieces, on two connections.
/// </summary>
internal static class BatchBenchmark
{
    private const int Connections = 2;

    private static readonly DateOnly On = new(2026, 1, 1);

    internal static async Task RunAsync(BenchmarkDatabase database, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("spatialplan-bench-").FullName;
        try
        {
            var raw = new List<double> { await RawAsync(database) };
            var file = Path.Combine(folder, "all.csv");
            var ours = await MeasuredProcess.RunAsync(
                "dotnet",
                BenchmarkSetOnDisk.Tool("check", "--all", "--municipality", BenchmarkSet.Soate, "--on", On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--out", file, "--lang", "en"),
                new Dictionary<string, string> { ["SPATIALPLAN_DATABASE"] = database.Settings.ConnectionString });
            raw.Add(await RawAsync(database));
            var fastest = raw.Min();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"batch       check --all: {ours.Elapsed.TotalSeconds:0.0} s, {new FileInfo(file).Length / 1e6:0} MB of CSV, peak {ours.PeakBytes / 1e6:0} MB"));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"            raw SQL of the areas alone, {Connections} connections: {fastest:0.0} s (second run {raw.Max():0.0} s); ratio {ours.Elapsed.TotalSeconds / fastest:0.00}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> RawAsync(BenchmarkDatabase database)
    {
        await RunAsync(database, "drop table if exists public.raw_areas; create unlogged table public.raw_areas (restriction_id bigint, parcel_id bigint, area double precision)");
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(part => RunAsync(database, Part(part))));
        var elapsed = clock.Elapsed.TotalSeconds;
        await RunAsync(database, "drop table public.raw_areas");
        return elapsed;
    }

    private static string Part(int part) =>
        $"""
        set jit = off;
        insert into public.raw_areas
        select zone.restriction_id, cut.parcel_id, cut.area
        from (
          select v.restriction_id, v.geom from spatialplan.restriction_version v
          where v.version_id % {Connections} = {part} and v.valid @> date '{On:yyyy-MM-dd}' and upper_inf(v.recorded) and not exists (select from spatialplan.restriction_piece q where q.version_id = v.version_id)
          union all
          select v.restriction_id, q.geom from spatialplan.restriction_piece q join spatialplan.restriction_version v using (version_id)
          where v.version_id % {Connections} = {part} and v.valid @> date '{On:yyyy-MM-dd}' and upper_inf(v.recorded)) zone
        cross join lateral (
          select p.parcel_id, case when st_covers(zone.geom, p.geom) then p.geometric_area_square_metres
              else st_area(st_intersection(st_clipbybox2d(zone.geom, st_expand(p.geom, 1)), p.geom)) end as area
          from spatialplan.parcel_version p
          where p.geom && zone.geom and st_intersects(zone.geom, p.geom) and p.valid @> date '{On:yyyy-MM-dd}' and upper_inf(p.recorded)
          offset 0) cut
        """;

    private static async Task RunAsync(BenchmarkDatabase database, string sql)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}

using System.Globalization;
using SpatialPlan.Synthesis.Mesh;

namespace SpatialPlan.Benchmarks;

/// <summary>The import with all its validation beside plain ogr2ogr, which copies the same file into an empty table with an index and checks nothing.</summary>
internal static class ImportBenchmark
{
    internal static async Task RunAsync(BenchmarkSetOnDisk set, BenchmarkDatabase database, TextWriter output)
    {
        await ImportAsync(set, database, "units", "units.geojson");
        var settings = database.Settings;
        var plain = await MeasuredProcess.RunAsync(
            "ogr2ogr",
            ["-f", "PostgreSQL", $"PG:host={settings.Host} port={settings.Port} dbname={settings.Database} user={settings.Username}", set.File("parcels.geojson"), "-nln", "plain_copy", "-lco", "SCHEMA=public"],
            new Dictionary<string, string> { ["PGPASSWORD"] = settings.Password ?? "", ["PG_USE_COPY"] = "YES" });
        var ours = await ImportAsync(set, database, "parcels", "parcels.geojson");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import      {set.Parcels} parcels, GeoJSON, all validation: {ours.Elapsed.TotalSeconds:0.0} s, {set.Parcels / ours.Elapsed.TotalSeconds:0} features/s, peak {ours.PeakBytes / 1e6:0} MB"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"            plain ogr2ogr into an empty table:     {plain.Elapsed.TotalSeconds:0.0} s, {set.Parcels / plain.Elapsed.TotalSeconds:0} features/s, peak {plain.PeakBytes / 1e6:0} MB; ratio {ours.Elapsed / plain.Elapsed:0.00}"));
        foreach (var (layer, file) in new[] { ("layers", "layers.csv"), ("protected-areas", "protected-areas.geojson"), ("hazards", "hazards.geojson"), ("strips", "strips.geojson") })
        {
            if (File.Exists(set.File(file)))
            {
                await ImportAsync(set, database, layer, file);
            }
        }
    }

    private static Task<(TimeSpan Elapsed, long PeakBytes)> ImportAsync(BenchmarkSetOnDisk set, BenchmarkDatabase database, string layer, string file) =>
        MeasuredProcess.RunAsync(
            "dotnet",
            BenchmarkSetOnDisk.Tool("import", set.File(file), "--layer", layer, "--municipality", BenchmarkSet.Soate, "--lang", "en"),
            new Dictionary<string, string> { ["SPATIALPLAN_DATABASE"] = database.Settings.ConnectionString });
}

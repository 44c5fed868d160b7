using System.Globalization;

namespace SpatialPlan.Benchmarks;

/// <summary>A synthetic municipality in a temporary folder, drawn by the command-line tool itself.</summary>
internal sealed class BenchmarkSetOnDisk : IAsyncDisposable
{
    private BenchmarkSetOnDisk(string folder, int parcels) => (Folder, Parcels) = (folder, parcels);

    internal string Folder { get; }

    internal int Parcels { get; }

    internal static IEnumerable<string> Tool(params string[] arguments) => [Path.Combine(AppContext.BaseDirectory, "SpatialPlan.Cli.dll"), .. arguments];

    internal static async Task<BenchmarkSetOnDisk> DrawAsync(int parcels, int restrictions, int giants, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("spatialplan-bench-").FullName;
        var number = (int value) => value.ToString(CultureInfo.InvariantCulture);
        var (elapsed, peak) = await MeasuredProcess.RunAsync("dotnet", Tool("synthesize", "--seed", "1", "--parcels", number(parcels), "--restrictions", number(restrictions), "--giants", number(giants), "--out", folder), new Dictionary<string, string>());
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"synthesize  {parcels} parcels, {restrictions} restrictions, {giants} giants: {elapsed.TotalSeconds:0.0} s, peak {peak / 1e6:0} MB"));
        return new BenchmarkSetOnDisk(folder, parcels);
    }

    internal string File(string name) => Path.Combine(Folder, name);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

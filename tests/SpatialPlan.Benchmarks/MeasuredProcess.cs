using System.Diagnostics;
using System.Globalization;

namespace SpatialPlan.Benchmarks;

/// <summary>Runs a program and measures its wall clock and the largest memory that it and its children held at one time.</summary>
internal static class MeasuredProcess
{
    internal static async Task<(TimeSpan Elapsed, long PeakBytes)> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, ResidentBytes(process.Id));
            await Task.Delay(25);
        }

        var elapsed = clock.Elapsed;
        return process.ExitCode == 0
            ? (elapsed, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error} {await output}");
    }

    private static long ResidentBytes(int root)
    {
        var parents = new Dictionary<int, (int Parent, long Bytes)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            if (Read(folder) is { } row)
            {
                parents[row.Id] = (row.Parent, row.Bytes);
            }
        }

        return parents.Where(row => Descends(row.Key, root, parents)).Sum(row => row.Value.Bytes);
    }

    private static bool Descends(int id, int root, Dictionary<int, (int Parent, long Bytes)> parents)
    {
        while (id != root && parents.TryGetValue(id, out var row))
        {
            id = row.Parent;
        }

        return id == root;
    }

    private static (int Id, int Parent, long Bytes)? Read(string folder)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(folder, "status"));
            long Number(string key) => lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries) is [_, var number, ..]
                ? long.Parse(number, CultureInfo.InvariantCulture)
                : 0;
            return ((int)Number("Pid:"), (int)Number("PPid:"), Number("VmRSS:") * 1024);
        }
        catch (IOException)
        {
            // The process ended while it was looked at.
            return null;
        }
    }
}

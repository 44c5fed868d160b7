namespace SpatialPlan.Benchmarks;

/// <summary>How long single questions took.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    internal int Count => sorted.Length;

    internal double Median => At(0.5);

    internal double Percentile99 => At(0.99);

    /// <summary>Several clients at work for a time, each asking the next question as soon as the last one is answered.</summary>
    /// <param name="clients">What one client does to ask once, for each client; it answers with the milliseconds.</param>
    /// <param name="time">How long.</param>
    internal static List<double> Of(IReadOnlyList<Func<double>> clients, TimeSpan time)
    {
        var all = new List<double>[clients.Count];
        var threads = clients.Select((ask, i) => new Thread(() => all[i] = Loop(ask, time))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return [.. all.SelectMany(one => one)];
    }

    private static List<double> Loop(Func<double> ask, TimeSpan time)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var found = new List<double>();
        while (clock.Elapsed < time)
        {
            found.Add(ask());
        }

        return found;
    }

    private double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
}

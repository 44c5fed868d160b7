using System.Globalization;

namespace SpatialPlan.Benchmarks;

/// <summary>
/// Measures speed and memory against an oracle in the same run: quote the ratios, not the seconds of one machine.
/// <c>bench [import|check|tiles|allocation|forecast|coverage ...] [--parcels N] [--restrictions N]</c>; without names, all of them.
/// </summary>
internal static class Bench
{
    private const string Usage = "bench [import] [check] [tiles] [allocation] [forecast] [coverage] [--parcels N] [--restrictions N]   (defaults: all, 100000 parcels, 2000 restrictions)";

    private static readonly string[] Names = ["import", "check", "tiles", "allocation", "forecast", "coverage"];

    internal static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (arguments.Any(argument => argument is "--help" or "-h"))
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }

        if (Read(arguments) is not { } order)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        if (order.Chosen.Contains("allocation"))
        {
            AllocationBenchmark.Run(output);
        }

        if (order.Chosen.Contains("forecast"))
        {
            ForecastBenchmark.Run(output);
        }

        if (order.Chosen.Contains("coverage"))
        {
            CoverageBenchmark.Run(output);
        }

        if (order.Chosen.Overlaps(["import", "check", "tiles"]))
        {
            await using var set = await BenchmarkSetOnDisk.DrawAsync(order.Parcels, order.Restrictions, output);
            await using var database = await BenchmarkDatabase.CreateAsync();
            await ImportBenchmark.RunAsync(set, database, output);
            if (order.Chosen.Contains("check"))
            {
                await CheckBenchmark.RunAsync(database, output);
            }

            if (order.Chosen.Contains("tiles"))
            {
                await TileBenchmark.RunAsync(database, output);
            }
        }

        return 0;
    }

    private static (HashSet<string> Chosen, int Parcels, int Restrictions)? Read(string[] arguments)
    {
        var (chosen, parcels, restrictions) = (new HashSet<string>(), 100_000, 2_000);
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at] is "--parcels" or "--restrictions")
            {
                if (!int.TryParse(arguments.ElementAtOrDefault(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    return null;
                }

                (parcels, restrictions) = arguments[at++] == "--parcels" ? (number, restrictions) : (parcels, number);
            }
            else if (Names.Contains(arguments[at]))
            {
                chosen.Add(arguments[at]);
            }
            else
            {
                return null;
            }
        }

        // Below this the generator draws the sample valley, which has no restriction layer of the wanted size.
        return parcels > 20_000 ? (chosen.Count == 0 ? [.. Names] : chosen, parcels, restrictions) : null;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace SpatialPlan.Benchmarks;

/// <summary>
/// Measures speed and memory against an oracle in the same run: quote the ratios, not the seconds of one machine.
/// <c>bench [import|check|balance|http|batch|tiles|allocation|forecast|coverage ...] [--parcels N] [--restrictions N] [--giants N] [--database NAME]</c>; without names, all of them.
/// </summary>
internal static partial class Bench
{
    private const string Usage =
        "bench [import] [check] [balance] [http] [batch] [tiles] [allocation] [forecast] [coverage] [--parcels N] [--restrictions N] [--giants N] [--database NAME]\n"
        + "(defaults: all, 100000 parcels, 2000 restrictions, 1 giant; a database that is named is kept, and used as it is when it is there)";

    private static readonly string[] Names = ["import", "check", "balance", "http", "batch", "tiles", "allocation", "forecast", "coverage"];

    private sealed record Order(HashSet<string> Chosen, int Parcels, int Restrictions, int Giants, string? Database);

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

        if (order.Chosen.Overlaps(["import", "check", "balance", "http", "batch", "tiles"]))
        {
            await using var database = await BenchmarkDatabase.CreateAsync(order.Database);
            await FillAsync(order, database, output);
            await MeasureAsync(order, database, output);
        }

        return 0;
    }

    private static async Task FillAsync(Order order, BenchmarkDatabase database, TextWriter output)
    {
        if (!database.IsFilled)
        {
            await using var set = await BenchmarkSetOnDisk.DrawAsync(order.Parcels, order.Restrictions, order.Giants, output);
            await ImportBenchmark.RunAsync(set, database, output);
        }

        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        await using var analyze = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
    }

    private static async Task MeasureAsync(Order order, BenchmarkDatabase database, TextWriter output)
    {
        (string Name, Func<BenchmarkDatabase, TextWriter, Task> Run)[] benchmarks =
            [("check", CheckBenchmark.RunAsync), ("balance", LandBalanceBenchmark.RunAsync), ("http", HttpCheckBenchmark.RunAsync), ("batch", BatchBenchmark.RunAsync), ("tiles", TileBenchmark.RunAsync)];
        foreach (var (_, run) in benchmarks.Where(one => order.Chosen.Contains(one.Name)))
        {
            await run(database, output);
        }
    }

    private static Order? Read(string[] arguments)
    {
        var order = new Order([], 100_000, 2_000, 1, null);
        for (var at = 0; at < arguments.Length; at++)
        {
            if (Names.Contains(arguments[at]))
            {
                order.Chosen.Add(arguments[at]);
            }
            else if (With(order, arguments[at], arguments.ElementAtOrDefault(++at)) is { } changed)
            {
                order = changed;
            }
            else
            {
                return null;
            }
        }

        // Below this the generator draws the sample valley, which has no restriction layer of the wanted size.
        return order.Parcels <= 20_000 ? null : order.Chosen.Count > 0 ? order : order with { Chosen = [.. Names] };
    }

    private static Order? With(Order order, string option, string? value)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return option switch
        {
            "--parcels" when isNumber => order with { Parcels = number },
            "--restrictions" when isNumber => order with { Restrictions = number },
            "--giants" when isNumber => order with { Giants = number },
            "--database" when value is not null && DatabaseName().IsMatch(value) => order with { Database = value },
            _ => null,
        };
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,40}$")]
    private static partial Regex DatabaseName();
}

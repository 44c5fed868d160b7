using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.LandBalance;

namespace SpatialPlan.Benchmarks;

/// <summary>The land balance of a municipality with its annual form, beside a bare sum of the same parts by the same classes.</summary>
internal static class LandBalanceBenchmark
{
    private const int Rounds = 5;

    private const string Bare =
        """
        select v.category, part.kind, v.ownership, v.used, v.state_fund, v.municipal, sum(part.area)
        from spatialplan.parcel_version v cross join lateral unnest(v.land_kinds, v.land_kind_areas) as part (kind, area)
        where upper_inf(v.recorded)
        group by 1, 2, 3, 4, 5, 6
        """;

    private static readonly DateOnly On = new(2026, 1, 1);

    internal static async Task RunAsync(BenchmarkDatabase database, TextWriter output)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        await using var code = new NpgsqlCommand("select u.soate from spatialplan.administrative_unit u join spatialplan.parcel_version v on v.municipality_id = u.unit_id limit 1", connection);
        var soate = (string)(await code.ExecuteScalarAsync())!;
        var (ours, form, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await TimeAsync(() => BareAsync(connection)));
            ours.Add(await TimeAsync(() => OursAsync(database.Database, soate, null)));
            form.Add(await TimeAsync(() => OursAsync(database.Database, soate, On.AddYears(-1))));
        }

        var (ratio, ratioOfForm) = (Median(ours) / Median(bare), Median(form) / Median(bare));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"balance     of a day: median {Median(ours):0} ms; with the form of a year {Median(form):0} ms; bare group by {Median(bare):0} ms; ratios {ratio:0.0} and {ratioOfForm:0.0}"));
    }

    private static async Task OursAsync(Database database, string soate, DateOnly? from)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, CancellationToken.None);
        var report = await LandBalanceReader.FindAsync(snapshot, soate, On, from, null, CancellationToken.None);
        if (report!.Stock.Cells.IsEmpty || report.Movement is { AddsUp: false })
        {
            throw new InvalidOperationException("The balance of the benchmark set is empty or does not add up.");
        }
    }

    private static async Task BareAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Bare, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = reader.GetDecimal(6);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}

using System.Globalization;
using Npgsql;

namespace SpatialPlan.Benchmarks;

/// <summary>
/// One check through HTTP, from the sent request to the last byte of the answer, beside the raw SQL of the same question, in turn in the same run. The
/// server is a process of its own; clients, server and database share the machine.
/// </summary>
internal static class HttpCheckBenchmark
{
    private const int Rounds = 3;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(6);
    private static readonly DateOnly On = new(2026, 1, 1);

    internal static async Task RunAsync(BenchmarkDatabase database, TextWriter output)
    {
        var connection = database.Settings.ConnectionString;
        var parcels = await ParcelsAsync(connection, "select parcel_id from spatialplan.parcel_version order by hashint8(parcel_id) limit 100000");
        await using var server = await MeasuredServer.StartAsync(BenchmarkPlace.Repository(), connection);
        Measure(server, connection, parcels, 8, WarmTime);
        foreach (var clients in new[] { 1, 8 })
        {
            await CompareAsync(server, connection, parcels, clients, output);
        }

        await GiantsAsync(server, connection, output);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"            memory of the server at most {server.PeakBytes / 1e6:0} MB"));
    }

    private static async Task CompareAsync(MeasuredServer server, string connection, IReadOnlyList<long> parcels, int clients, TextWriter output)
    {
        var (http, raw) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            raw.AddRange(MeasureRaw(connection, parcels, clients, RoundTime));
            http.AddRange(Measure(server, connection, parcels, clients, RoundTime));
        }

        var (ours, theirs) = (new Latencies(http), new Latencies(raw));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"http check  {clients} clients: median {ours.Median:0.000} ms, 99 % {ours.Percentile99:0.00} ms, {ours.Count / (Rounds * RoundTime.TotalSeconds):0}/s"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"            raw SQL:   median {theirs.Median:0.000} ms, 99 % {theirs.Percentile99:0.00} ms, {theirs.Count / (Rounds * RoundTime.TotalSeconds):0}/s; ratio of medians {ours.Median / theirs.Median:0.00}"));
    }

    /// <summary>Parcels that a giant's border crosses beside parcels that the border of a restriction of 400 to 500 vertices crosses.</summary>
    private static async Task GiantsAsync(MeasuredServer server, string connection, TextWriter output)
    {
        var medians = new List<double>();
        foreach (var (name, vertices) in new[] { ("500", "between 400 and 510"), ("50 000", "> 40000") })
        {
            var parcels = await ParcelsAsync(connection, Crossed(vertices));
            if (parcels.Count < 100)
            {
                await output.WriteLineAsync("            no giants in this set");
                return;
            }

            var found = new Latencies(Measure(server, connection, parcels, 1, RoundTime).Concat(Measure(server, connection, parcels, 1, RoundTime)));
            medians.Add(found.Median);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"            across the border of a zone of {name} vertices ({parcels.Count} parcels): median {found.Median:0.000} ms, 99 % {found.Percentile99:0.00} ms"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"            giant to small: ratio of medians {medians[1] / medians[0]:0.00}"));
    }

    private static string Crossed(string vertices) =>
        $"""
        select distinct p.parcel_id from (select st_boundary(geom) as line from spatialplan.restriction_version where st_npoints(geom) {vertices} limit 40) zone
          cross join lateral (select st_subdivide(zone.line, 32) as run offset 0) cut
          join spatialplan.parcel_version p on p.geom && cut.run and st_intersects(p.geom, cut.run) limit 2000
        """;

    private static List<double> Measure(MeasuredServer server, string connection, IReadOnlyList<long> parcels, int clients, TimeSpan time)
    {
        var loops = Enumerable.Range(0, clients).Select(_ => new HttpClientLoop(server.Port)).ToList();
        var asking = loops.Select((loop, i) => Asking(parcels, i, id => loop.Get(string.Create(CultureInfo.InvariantCulture, $"/parcels/{id}/restrictions?on={On:yyyy-MM-dd}")))).ToList();
        var found = Latencies.Of(asking, time);
        loops.ForEach(loop => loop.Dispose());
        return found;
    }

    private static List<double> MeasureRaw(string connection, IReadOnlyList<long> parcels, int clients, TimeSpan time)
    {
        var checks = Enumerable.Range(0, clients).Select(_ => new RawCheck(connection, On)).ToList();
        var found = Latencies.Of(checks.Select((check, i) => Asking(parcels, i, check.Ask)).ToList(), time);
        checks.ForEach(check => check.Dispose());
        return found;
    }

    /// <summary>Every client walks through all parcels from a place of its own.</summary>
    private static Func<double> Asking(IReadOnlyList<long> parcels, int client, Func<long, double> ask)
    {
        var next = client * 7919;
        return () => ask(parcels[next++ % parcels.Count]);
    }

    private static async Task<List<long>> ParcelsAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        var parcels = new List<long>();
        while (await reader.ReadAsync())
        {
            parcels.Add(reader.GetInt64(0));
        }

        return parcels;
    }
}

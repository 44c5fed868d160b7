using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.PostGis.Restrictions;

namespace SpatialPlan.Benchmarks;

/// <summary>One check through the reader and the core beside the raw SQL that only finds the areas, parcel by parcel in turn.</summary>
internal static class CheckBenchmark
{
    private const int Checks = 400;

    private const string Raw =
        """
        select r.theme, r.restriction_id, st_area(g), st_area(g) / st_area(p.geom)
        from spatialplan.parcel_version p
          join spatialplan.restriction_version r on st_intersects(r.geom, p.geom) and upper_inf(r.recorded) and r.valid @> $2
          cross join lateral (select st_intersection(r.geom, p.geom) g offset 0) cut
        where p.parcel_id = $1 and upper_inf(p.recorded) and p.valid @> $2
        """;

    private static readonly DateOnly On = new(2026, 1, 1);

    internal static async Task RunAsync(BenchmarkDatabase database, TextWriter output)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        var parcels = await ParcelsAsync(connection);
        var (ours, raw) = (new List<double>(), new List<double>());
        foreach (var parcel in parcels)
        {
            raw.Add(await TimeAsync(() => RawAsync(connection, parcel)));
            ours.Add(await TimeAsync(() => OursAsync(database.Database, parcel)));
        }

        // The first quarter warms caches, statements and the compiler.
        (ours, raw) = ([.. ours.Skip(Checks / 4).Order()], [.. raw.Skip(Checks / 4).Order()]);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"check       one parcel, reader and core: median {Quantile(ours, 0.5):0.00} ms, 99 % {Quantile(ours, 0.99):0.00} ms"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"            raw SQL of the areas:        median {Quantile(raw, 0.5):0.00} ms, 99 % {Quantile(raw, 0.99):0.00} ms; ratio of medians {Quantile(ours, 0.5) / Quantile(raw, 0.5):0.0}"));
    }

    private static async Task<List<long>> ParcelsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand($"select parcel_id from spatialplan.parcel_version order by hashint8(parcel_id) limit {Checks}", connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        var parcels = new List<long>();
        while (await reader.ReadAsync())
        {
            parcels.Add(reader.GetInt64(0));
        }

        return parcels;
    }

    private static async Task RawAsync(NpgsqlConnection connection, long parcel)
    {
        await using var command = new NpgsqlCommand(Raw, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = parcel });
        command.Parameters.Add(new NpgsqlParameter { Value = On });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = reader.GetDouble(2);
        }
    }

    private static async Task OursAsync(Database database, long id)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, CancellationToken.None);
        var parcel = await ParcelReader.FindByIdAsync(snapshot.Connection, id, On, null, CancellationToken.None);
        await RestrictionReader.CheckAsync(snapshot, parcel!, On, null, CancellationToken.None);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Quantile(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}

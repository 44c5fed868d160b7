using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SpatialPlan.PostGis.Tiles;

namespace SpatialPlan.Benchmarks;

/// <summary>Parcel tiles as they are served beside a bare ST_AsMVT of everything in the tile, at the middle of the set.</summary>
internal static class TileBenchmark
{
    private const string Raw =
        """
        select st_asmvt(t, 'parcels', 4096, 'geom') from (
          select parcel_id, category, st_asmvtgeom(st_transform(geom, 3857), st_tileenvelope($1, $2, $3), 4096, 64) geom
          from spatialplan.parcel_version
          where geom && st_transform(st_segmentize(st_tileenvelope($1, $2, $3), 5000), 417001) and upper_inf(recorded) and valid @> $4) t
        """;

    private static readonly DateOnly On = new(2026, 1, 1);

    internal static async Task RunAsync(BenchmarkDatabase database, TextWriter output)
    {
        var tiles = new TileReader(database.Database, TileLayers.ReadFolder(Path.Combine(BenchmarkPlace.Repository(), "tiles", "layers")));
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        var (lon, lat) = await MiddleAsync(connection);
        foreach (var z in new[] { 9, 10, 11, 12, 13, 14, 15 })
        {
            var tile = At(lon, lat, z);
            var (ours, bytes) = await BestOfThreeAsync(async () => (await tiles.ReadAsync("parcels", tile, On, CancellationToken.None)).Length);
            var (raw, rawBytes) = await BestOfThreeAsync(() => RawAsync(connection, tile));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"tiles       z{z}: {ours:0} ms, {bytes / 1e3:0} kB; bare ST_AsMVT {raw:0} ms, {rawBytes / 1e3:0} kB; ratio {ours / raw:0.00}"));
        }
    }

    private static async Task<(double Lon, double Lat)> MiddleAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select st_x(c), st_y(c) from (select st_transform(st_setsrid(st_centroid(st_extent(geom)), 417001), 4326) c from spatialplan.parcel_version) extent", connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetDouble(0), reader.GetDouble(1));
    }

    private static TileAddress At(double lon, double lat, int z)
    {
        var phi = lat * Math.PI / 180;
        var across = 1 << z;
        return new TileAddress(z, (int)((lon + 180) / 360 * across), (int)((1 - (Math.Asinh(Math.Tan(phi)) / Math.PI)) / 2 * across));
    }

    private static async Task<int> RawAsync(NpgsqlConnection connection, TileAddress tile)
    {
        await using var command = new NpgsqlCommand(Raw, connection) { CommandTimeout = 0 };
        foreach (var value in new object[] { tile.Z, tile.X, tile.Y, On })
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return (await command.ExecuteScalarAsync() as byte[])!.Length;
    }

    private static async Task<(double Milliseconds, int Bytes)> BestOfThreeAsync(Func<Task<int>> work)
    {
        var (best, bytes) = (double.MaxValue, 0);
        for (var run = 0; run < 3; run++)
        {
            var clock = Stopwatch.StartNew();
            bytes = await work();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return (best, bytes);
    }
}

using System.Globalization;
using Microsoft.Net.Http.Headers;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Tiles;

namespace SpatialPlan.Server.Tiles;

/// <summary>The map's vector tiles: <c>GET /tiles/{layer}/{z}/{x}/{y}.mvt?on=</c>.</summary>
internal static class TileEndpoints
{
    public static void MapTiles(this IEndpointRouteBuilder app) => app.MapGet("/tiles/{layer}/{z}/{x}/{file}", TileAsync);

    private static async Task<IResult> TileAsync(HttpContext context, string layer, string z, string x, string file, TileReader tiles, Database database, ServerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        if (!tiles.Has(layer))
        {
            return Problems.NotFound(context, "layer", layer);
        }

        if (TryAddress(context, z, x, file, out var tile) is { } wrongAddress)
        {
            return wrongAddress;
        }

        if (Asked.TryOn(context, clock, out var on) is { } wrongDay)
        {
            return wrongDay;
        }

        var bytes = await Reads.OnceMoreAsync(database, () => tiles.ReadAsync(layer, tile, on, cancellation), cancellation);
        context.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={options.TileMaxAgeSeconds}");
        return bytes.Length == 0
            ? Results.NoContent()
            : Results.Bytes(bytes, TileTypes.VectorTile, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 12))}\""));
    }

    /// <summary>Refuses a tile outside the scheme, naming the number that is wrong.</summary>
    private static IResult? TryAddress(HttpContext context, string z, string x, string file, out TileAddress tile)
    {
        tile = default;
        if (!Asked.TryNumber(z, 0, TileAddress.DeepestZoom, out var zoom))
        {
            return Problems.BadValue(context, "z", z, "problem.expected.z");
        }

        var last = TileAddress.Last((int)zoom);
        if (!Asked.TryNumber(x, 0, last, out var column))
        {
            return Problems.BadValue(context, "x", x, "problem.expected.tile");
        }

        if (!file.EndsWith(".mvt", StringComparison.Ordinal) || !Asked.TryNumber(file[..^4], 0, last, out var row))
        {
            return Problems.BadValue(context, "y", file, "problem.expected.tile");
        }

        tile = new TileAddress((int)zoom, (int)column, (int)row);
        return null;
    }
}

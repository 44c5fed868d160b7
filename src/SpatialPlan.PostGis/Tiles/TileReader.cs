using Npgsql;

namespace SpatialPlan.PostGis.Tiles;

/// <summary>Makes vector tiles in the database.</summary>
/// <param name="database">Where the layers are.</param>
/// <param name="layers">What may be asked.</param>
public sealed class TileReader(Database database, TileLayers layers)
{
    /// <summary>True when the layer exists.</summary>
    public bool Has(string layer) => layers.Queries.ContainsKey(layer);

    /// <summary>The names of all layers, sorted.</summary>
    public IReadOnlyList<string> Layers => [.. layers.Queries.Keys.Order(StringComparer.Ordinal)];

    /// <summary>One tile, Mapbox vector tile 2.1, not compressed; empty when nothing lies in it.</summary>
    /// <param name="layer">A layer for which <see cref="Has"/> holds.</param>
    /// <param name="tile">Which tile.</param>
    /// <param name="on">The day on which the objects hold in law.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <exception cref="KeyNotFoundException">There is no such layer.</exception>
    public async Task<byte[]> ReadAsync(string layer, TileAddress tile, DateOnly on, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(layers.Queries[layer], connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.Z });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.X });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.Y });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = on });
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) as byte[] ?? [];
    }
}

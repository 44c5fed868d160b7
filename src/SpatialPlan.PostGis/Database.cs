using Npgsql;
using SpatialPlan.PostGis.Restrictions;

namespace SpatialPlan.PostGis;

/// <summary>
/// The way to a PostGIS database. Queries are <see cref="SqlFile"/>s whose parameters <c>$1</c>, <c>$2</c> are given by position.
/// Faults of the database pass as <see cref="NpgsqlException"/>, unwrapped.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>The geometry of a whole answer fits: each time it does not, one more wait for the network is needed.</summary>
    private const int ReadBufferBytes = 65_536;

    private readonly NpgsqlDataSource source;

    /// <summary>Opens a pool on a connection string. Nothing is connected yet.</summary>
    /// <param name="connectionString">An Npgsql connection string, or a <c>postgres://</c> address.</param>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    public Database(string connectionString)
    {
        var settings = ConnectionText.Read(connectionString);
        settings.SearchPath = "spatialplan,public";
        settings.MaxAutoPrepare = 50;
        settings.AutoPrepareMinUsages = 2;
        settings.ReadBufferSize = ReadBufferBytes;
        settings.ApplicationName ??= "spatialplan";
        Address = $"{settings.Host}:{settings.Port}/{settings.Database}";
        source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>Host, port and database name: fit to be shown, without secrets.</summary>
    public string Address { get; }

    /// <summary>Where layers were surveyed.</summary>
    internal ReadyAreas Coverages { get; } = new("Restrictions/CoverageOfLayers.sql");

    /// <summary>Where restrictions of very many vertices lie.</summary>
    internal ReadyAreas Giants { get; } = new("Restrictions/AreaOfRestrictions.sql");

    /// <summary>
    /// How far around land restrictions were last searched for, metres. A search that turns out to have been too narrow is done again; this only spares it.
    /// </summary>
    internal double SearchMetres { get; set; } = 51;

    /// <summary>Opens a connection of the pool.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation) =>
        await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    /// <summary>The rows of a query file, each read by <paramref name="read"/>; never a partial list.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string file, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object?[] parameters)
    {
        await using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.QueryAsync(file, read, cancellation, parameters).ConfigureAwait(false);
    }

    /// <summary>Closes the idle connections of the pool: after a restart of the server each of them would fail once.</summary>
    public void ForgetIdleConnections() => source.Clear();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();
}

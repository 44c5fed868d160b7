using Npgsql;

namespace SpatialPlan.PostGis;

/// <summary>
/// The way to a PostGIS database. Queries are <see cref="SqlFile"/>s whose parameters <c>$1</c>, <c>$2</c> are given by position.
/// Faults of the database pass as <see cref="NpgsqlException"/>, unwrapped.
/// </summary>
public sealed class Database : IAsyncDisposable
{
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
        settings.ApplicationName ??= "spatialplan";
        Address = $"{settings.Host}:{settings.Port}/{settings.Database}";
        source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>Host, port and database name: fit to be shown, without secrets.</summary>
    public string Address { get; }

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

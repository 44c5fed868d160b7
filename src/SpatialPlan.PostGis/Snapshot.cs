using System.Data;
using Npgsql;

namespace SpatialPlan.PostGis;

/// <summary>
/// A connection whose queries all see the database at one moment, read only. What is published meanwhile is not seen, so that a parcel, the layers
/// and the restrictions of one answer belong together.
/// </summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly NpgsqlTransaction transaction;

    private Snapshot(Database database, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        Database = database;
        Connection = connection;
        this.transaction = transaction;
    }

    /// <summary>The database it shows.</summary>
    public Database Database { get; }

    /// <summary>The connection; its transaction is open.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>Opens a snapshot. The moment it shows is that of its first query.</summary>
    public static async Task<Snapshot> OpenAsync(Database database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            return new Snapshot(database, connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false));
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Runs a query that may fail without ending the snapshot: a failure of the database in it is given to <paramref name="failed"/> instead of
    /// being thrown. A lost connection, a shutdown or a lack of resources is no failure of the query and passes.
    /// </summary>
    public async Task<T> TryAsync<T>(Func<NpgsqlConnection, Task<T>> query, Func<PostgresException, T> failed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(failed);
        await transaction.SaveAsync("before_query", cancellation).ConfigureAwait(false);
        try
        {
            return await query(Connection).ConfigureAwait(false);
        }
        catch (PostgresException problem) when (!IsFaultOfTheServer(problem.SqlState))
        {
            await transaction.RollbackAsync("before_query", cancellation).ConfigureAwait(false);
            return failed(problem);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await Connection.DisposeAsync().ConfigureAwait(false);
    }

    // Classes 08 connection, 53 resources, 58 system, and 57P operator intervention; 57014 (the statement's time was up) belongs to the query.
    internal static bool IsFaultOfTheServer(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal);
}

using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace SpatialPlan.PostGis;

/// <summary>
/// Brings a database to the newest schema: numbered files, forward only, each in a transaction of its own, one migrating process at a time.
/// A file that was applied and has changed since is refused, for the database would not be what the file says.
/// </summary>
public static class Migrator
{
    private const long LockNumber = 417_001_000;

    /// <summary>Applies what is missing.</summary>
    /// <returns>The names of the files applied now, in order; empty when the schema was up to date.</returns>
    /// <exception cref="InvalidOperationException">An applied file has changed, or the database is newer than this program.</exception>
    /// <exception cref="PostgresException">A file failed; nothing of it remains.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(Database database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await RunAsync(connection, $"select pg_advisory_lock({LockNumber})", cancellation).ConfigureAwait(false);
        try
        {
            var applied = await AppliedAsync(connection, cancellation).ConfigureAwait(false);
            RefuseWhatDiffers(applied);
            var missing = SqlFile.Migrations.Where(name => !applied.ContainsKey(name)).ToList();
            foreach (var name in missing)
            {
                await ApplyAsync(connection, name, cancellation).ConfigureAwait(false);
            }

            // The pool may have prepared statements and type maps from before.
            await connection.ReloadTypesAsync(cancellation).ConfigureAwait(false);
            return missing;
        }
        finally
        {
            // A connection that broke has lost its lock with it; asking it would hide what went wrong.
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await RunAsync(connection, $"select pg_advisory_unlock({LockNumber})", CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The migrations that a database has not had yet; all of them when it was never migrated.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(Database database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var exists = new NpgsqlCommand("select to_regclass('spatialplan.schema_migration') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is not true)
        {
            return SqlFile.Migrations;
        }

        await using var command = new NpgsqlCommand("select name from spatialplan.schema_migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            names.Add(reader.GetString(0));
        }

        return [.. SqlFile.Migrations.Where(name => !names.Contains(name))];
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await RunAsync(connection, "create schema if not exists spatialplan", cancellation).ConfigureAwait(false);
        await RunAsync(connection, "create table if not exists spatialplan.schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())", cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand("select name, sha256 from spatialplan.schema_migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            applied.Add(reader.GetString(0), reader.GetString(1));
        }

        return applied;
    }

    private static void RefuseWhatDiffers(Dictionary<string, string> applied)
    {
        foreach (var (name, sha256) in applied)
        {
            if (!SqlFile.Migrations.Contains(name))
            {
                throw new InvalidOperationException($"The database has the migration {name}, which this program does not know: it was set up by a newer version.");
            }

            if (sha256 != Sha256Of(name))
            {
                throw new InvalidOperationException($"The migration {name} has changed since this database applied it. Changes go into a new migration.");
            }
        }
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await RunAsync(connection, SqlFile.Read(name), cancellation).ConfigureAwait(false);
        await using var record = new NpgsqlCommand("insert into spatialplan.schema_migration (name, sha256) values ($1, $2)", connection);
        record.Parameters.Add(new NpgsqlParameter { Value = name });
        record.Parameters.Add(new NpgsqlParameter { Value = Sha256Of(name) });
        await record.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static string Sha256Of(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SqlFile.Read(name))));
}

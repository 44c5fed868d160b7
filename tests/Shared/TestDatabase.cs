using Npgsql;
using SpatialPlan.PostGis;

namespace SpatialPlan.Testing;

/// <summary>
/// A fresh, migrated PostGIS database for one test class. A missing server is a failure, never a skip.
/// SPATIALPLAN_TEST_DATABASE names a maintenance database and a role that may create databases; when the server has the template
/// <c>spatialplan_template</c> (extensions already in it) new databases are made from it, so that the role need not be a superuser.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string name = $"sp_test_{Guid.NewGuid():N}";
    private Database? database;

    /// <summary>The database, migrated to the newest schema.</summary>
    public Database Database => database ?? throw new InvalidOperationException("The test database was not set up.");

    /// <summary>The connection string of the new database, for processes of their own.</summary>
    public string ConnectionString { get; private set; } = "";

    private static NpgsqlConnectionStringBuilder Maintenance => ConnectionText.Read(
        Environment.GetEnvironmentVariable("SPATIALPLAN_TEST_DATABASE")
        ?? throw new InvalidOperationException("SPATIALPLAN_TEST_DATABASE is not set: run the tests with ./spatialplan test."));

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var maintenance = Maintenance;
        await using (var connection = new NpgsqlConnection(maintenance.ConnectionString))
        {
            await connection.OpenAsync();
            await using var template = new NpgsqlCommand("select exists (select from pg_database where datname = 'spatialplan_template')", connection);
            var from = await template.ExecuteScalarAsync() is true ? "template spatialplan_template" : "";
            await using var create = new NpgsqlCommand($"create database {name} {from}", connection);
            await create.ExecuteNonQueryAsync();
        }

        maintenance.Database = name;
        maintenance.MaxPoolSize = 20;
        ConnectionString = maintenance.ConnectionString;
        database = new Database(ConnectionString);
        await Migrator.MigrateAsync(database, CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        await using var connection = new NpgsqlConnection(Maintenance.ConnectionString);
        await connection.OpenAsync();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var drop = new NpgsqlCommand($"drop database if exists {name} with (force)", connection);
                await drop.ExecuteNonQueryAsync();
                return;
            }
            catch (PostgresException) when (attempt < 20)
            {
                // The server itself is at work in the database (autovacuum), and a role that is no superuser may not end that.
                await Task.Delay(500);
            }
        }
    }

    /// <summary>Runs statements as they stand.</summary>
    public async Task<int> RunAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The one value a statement answers with.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}

using Npgsql;
using SpatialPlan.PostGis;

namespace SpatialPlan.Benchmarks;

/// <summary>A fresh, migrated database that is dropped at the end, or one that is kept under a name for further runs.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly string name;
    private readonly bool isKept;

    private BenchmarkDatabase(NpgsqlConnectionStringBuilder settings, string? keptName)
    {
        isKept = keptName is not null;
        name = keptName ?? $"sp_bench_{Guid.NewGuid():N}";
        settings.Database = name;
        settings.CommandTimeout = 0;
        Settings = settings;
        Database = new Database(settings.ConnectionString);
    }

    internal NpgsqlConnectionStringBuilder Settings { get; }

    internal Database Database { get; }

    private static string Maintenance => Environment.GetEnvironmentVariable("SPATIALPLAN_TEST_DATABASE")
        ?? throw new InvalidOperationException("SPATIALPLAN_TEST_DATABASE is not set: run ./spatialplan bench.");

    /// <summary>True when the database was kept from an earlier run and holds its set already.</summary>
    internal bool IsFilled { get; private set; }

    internal static async Task<BenchmarkDatabase> CreateAsync(string? keptName)
    {
        var made = new BenchmarkDatabase(ConnectionText.Read(Maintenance), keptName);
        made.IsFilled = await AsksAsync($"select exists (select from pg_database where datname = '{made.name}')");
        if (!made.IsFilled)
        {
            await RunAsync($"create database {made.name} template {await TemplateAsync()}");
        }

        await Migrator.MigrateAsync(made.Database, CancellationToken.None);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (!isKept)
        {
            await RunAsync($"drop database {name} with (force)");
        }
    }

    private static async Task<string> TemplateAsync() =>
        await AsksAsync("select exists (select from pg_database where datname = 'spatialplan_template')") ? "spatialplan_template" : "template1";

    private static async Task<bool> AsksAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionText.Read(Maintenance).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is true;
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionText.Read(Maintenance).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}

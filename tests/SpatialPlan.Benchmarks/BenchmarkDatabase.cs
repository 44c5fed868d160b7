using Npgsql;
using SpatialPlan.PostGis;

namespace SpatialPlan.Benchmarks;

/// <summary>A fresh, migrated database that is dropped at the end.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly string name = $"sp_bench_{Guid.NewGuid():N}";

    private BenchmarkDatabase(NpgsqlConnectionStringBuilder settings)
    {
        settings.Database = name;
        settings.CommandTimeout = 0;
        Settings = settings;
        Database = new Database(settings.ConnectionString);
    }

    internal NpgsqlConnectionStringBuilder Settings { get; }

    internal Database Database { get; }

    private static string Maintenance => Environment.GetEnvironmentVariable("SPATIALPLAN_TEST_DATABASE")
        ?? throw new InvalidOperationException("SPATIALPLAN_TEST_DATABASE is not set: run ./spatialplan bench.");

    internal static async Task<BenchmarkDatabase> CreateAsync()
    {
        var made = new BenchmarkDatabase(ConnectionText.Read(Maintenance));
        await RunAsync($"create database {made.name} template {await TemplateAsync()}");
        await Migrator.MigrateAsync(made.Database, CancellationToken.None);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await RunAsync($"drop database {name} with (force)");
    }

    private static async Task<string> TemplateAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionText.Read(Maintenance).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select exists (select from pg_database where datname = 'spatialplan_template')", connection);
        return await command.ExecuteScalarAsync() is true ? "spatialplan_template" : "template1";
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionText.Read(Maintenance).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}

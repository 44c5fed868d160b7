using Npgsql;
using NpgsqlTypes;

namespace SpatialPlan.PostGis.Forecasts;

/// <summary>Keeps forecasts as they are handed in. What stood before is closed, never changed.</summary>
public static class ForecastKeeping
{
    /// <summary>Keeps a forecast in a transaction of its own.</summary>
    /// <param name="database">The database.</param>
    /// <param name="forecast">The forecast.</param>
    /// <param name="cancellation">Ends the work; nothing is written then.</param>
    /// <returns>The number of the version, and whether it was written now: the same tables again leave the standing version as it is.</returns>
    public static async Task<(long VersionId, bool Written)> KeepAsync(Database database, HandedInForecast forecast, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(forecast);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        // The change comes first: it takes the lock of the municipality, after which nobody else changes what stands.
        var change = await NumberAsync(
            connection, "Forecasts/BeginChange.sql", cancellation, forecast.MunicipalityId, Text(forecast.Author), forecast.Source, forecast.Digest).ConfigureAwait(false);
        var standing = await connection.QueryAsync(
            "Forecasts/StandingVersion.sql", row => (Version: row.Get<long>("version_id"), Digest: row.Get<string>("source_sha256")), cancellation, forecast.MunicipalityId, forecast.Code).ConfigureAwait(false);
        if (standing is [var same] && same.Digest == forecast.Digest)
        {
            await transaction.RollbackAsync(cancellation).ConfigureAwait(false);
            return (same.Version, false);
        }

        foreach (var (version, _) in standing)
        {
            await connection.ExecuteAsync("Forecasts/CloseVersion.sql", cancellation, version).ConfigureAwait(false);
        }

        var written = await WriteAsync(connection, forecast, change, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return (written, true);
    }

    private static async Task<long> WriteAsync(NpgsqlConnection connection, HandedInForecast forecast, long change, CancellationToken cancellation)
    {
        var identity = await NumberAsync(connection, "Forecasts/AddForecast.sql", cancellation, forecast.MunicipalityId, forecast.Code).ConfigureAwait(false);
        var files = forecast.Tables.OrderBy(file => file.Key, StringComparer.Ordinal).ToArray();
        return await NumberAsync(
            connection,
            "Forecasts/AddVersion.sql",
            cancellation,
            identity,
            change,
            forecast.Name.Kyrgyz,
            Text(forecast.Name.Russian),
            Text(forecast.Name.English),
            forecast.BaseYear,
            forecast.HorizonYears,
            files.Select(file => file.Key).ToArray(),
            files.Select(file => file.Value).ToArray()).ConfigureAwait(false);
    }

    private static async Task<long> NumberAsync(NpgsqlConnection connection, string file, CancellationToken cancellation, params object?[] parameters) =>
        (await connection.QueryAsync(file, row => row.GetInt64(0), cancellation, parameters).ConfigureAwait(false)).Single();

    private static NpgsqlParameter Text(string? value) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = value is null ? DBNull.Value : value };
}

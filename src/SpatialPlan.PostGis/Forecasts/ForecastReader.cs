using Npgsql;

namespace SpatialPlan.PostGis.Forecasts;

/// <summary>Reads the forecasts that were handed in for a municipality.</summary>
public static class ForecastReader
{
    /// <summary>All versions of all forecasts: those that stand first, then those that were replaced, the newest first; empty when none was handed in.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="municipalityId">The municipality.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<KeptForecast>> OfMunicipalityAsync(NpgsqlConnection connection, long municipalityId, CancellationToken cancellation) =>
        connection.QueryAsync("Forecasts/ForecastsOfMunicipality.sql", Read, cancellation, municipalityId);

    /// <summary>The bytes of each table of a version by the name of its file; empty when there is no such version.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="versionId">The version.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<IReadOnlyDictionary<string, byte[]>> TablesAsync(NpgsqlConnection connection, long versionId, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync(
            "Forecasts/TablesOfVersion.sql",
            row => (Names: row.Get<string[]>("file_names")!, Contents: row.Get<byte[][]>("file_contents")!),
            cancellation,
            versionId).ConfigureAwait(false);
        return rows.SelectMany(row => row.Names.Zip(row.Contents)).ToDictionary(file => file.First, file => file.Second, StringComparer.Ordinal);
    }

    private static KeptForecast Read(NpgsqlDataReader row) => new(
        row.Get<long>("version_id"),
        row.Get<string>("code")!,
        row.GetName("name")!,
        row.Get<short>("base_year"),
        row.Get<short>("horizon_years"),
        row.Get<bool>("stands"),
        row.Get<string>("author")!,
        row.Get<string>("source_name") ?? "",
        row.Get<string>("source_sha256") ?? "",
        row.Get<DateTime>("recorded_at"));
}

using Npgsql;
using SpatialPlan.Importing;

namespace SpatialPlan.PostGis.Importing;

/// <summary>One import inside its transaction.</summary>
/// <param name="Connection">The connection, in a transaction.</param>
/// <param name="Request">What the person asked for.</param>
/// <param name="MunicipalityId">The municipality, or <see langword="null"/> for administrative units.</param>
/// <param name="ChangeId">The change that the import is recorded as.</param>
/// <param name="Log">The findings.</param>
internal sealed record ImportSession(NpgsqlConnection Connection, ImportRequest Request, long? MunicipalityId, long ChangeId, FindingLog Log)
{
    /// <summary>The theme of all features of the layer, or <see langword="null"/> where the kind of each tells it.</summary>
    public string? Theme => Request.Layer.Code switch
    {
        "protected-areas" => "protected_area",
        "hazards" => "hazard",
        _ => null,
    };

    /// <summary>Runs a query of this folder that answers with nothing.</summary>
    public Task ExecuteAsync(string name, CancellationToken cancellation, params object?[] parameters) => Connection.ExecuteAsync($"Importing/{name}.sql", cancellation, parameters);

    /// <summary>Runs a query of this folder.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string name, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object?[] parameters) =>
        Connection.QueryAsync($"Importing/{name}.sql", read, cancellation, parameters);
}

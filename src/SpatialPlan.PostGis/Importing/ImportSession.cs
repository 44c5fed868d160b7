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
    public async Task ExecuteAsync(string name, CancellationToken cancellation, params object?[] parameters)
    {
        await using var command = Command(name, parameters);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs a query of this folder.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string name, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object?[] parameters)
    {
        await using var command = Command(name, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>A query of this folder. A million parcels take longer than a question of a page may: whoever waits can stop it, no clock does.</summary>
    public NpgsqlCommand Command(string name, params object?[] parameters)
    {
        var command = Connection.Command($"Importing/{name}.sql", parameters);
        command.CommandTimeout = 0;
        return command;
    }
}

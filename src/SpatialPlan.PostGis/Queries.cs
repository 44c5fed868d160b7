using Npgsql;

namespace SpatialPlan.PostGis;

/// <summary>Runs query files on an open connection, inside whatever transaction it is in.</summary>
public static class Queries
{
    /// <summary>The command of a query file with its parameters by position; <see langword="null"/> is sent as SQL null.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string file, params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(parameters);
        var command = new NpgsqlCommand(SqlFile.Read(file), connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter as NpgsqlParameter ?? new NpgsqlParameter { Value = parameter ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>All rows of a query file.</summary>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(this NpgsqlConnection connection, string file, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var command = connection.Command(file, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Runs a query file that answers with no rows.</summary>
    /// <returns>The number of rows it changed.</returns>
    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string file, CancellationToken cancellation, params object?[] parameters)
    {
        await using var command = connection.Command(file, parameters);
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The value of a column; <see langword="null"/> where it is SQL null and <typeparamref name="T"/> can be null.</summary>
    /// <exception cref="InvalidCastException">The column is SQL null and the type cannot be: ask for <c>int?</c> instead of <c>int</c>.</exception>
    public static T? Get<T>(this NpgsqlDataReader reader, string column)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var ordinal = reader.GetOrdinal(column);
        if (!reader.IsDBNull(ordinal))
        {
            return reader.GetFieldValue<T>(ordinal);
        }

        return default(T) is null ? default : throw new InvalidCastException($"The column {column} is null.");
    }
}

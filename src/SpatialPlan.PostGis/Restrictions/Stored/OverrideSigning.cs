using Npgsql;
using SpatialPlan.Parcels;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>Records what officers sign: that a restriction does not apply to a parcel, or does again. Each is a change of its own; nothing is overwritten.</summary>
public static class OverrideSigning
{
    private sealed record Ended(long VersionId, DateOnly From);

    /// <summary>Records a statement. One that stands already ends the day before.</summary>
    /// <param name="database">The database.</param>
    /// <param name="parcel">The parcel as the officer saw it.</param>
    /// <param name="restrictionId">The restriction.</param>
    /// <param name="restrictionVersionId">The version of it that the officer saw.</param>
    /// <param name="statement">What was signed.</param>
    /// <param name="cancellation">Ends the work; nothing is written then.</param>
    public static async Task SignAsync(Database database, Parcel parcel, long restrictionId, long restrictionVersionId, OverrideStatement statement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        ArgumentNullException.ThrowIfNull(statement);
        await ChangeAsync(database, parcel, restrictionId, statement.Officer, statement.Reason, statement.From, async (connection, change, _) =>
            await connection.ExecuteAsync(
                "Restrictions/Stored/SignOverride.sql",
                cancellation,
                parcel.MunicipalityId,
                parcel.ParcelId,
                parcel.VersionId,
                restrictionId,
                restrictionVersionId,
                statement.Reason,
                statement.Officer,
                statement.Signature,
                change,
                statement.From,
                new NpgsqlParameter { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date, Value = statement.Until is { } until ? until : DBNull.Value }).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes a statement back from a day on.</summary>
    /// <returns>False when none stands, and nothing was written.</returns>
    public static async Task<bool> WithdrawAsync(Database database, Parcel parcel, long restrictionId, string officer, string reason, DateOnly from, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        return await ChangeAsync(database, parcel, restrictionId, officer, reason, from, (_, _, ended) => Task.FromResult(ended), cancellation).ConfigureAwait(false) > 0;
    }

    private static async Task<int> ChangeAsync(Database database, Parcel parcel, long restrictionId, string officer, string reason, DateOnly from, Func<NpgsqlConnection, long, int, Task<int>> write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var change = (await connection.QueryAsync("Restrictions/Stored/BeginSigning.sql", row => row.Get<long>("change_id"), cancellation, parcel.MunicipalityId, officer, reason).ConfigureAwait(false)).Single();
        var ended = await connection.QueryAsync("Restrictions/Stored/EndOverride.sql", row => new Ended(row.Get<long>("version_id"), row.Get<DateOnly>("valid_from")), cancellation, parcel.ParcelId, restrictionId, from).ConfigureAwait(false);
        foreach (var one in ended.Where(one => one.From < from))
        {
            await connection.ExecuteAsync("Restrictions/Stored/KeepPastOfOverride.sql", cancellation, one.VersionId, from, change).ConfigureAwait(false);
        }

        var written = await write(connection, change, ended.Count).ConfigureAwait(false);
        if (written > 0)
        {
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return written;
    }
}

using Npgsql;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>Checks kept answers again. What a publication may have changed was queued by the publication itself; it stays queued until a check has come to an end.</summary>
public static class ExtractRecheck
{
    private sealed record Due(string Hash, long[] Ids);

    /// <summary>The same land checked again by the law of a day, never an earlier one than that of the answer. A parcel that no longer exists is checked as it was drawn.</summary>
    /// <param name="snapshot">One moment of the database.</param>
    /// <param name="stored">The kept answer.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<RecheckResult> CompareAsync(Snapshot snapshot, StoredExtract stored, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(stored);
        var before = stored.Document.ToExtract();
        var on = today > before.On ? today : before.On;
        var parcel = before.Land.ParcelId is { } id ? await ParcelReader.FindByIdAsync(snapshot.Connection, id, on, null, cancellation).ConfigureAwait(false) : null;
        var after = parcel is not null
            ? await RestrictionReader.CheckAsync(snapshot, parcel, on, null, cancellation).ConfigureAwait(false)
            : await RestrictionReader.CheckAsync(snapshot, new CheckedLand(before.Land.Geometry, before.Land.RegisteredAreaSquareMetres), stored.MunicipalityId, on, null, cancellation).ConfigureAwait(false);
        var failed = after.Layers.Where(layer => layer.State == LayerState.Failed).Select(layer => layer.Theme).ToList();
        return new RecheckResult(stored, on, failed.Count > 0 ? null : after.Verdict, ExtractDifference.Between(before, after), failed.Count > 0 ? "not looked at: " + string.Join(", ", failed.Select(theme => theme.Code)) : null) { FailedThemes = failed };
    }

    /// <summary>Queues all kept answers of open matters, whatever was published.</summary>
    /// <returns>How many were queued.</returns>
    public static async Task<int> AskForAllAsync(Database database, long? municipalityId, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.ExecuteAsync("Restrictions/Stored/AskForRechecks.sql", cancellation, RestrictionReader.OrNull(municipalityId), today).ConfigureAwait(false);
    }

    /// <summary>Does what is due. One answer that cannot be checked holds up no other: its failure is recorded and it stays due.</summary>
    /// <param name="database">The database.</param>
    /// <param name="municipalityId">Whose answers; <see langword="null"/>: all.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellation">Ends the work between two answers.</param>
    /// <returns>What came out for each answer, in the order of the queue.</returns>
    public static async Task<IReadOnlyList<RecheckResult>> RunAsync(Database database, long? municipalityId, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var due = await database.QueryAsync("Restrictions/Stored/DueRechecks.sql", row => new Due(row.Get<string>("hash")!, row.Get<long[]>("recheck_ids")!), cancellation, RestrictionReader.OrNull(municipalityId), today).ConfigureAwait(false);
        var results = new List<RecheckResult>();
        foreach (var one in due)
        {
            var result = await CheckAsync(database, one.Hash, today, cancellation).ConfigureAwait(false);
            await RecordAsync(database, one.Ids, result, cancellation).ConfigureAwait(false);
            results.Add(result);
        }

        return results;
    }

    private static async Task<RecheckResult> CheckAsync(Database database, string hash, DateOnly today, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        var stored = await StoredExtracts.FindAsync(snapshot.Connection, hash, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The answer {hash} is queued but not kept.");
        try
        {
            return await CompareAsync(snapshot, stored, today, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is PostgresException or FormatException or ArgumentException)
        {
            // Named in the queue, where it stays until it succeeds; a lost connection passes and leaves the queue as it is.
            return new RecheckResult(stored, today, null, [], fault is PostgresException refused ? refused.MessageText : fault.Message);
        }
    }

    private static async Task RecordAsync(Database database, long[] ids, RecheckResult result, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var failed = result.Failure is not null;
        await connection.ExecuteAsync(
            "Restrictions/Stored/RecordAttempt.sql",
            cancellation,
            ids,
            failed ? "failed" : result.Changes.Count > 0 ? "changed" : "unchanged",
            result.On,
            StoredExtracts.TextOrNull(result.Verdict is { } verdict ? RestrictionExtractJson.CodeOf(verdict) : null),
            StoredExtracts.TextOrNull(failed ? null : ExtractChangeJson.ToText(result.Changes)),
            StoredExtracts.TextOrNull(result.Failure)).ConfigureAwait(false);
    }
}

using Npgsql;
using NpgsqlTypes;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>Keeps answers that are given out, and finds them by their hash. What is kept never changes.</summary>
public static class StoredExtracts
{
    /// <summary>
    /// The time to write into an answer that speaks of what is known now: that of the last change which the snapshot sees. It is not the clock's, so
    /// that the same answer given twice is the same document, and printing a paper again keeps nothing new.
    /// </summary>
    /// <param name="snapshot">The snapshot in which the answer was read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<DateTimeOffset> LastChangeAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var time = (await snapshot.Connection.QueryAsync("Restrictions/Stored/LastChange.sql", row => row.Get<DateTime>("known_at"), cancellation).ConfigureAwait(false)).Single();
        return new DateTimeOffset(time, TimeSpan.Zero);
    }

    /// <summary>Keeps an answer, and puts it to its matter: both or neither.</summary>
    /// <param name="database">The database; its role needs no right to write, unless a matter is named.</param>
    /// <param name="keep">The answer with all that is kept of it.</param>
    /// <param name="cancellation">Ends the work; nothing is kept then.</param>
    /// <returns>The document with its hash; <see langword="null"/> when the matter was closed already, and nothing was kept.</returns>
    /// <exception cref="ArgumentException">A matter without a municipality.</exception>
    public static async Task<ExtractDocument?> StoreAsync(Database database, ExtractToKeep keep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(keep);
        if (keep.Matter is not null && keep.MunicipalityId is null)
        {
            throw new ArgumentException("A matter belongs to a municipality.", nameof(keep));
        }

        var document = keep.ToDocument();
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await WriteAsync(connection, document, keep, cancellation).ConfigureAwait(false);
        if (keep.Matter is not null && !await AddToMatterAsync(connection, document.Hash, keep, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return document;
    }

    /// <summary>The answer with a hash, or <see langword="null"/> when none was ever kept.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="hash">64 hexadecimal digits.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<StoredExtract?> FindAsync(NpgsqlConnection connection, string hash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return ExtractDocument.IsHash(hash)
            ? (await connection.QueryAsync("Restrictions/Stored/ExtractByHash.sql", Read, cancellation, hash.ToLowerInvariant()).ConfigureAwait(false)).SingleOrDefault()
            : null;
    }

    /// <summary>Closes a matter: its answers are checked again only as long as decisions are.</summary>
    /// <returns>False when no open matter of the municipality has the reference.</returns>
    public static async Task<bool> CloseMatterAsync(Database database, long municipalityId, string matter, string? author, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.ExecuteAsync("Restrictions/Stored/CloseMatter.sql", cancellation, municipalityId, matter, TextOrNull(author)).ConfigureAwait(false) > 0;
    }

    internal static NpgsqlParameter TextOrNull(string? text) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = text is null ? DBNull.Value : text };

    private static async Task<bool> AddToMatterAsync(NpgsqlConnection connection, string hash, ExtractToKeep keep, CancellationToken cancellation)
    {
        var (id, isOpen) = (await connection.QueryAsync("Restrictions/Stored/OpenMatter.sql", row => (row.Get<long>("matter_id"), row.Get<bool>("is_open")), cancellation, keep.MunicipalityId!.Value, keep.Matter!, TextOrNull(keep.Author)).ConfigureAwait(false))[0];
        if (!isOpen)
        {
            return false;
        }

        await connection.ExecuteAsync("Restrictions/Stored/AddToMatter.sql", cancellation, id, hash).ConfigureAwait(false);
        var heldBack = (await connection.QueryAsync("Restrictions/Stored/HoldBackChanges.sql", row => row.Get<bool>("held_back"), cancellation).ConfigureAwait(false)).Single();
        await connection.ExecuteAsync("Restrictions/Stored/QueueIfChangedMeanwhile.sql", cancellation, hash, keep.Seen, heldBack).ConfigureAwait(false);
        return true;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, ExtractDocument document, ExtractToKeep keep, CancellationToken cancellation)
    {
        var extract = keep.Extract;
        await connection.ExecuteAsync(
            "Restrictions/Stored/StoreExtract.sql",
            cancellation,
            document.Hash,
            document.Text,
            RestrictionReader.OrNull(keep.MunicipalityId),
            RestrictionReader.OrNull(extract.Land.ParcelId),
            RestrictionReader.OrNull(extract.Land.ParcelVersionId),
            EwkbGeometry.Write(extract.Land.Geometry),
            extract.Layers.Select(ReachOf).DefaultIfEmpty(0).Max(),
            extract.On,
            keep.KnownAt.ToUniversalTime(),
            RestrictionCheck.EngineVersion,
            extract.Layers.SelectMany(layer => layer.LayerVersionIds).ToArray(),
            extract.Layers.Select(layer => layer.Threshold.VersionId).OfType<long>().ToArray(),
            extract.Restrictions.Concat(extract.Nearby).Select(found => found.Restriction.VersionId).ToArray(),
            RestrictionExtractJson.CodeOf(extract.Verdict),
            TextOrNull(keep.Author)).ConfigureAwait(false);
    }

    /// <summary>What lies further away than this was not looked at and cannot change the answer.</summary>
    private static double ReachOf(LayerAnswer layer) =>
        Math.Max(layer.Threshold.NearbyMetres, Math.Max(layer.Threshold.ToleranceMetres, layer.AccuracyMetres ?? 0)) + 1;

    private static StoredExtract Read(NpgsqlDataReader row) => new(
        new ExtractDocument(row.Get<string>("document")!, row.Get<string>("hash")!),
        row.Get<long?>("municipality_id"),
        row.Get<long?>("parcel_id"),
        row.Get<string>("author")!,
        new DateTimeOffset(row.Get<DateTime>("stored_at"), TimeSpan.Zero),
        row.Get<string[]>("matters")!);
}

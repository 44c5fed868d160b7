using Npgsql;
using NpgsqlTypes;
using SpatialPlan.Municipalities;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>Keeps answers that are given out, and finds them by their hash. What is kept never changes.</summary>
public static class StoredExtracts
{
    /// <summary>The time to write into an answer that speaks of what is known now.</summary>
    /// <param name="snapshot">The snapshot in which the answer was read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<DateTimeOffset> TimeOfReadingAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var time = (await snapshot.Connection.QueryAsync("Restrictions/Stored/TimeOfReading.sql", row => row.Get<DateTime>("known_at"), cancellation).ConfigureAwait(false)).Single();
        return new DateTimeOffset(time, TimeSpan.Zero);
    }

    /// <summary>Keeps an answer, and puts it to a matter when one is named.</summary>
    /// <param name="database">The database.</param>
    /// <param name="extract">The answer.</param>
    /// <param name="municipality">Whose thresholds were applied; needed when a matter is named.</param>
    /// <param name="knownAt">The time whose knowledge it shows.</param>
    /// <param name="matter">The reference of the matter, opened when there is none; <see langword="null"/>: none.</param>
    /// <param name="author">Who asked; <see langword="null"/>: the role of the database.</param>
    /// <param name="cancellation">Ends the work; nothing is kept then.</param>
    /// <returns>The document with its hash.</returns>
    /// <exception cref="ArgumentException">A matter without a municipality.</exception>
    public static async Task<ExtractDocument> StoreAsync(Database database, RestrictionExtract extract, Municipality? municipality, DateTimeOffset knownAt, string? matter, string? author, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (matter is not null && municipality is null)
        {
            throw new ArgumentException("A matter belongs to a municipality.", nameof(municipality));
        }

        var document = ExtractDocument.Of(extract, municipality?.Soate, knownAt);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await WriteAsync(connection, document, extract, municipality?.UnitId, knownAt, author, cancellation).ConfigureAwait(false);
        if (matter is not null)
        {
            var id = (await connection.QueryAsync("Restrictions/Stored/OpenMatter.sql", row => row.Get<long>("matter_id"), cancellation, municipality!.UnitId, matter, TextOrNull(author)).ConfigureAwait(false))[0];
            await connection.ExecuteAsync("Restrictions/Stored/AddToMatter.sql", cancellation, id, document.Hash).ConfigureAwait(false);
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

    private static async Task WriteAsync(NpgsqlConnection connection, ExtractDocument document, RestrictionExtract extract, long? municipality, DateTimeOffset knownAt, string? author, CancellationToken cancellation) =>
        await connection.ExecuteAsync(
            "Restrictions/Stored/StoreExtract.sql",
            cancellation,
            document.Hash,
            document.Text,
            RestrictionReader.OrNull(municipality),
            RestrictionReader.OrNull(extract.Land.ParcelId),
            RestrictionReader.OrNull(extract.Land.ParcelVersionId),
            EwkbGeometry.Write(extract.Land.Geometry),
            extract.Layers.Select(ReachOf).DefaultIfEmpty(0).Max(),
            extract.On,
            knownAt.ToUniversalTime(),
            RestrictionCheck.EngineVersion,
            extract.Layers.SelectMany(layer => layer.LayerVersionIds).ToArray(),
            extract.Layers.Select(layer => layer.Threshold.VersionId).OfType<long>().ToArray(),
            extract.Restrictions.Concat(extract.Nearby).Select(found => found.Restriction.VersionId).ToArray(),
            RestrictionExtractJson.CodeOf(extract.Verdict),
            TextOrNull(author)).ConfigureAwait(false);

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

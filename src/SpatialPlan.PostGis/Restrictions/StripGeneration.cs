using Npgsql;
using NpgsqlTypes;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>
/// Generates the protective strips of a municipality from their source lines, points and polygons by the width rules. What is right already is left
/// alone, so that a second run writes nothing; what no longer follows is closed, never removed.
/// </summary>
public static class StripGeneration
{
    private sealed record Following(long SourceVersionId, long RuleVersionId, string Code, string Theme, long? LayerId, NpgsqlRange<DateOnly> Valid);

    private sealed record Standing(long VersionId, long LayerId, string Code, long? SourceVersionId, long? RuleVersionId, NpgsqlRange<DateOnly> Valid)
    {
        public bool IsDrawn => SourceVersionId is null;

        public bool Is(Following strip) =>
            LayerId == strip.LayerId && Code == strip.Code && SourceVersionId == strip.SourceVersionId && RuleVersionId == strip.RuleVersionId && Valid == strip.Valid;
    }

    /// <summary>Generates in a transaction of its own.</summary>
    /// <param name="database">The database.</param>
    /// <param name="municipalityId">The municipality.</param>
    /// <param name="dryRun">True: only say what would be done.</param>
    /// <param name="author">Who asked for it; <see langword="null"/>: the role of the database.</param>
    /// <param name="cancellation">Ends the work; nothing is written then.</param>
    public static async Task<StripGenerationResult> RunAsync(Database database, long municipalityId, bool dryRun, string? author, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var result = await RunAsync(connection, municipalityId, dryRun, author, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return result;
    }

    /// <summary>Generates within the open transaction of a connection, which the caller commits. It may hold sources and
    /// rules written before, and a change already begun, which then records the strips too.</summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="municipalityId">The municipality.</param>
    /// <param name="dryRun">True: only say what would be done.</param>
    /// <param name="author">Who asked for it; <see langword="null"/>: the role of the database.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<StripGenerationResult> RunAsync(NpgsqlConnection connection, long municipalityId, bool dryRun, string? author, CancellationToken cancellation)
    {
        await connection.ExecuteAsync("Restrictions/LockStrips.sql", cancellation, municipalityId).ConfigureAwait(false);
        var following = await connection.QueryAsync("Restrictions/StripsThatFollow.sql", ReadFollowing, cancellation, municipalityId).ConfigureAwait(false);
        var standing = await connection.QueryAsync("Restrictions/CurrentStrips.sql", ReadStanding, cancellation, municipalityId).ConfigureAwait(false);
        if (Refusal(following, standing) is { } refusal)
        {
            return refusal;
        }

        var missing = following.Where(strip => !standing.Any(one => one.Is(strip))).ToList();
        var superfluous = standing.Where(one => !one.IsDrawn && !following.Any(one.Is)).ToList();
        var unchanged = following.Count - missing.Count;
        if (dryRun || (missing.Count == 0 && superfluous.Count == 0))
        {
            return new StripGenerationResult.Done(missing.Count, superfluous.Count, unchanged, null);
        }

        var change = await WriteAsync(connection, municipalityId, missing, superfluous, author, cancellation).ConfigureAwait(false);
        return new StripGenerationResult.Done(missing.Count, superfluous.Count, unchanged, change);
    }

    private static StripGenerationResult? Refusal(IReadOnlyList<Following> following, IReadOnlyList<Standing> standing)
    {
        var themes = following.Where(strip => strip.LayerId is null).Select(strip => strip.Theme).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (themes.Count > 0)
        {
            return new StripGenerationResult.MissingLayers(themes);
        }

        var drawn = standing.Where(one => one.IsDrawn).Select(one => (one.LayerId, one.Code)).ToHashSet();
        var taken = following.Where(strip => drawn.Contains((strip.LayerId!.Value, strip.Code))).Select(strip => strip.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return taken.Count > 0 ? new StripGenerationResult.CodesTaken(taken) : null;
    }

    private static async Task<long> WriteAsync(NpgsqlConnection connection, long municipalityId, List<Following> missing, List<Standing> superfluous, string? author, CancellationToken cancellation)
    {
        var name = new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = author is null ? DBNull.Value : author };
        var change = (await connection.QueryAsync("Restrictions/RecordGeneration.sql", row => row.GetInt64(0), cancellation, name, "strips generated from their sources by the width rules", municipalityId).ConfigureAwait(false)).Single();
        await connection.ExecuteAsync("Restrictions/CloseVersions.sql", cancellation, superfluous.Select(one => one.VersionId).ToArray()).ConfigureAwait(false);
        var layers = missing.Select(strip => strip.LayerId!.Value).ToArray();
        var codes = missing.Select(strip => strip.Code).ToArray();
        await connection.ExecuteAsync("Restrictions/AddRestrictions.sql", cancellation, layers, codes).ConfigureAwait(false);
        var written = await connection.ExecuteAsync(
            "Restrictions/InsertStrips.sql",
            cancellation,
            change,
            missing.Select(strip => strip.SourceVersionId).ToArray(),
            missing.Select(strip => strip.RuleVersionId).ToArray(),
            // Npgsql would send an array of ranges as a multirange.
            new NpgsqlParameter { DataTypeName = "daterange[]", Value = missing.Select(strip => strip.Valid).ToArray() },
            codes,
            layers).ConfigureAwait(false);
        return written == missing.Count ? change : throw new InvalidOperationException($"{missing.Count} strips follow, but {written} were written.");
    }

    private static Following ReadFollowing(NpgsqlDataReader row) => new(
        row.Get<long>("source_version_id"),
        row.Get<long>("rule_version_id"),
        row.Get<string>("code")!,
        row.Get<string>("theme")!,
        row.Get<long?>("layer_id"),
        row.Get<NpgsqlRange<DateOnly>>("valid"));

    private static Standing ReadStanding(NpgsqlDataReader row) => new(
        row.Get<long>("version_id"),
        row.Get<long>("layer_id"),
        row.Get<string>("code")!,
        row.Get<long?>("source_version_id"),
        row.Get<long?>("rule_version_id"),
        row.Get<NpgsqlRange<DateOnly>>("valid"));
}

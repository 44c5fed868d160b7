using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>
/// Checks one parcel with a single exchange between program and database: parcel, themes, thresholds, layers, restrictions and what was signed are asked
/// for together, in one snapshot. Whatever goes wrong on the way is left to <see cref="RestrictionReader"/>, which asks step by step and says what failed.
/// </summary>
public static class ParcelCheckReader
{
    /// <summary>What has to be searched further around is not worth every other check's while, metres.</summary>
    private const double WidestSearchMetres = 500;

    private sealed record Answers(
        CheckedLand? Land,
        IReadOnlyList<RestrictionTheme> Themes,
        IReadOnlyList<RestrictionThreshold> Thresholds,
        IReadOnlyList<LayerRow> Layers,
        IReadOnlyList<CandidateRow> Candidates,
        IReadOnlyList<RestrictionOverride> Overrides);

    /// <summary>What restricts a parcel; <see langword="null"/> when no version of it holds.</summary>
    /// <param name="database">The database.</param>
    /// <param name="parcelId">The number of the parcel.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<RestrictionExtract?> FindAsync(Database database, long parcelId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        try
        {
            var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var searched = database.SearchMetres;
                var answers = await AskAsync(connection, searched, parcelId, on, knownAt, cancellation).ConfigureAwait(false);
                if (answers.Land is null)
                {
                    return null;
                }

                if (await FactsAsync(connection, database, answers, answers.Land.Geometry, searched, cancellation).ConfigureAwait(false) is { } facts)
                {
                    return RestrictionCheck.Run(answers.Land, facts, on, knownAt) with { Overrides = answers.Overrides };
                }
            }
        }
        catch (Exception fault) when (fault is FormatException or TopologyException || (fault is PostgresException { SqlState: var state } && !Snapshot.IsFaultOfTheServer(state)))
        {
            // One of the questions failed. Which one, and what can be said all the same, is found out step by step.
        }

        return await StepByStepAsync(database, parcelId, on, knownAt, cancellation).ConfigureAwait(false);
    }

    private static async Task<RestrictionExtract?> StepByStepAsync(Database database, long parcelId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            return await ParcelReader.FindByIdAsync(snapshot.Connection, parcelId, on, knownAt, cancellation).ConfigureAwait(false) is { } parcel
                ? await RestrictionReader.CheckAsync(snapshot, parcel, on, knownAt, cancellation).ConfigureAwait(false)
                : null;
        }
    }

    private static async Task<Answers> AskAsync(NpgsqlConnection connection, double searchMetres, long parcelId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("begin isolation level repeatable read read only"));
            Add(batch, "Restrictions/LandOfParcel.sql", parcelId, on, knownAt);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SqlFile.Read("Restrictions/Themes.sql")));
            Add(batch, "Restrictions/ThresholdsOfParcel.sql", parcelId, on, knownAt);
            Add(batch, "Restrictions/LayersNearParcel.sql", parcelId, on, knownAt);
            Add(batch, "Restrictions/CandidatesNearParcel.sql", parcelId, on, knownAt).Parameters.Add(new NpgsqlParameter<double> { TypedValue = searchMetres });
            Add(batch, "Restrictions/OverridesOfParcel.sql", parcelId, on, knownAt);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
            var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await ReadAsync(reader, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task<Answers> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        var answers = new Answers(
            (await RowsAsync(reader, ReadLand, cancellation).ConfigureAwait(false)).SingleOrDefault(),
            await RowsAsync(reader, RestrictionReader.ReadTheme, cancellation).ConfigureAwait(false),
            await RowsAsync(reader, RestrictionReader.ReadThreshold, cancellation).ConfigureAwait(false),
            await RowsAsync(reader, RestrictionReader.ReadLayer, cancellation).ConfigureAwait(false),
            await RowsAsync(reader, row => RestrictionReader.ReadCandidate(row, unreadable) ?? throw new FormatException("A restriction cannot be read."), cancellation).ConfigureAwait(false),
            await RowsAsync(reader, RestrictionReader.ReadOverride, cancellation).ConfigureAwait(false));
        return answers;
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            rows.Add(read(reader));
        }

        await reader.NextResultAsync(cancellation).ConfigureAwait(false);
        return rows;
    }

    private static NpgsqlBatchCommand Add(NpgsqlBatch batch, string file, long parcelId, DateOnly on, DateTimeOffset? knownAt)
    {
        var command = new NpgsqlBatchCommand(SqlFile.Read(file));
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = parcelId });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = on, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(AsOf.Known(knownAt));
        batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>The facts, or <see langword="null"/> when the search was too narrow for one of the themes.</summary>
    private static async Task<RestrictionFacts?> FactsAsync(NpgsqlConnection connection, Database database, Answers answers, Geometry land, double searchedMetres, CancellationToken cancellation)
    {
        var layers = await RestrictionReader.CoverAsync(connection, database, answers.Layers, new ReadyArea(land), cancellation).ConfigureAwait(false);
        var needed = answers.Themes.Select(theme => RestrictionReader.DistanceThatMatters(theme.Code, answers.Thresholds, layers)).DefaultIfEmpty(0).Max();
        if (needed <= searchedMetres)
        {
            var candidates = await RestrictionReader.CompleteAsync(connection, database, answers.Candidates, cancellation).ConfigureAwait(false);
            return new RestrictionFacts(answers.Themes, layers, answers.Thresholds, candidates, new HashSet<string>());
        }

        database.SearchMetres = Math.Clamp(needed, searchedMetres, WidestSearchMetres);
        return null;
    }

    private static CheckedLand ReadLand(NpgsqlDataReader row) => new(
        EwkbGeometry.Read(row.Get<byte[]>("geom")),
        row.Get<decimal>("registered_area_square_metres"),
        row.Get<long>("parcel_id"),
        row.Get<long>("version_id"),
        row.Get<string>("eni_code"),
        row.Get<string>("contour_number"),
        KnownSound: true);
}

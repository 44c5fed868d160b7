using Npgsql;
using SpatialPlan.Importing;

namespace SpatialPlan.PostGis.Importing;

/// <summary>
/// Brings a file into the database: staged, checked and published in one transaction. Any error leaves nothing behind; the same file loaded again in the
/// same way does nothing.
/// </summary>
public static class Importer
{
    /// <summary>Imports a source.</summary>
    /// <param name="database">Where to.</param>
    /// <param name="source">The opened file.</param>
    /// <param name="request">What the person asked for.</param>
    /// <param name="progress">Is told how many features were read, or <see langword="null"/>.</param>
    /// <param name="cancellation">Stops; nothing is stored then.</param>
    /// <returns>The report. Errors of the file are findings in it, not exceptions.</returns>
    /// <exception cref="NpgsqlException">The database failed; nothing is stored.</exception>
    public static async Task<ImportReport> RunAsync(Database database, ImportSource source, ImportRequest request, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(request);
        var run = new ImportRun(source, request, progress);
        ImportReport report;
        try
        {
            await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
            report = await run.RunAsync(connection, ImportKey.Of(source, request), cancellation).ConfigureAwait(false);
        }
        catch (ImportRefusedException refusal)
        {
            run.Log.Add(refusal.Finding);
            report = run.Report(ImportOutcome.Refused);
        }

        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.UniqueViolation && fault.ConstraintName == "change_idempotency_key_key")
        {
            // The same file came twice at the same time, and the other was first.
            return run.Report(ImportOutcome.AlreadyLoaded);
        }
        catch (PostgresException fault) when (fault.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
            // A guard of the database: the last one, and never passed over.
            run.Log.Error("database-refused", null, null, null, ("message", fault.MessageText));
            report = run.Report(ImportOutcome.Refused);
        }

        await FindingPlaces.CompleteAsync(database, run.Log, run.Srid, cancellation).ConfigureAwait(false);
        return report;
    }

    /// <summary>A report for a file that could not even be opened.</summary>
    public static ImportReport Refuse(string fileName, ImportRequest request, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(request);
        var log = new FindingLog();
        log.Add(finding);
        return new ImportReport(ImportOutcome.Refused, request.Layer.Code, fileName, 0, 0, 0, 0, log);
    }
}

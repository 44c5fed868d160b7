using Npgsql;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Importing;

/// <summary>The run of one import.</summary>
internal sealed class ImportRun(ImportSource source, ImportRequest request, IProgress<int>? progress)
{
    private int features;
    private PublishedCounts counts = PublishedCounts.None;

    public FindingLog Log { get; } = new();

    public int Srid { get; private set; }

    /// <summary>The report; what was not stored is not counted.</summary>
    public ImportReport Report(ImportOutcome outcome)
    {
        var published = outcome is ImportOutcome.Stored or ImportOutcome.Checked ? counts : PublishedCounts.None;
        return new ImportReport(outcome, request.Layer.Code, source.FileName, features, published.Added, published.Changed, published.Unchanged, Log);
    }

    /// <summary>Stages, checks and publishes in one transaction; a file that was the last to be loaded here is not loaded again.</summary>
    public async Task<ImportReport> RunAsync(NpgsqlConnection connection, ImportKey key, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var last = await connection.QueryAsync("Importing/ChangeOfKey.sql", row => (Id: row.Get<long>("change_id"), Key: row.Get<string>("idempotency_key")!), cancellation, key.Place).ConfigureAwait(false);
        if (last.Count > 0 && key.IsSameWorkAs(last[0].Key))
        {
            return Report(ImportOutcome.AlreadyLoaded);
        }

        var municipality = await MunicipalityAsync(connection, cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync("Importing/OpenImport.sql", cancellation, "parcel_version").ConfigureAwait(false);
        await StageAsync(connection, cancellation).ConfigureAwait(false);
        if (Log.Errors == 0)
        {
            await PublishAsync(connection, municipality, key.After(last.Count == 0 ? 0 : last[0].Id), cancellation).ConfigureAwait(false);
        }

        if (Log.Errors > 0)
        {
            return Report(ImportOutcome.Refused);
        }

        if (request.DryRun)
        {
            return Report(ImportOutcome.Checked);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return Report(ImportOutcome.Stored);
    }

    private async Task<long?> MunicipalityAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (!request.Layer.OfMunicipality)
        {
            return null;
        }

        var found = await connection.QueryAsync("Importing/MunicipalityByCode.sql", row => row.Get<long>("unit_id"), cancellation, request.Municipality ?? "").ConfigureAwait(false);
        return found.Count > 0 ? found[0] : throw new ImportRefusedException("municipality-unknown", ("value", request.Municipality ?? ""));
    }

    private async Task StageAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var bounds = await connection.QueryAsync("Importing/BoundsOfSystems.sql",
            row => (Srid: row.Get<int>("srid"), Box: new SystemBounds(row.Get<double>("min_x"), row.Get<double>("min_y"), row.Get<double>("max_x"), row.Get<double>("max_y"))), cancellation,
            CountryExtent.WestLon, CountryExtent.SouthLat, CountryExtent.EastLon, CountryExtent.NorthLat, CoordinateSystem.Known.Select(system => system.Srid).ToArray()).ConfigureAwait(false);
        var reading = new FeatureReading(request.Layer, source.Columns, request, bounds.ToDictionary(row => row.Srid, row => row.Box), Log);
        if (Log.Errors > 0)
        {
            return;
        }

        await using (var stage = await FeatureStage.BeginAsync(connection, request.Layer, cancellation).ConfigureAwait(false))
        {
            await ReadAllAsync(reading, stage, cancellation).ConfigureAwait(false);
            await stage.CompleteAsync(cancellation).ConfigureAwait(false);
        }

        reading.Finish();
        if (features == 0)
        {
            Log.Error("file-without-features", null, null, null);
        }
    }

    private async Task ReadAllAsync(FeatureReading reading, FeatureStage stage, CancellationToken cancellation)
    {
        await foreach (var batch in source.Batches.WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (var feature in batch)
            {
                var read = reading.Read(feature);
                Srid = reading.Srid;
                if (read is not null && Log.Errors == 0)
                {
                    await stage.WriteAsync(read, Srid, cancellation).ConfigureAwait(false);
                }
            }

            features += batch.Count;
            progress?.Report(features);
            RefuseTooMuch();
        }
    }

    private void RefuseTooMuch()
    {
        if (features > ImportLimits.Features)
        {
            throw new ImportRefusedException("too-many-features", ("most", ImportLimits.Features));
        }

        if (Log.Errors > ImportLimits.Errors)
        {
            throw new ImportRefusedException("too-many-errors", ("most", ImportLimits.Errors));
        }
    }

    private async Task PublishAsync(NpgsqlConnection connection, long? municipality, string key, CancellationToken cancellation)
    {
        var reason = TextCatalogue.Get(Language.Kyrgyz, "import.reason", ("layer", request.Layer.Code));
        var change = await connection.QueryAsync("Importing/BeginChange.sql", row => row.Get<long>("change_id"), cancellation, reason, source.FileName, source.Sha256, key, municipality).ConfigureAwait(false);
        var session = new ImportSession(connection, request, municipality, change[0], Log);
        await StagedChecks.RunAsync(session, cancellation).ConfigureAwait(false);
        if (Log.Errors == 0)
        {
            counts = await Publication.RunAsync(session, cancellation).ConfigureAwait(false);
        }
    }
}

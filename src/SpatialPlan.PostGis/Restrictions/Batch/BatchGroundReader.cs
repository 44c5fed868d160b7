using NetTopologySuite.Geometries;
using Npgsql;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>Reads the ground of a batch. What cannot be read is not guessed: then every parcel is asked for alone, and its theme is answered as failed where it lies.</summary>
internal static class BatchGroundReader
{
    /// <summary>Box tests of the database are a little wider than exact ones, and so are those in memory.</summary>
    private const double MarginMetres = 2;

    public static async Task<BatchGround?> ReadAsync(Snapshot snapshot, BatchQuestion question, Envelope parcels, CancellationToken cancellation)
    {
        var connection = snapshot.Connection;
        var time = question.KnownAt.ToUniversalTime();
        var failed = new HashSet<string>(StringComparer.Ordinal);
        var themes = await connection.QueryAsync("Restrictions/Themes.sql", RestrictionReader.ReadTheme, cancellation).ConfigureAwait(false);
        var thresholds = await connection.QueryAsync("Restrictions/ThresholdsOfMunicipality.sql", RestrictionReader.ReadThreshold, cancellation, question.MunicipalityId, question.On, AsOf.Known(question.KnownAt)).ConfigureAwait(false);
        var layers = await TryAsync(snapshot, "Restrictions/Batch/LayersInArea.sql", row => ReadLayer(row, failed), [.. Sides(parcels), question.On, time, question.MunicipalityId], cancellation).ConfigureAwait(false);
        if (layers is null || failed.Count > 0)
        {
            return null;
        }

        var area = parcels.Copy();
        area.ExpandBy(themes.Select(theme => RestrictionReader.DistanceThatMatters(theme.Code, thresholds, [.. layers.Select(one => one!.Layer)])).DefaultIfEmpty(0).Max() + MarginMetres);
        var restrictions = await TryAsync(snapshot, "Restrictions/Batch/RestrictionsInArea.sql", row => RestrictionReader.ReadCandidate(row, failed), [.. Sides(area), question.On, time], cancellation).ConfigureAwait(false);
        if (restrictions is null || failed.Count > 0)
        {
            return null;
        }

        try
        {
            var complete = await RestrictionReader.CompleteAsync(connection, snapshot.Database, [.. restrictions.Select(one => one!)], cancellation).ConfigureAwait(false);
            return new BatchGround(themes, thresholds, [.. layers.Select(one => one!)], complete);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<T>?> TryAsync<T>(Snapshot snapshot, string file, Func<NpgsqlDataReader, T> read, object?[] parameters, CancellationToken cancellation) =>
        await snapshot.TryAsync<IReadOnlyList<T>?>(async open => await open.QueryAsync(file, read, cancellation, parameters).ConfigureAwait(false), _ => null, cancellation).ConfigureAwait(false);

    private static object?[] Sides(Envelope box) => [box.MinX, box.MinY, box.MaxX, box.MaxY];

    private static BatchLayer? ReadLayer(NpgsqlDataReader row, HashSet<string> failed)
    {
        var layer = RestrictionReader.ReadLayer(row).Layer;
        return RestrictionReader.ReadGeometry(row, "covered", layer.Theme, failed, out var coverage) ? new BatchLayer(layer with { Coverage = coverage }, row.Get<bool>("own")) : null;
    }
}

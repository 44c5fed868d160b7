using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Parcels;

namespace SpatialPlan.PostGis.Importing;

/// <summary>Searches the overlaps of imported parcels among each other and with those that stand, in the working system.</summary>
internal static class ParcelOverlapSearch
{
    private const int MostOverlaps = 1_000;

    /// <summary>Notes every overlap above the tolerance of the municipality as an error, and every shape that the transformation made invalid.</summary>
    public static async Task RunAsync(ImportSession session, CancellationToken cancellation)
    {
        await RefuseParcelsElsewhereAsync(session, cancellation).ConfigureAwait(false);
        var shapes = new ParcelShapes();
        var ordinals = new List<int>();
        await ReadImportedAsync(session, shapes, ordinals, cancellation).ConfigureAwait(false);
        if (session.Log.Errors > 0)
        {
            return;
        }

        var standing = await ReadStandingAsync(session, shapes, cancellation).ConfigureAwait(false);
        var tolerance = await session.QueryAsync("OverlapTolerance", row => row.Get<decimal>("value"), cancellation, session.MunicipalityId, session.Request.ValidFrom).ConfigureAwait(false);
        foreach (var overlap in ParcelOverlaps.Find(shapes, (double)tolerance[0], ordinals.Count, MostOverlaps, cancellation))
        {
            var place = new FindingPlace(overlap.X, overlap.Y, Srid.Working);
            var area = Math.Round(overlap.AreaSquareMetres, 2);
            if (overlap.Second < ordinals.Count)
            {
                session.Log.Error("overlap", ordinals[overlap.Second], null, place, ("other", ordinals[overlap.First]), ("area", area));
            }
            else
            {
                session.Log.Error("overlap-standing", ordinals[overlap.First], null, place, ("other", standing[overlap.Second - ordinals.Count]), ("area", area));
            }
        }
    }

    private static async Task RefuseParcelsElsewhereAsync(ImportSession session, CancellationToken cancellation)
    {
        var elsewhere = await session.QueryAsync("ParcelsElsewhere", row => (Ordinal: row.Get<int>("ordinal"), Eni: row.Get<string>("eni_code"), Soate: row.Get<string>("soate")), cancellation, session.MunicipalityId).ConfigureAwait(false);
        foreach (var (ordinal, eni, soate) in elsewhere)
        {
            session.Log.Error("eni-elsewhere", ordinal, "eni_code", null, ("value", eni), ("municipality", soate));
        }
    }

    private static async Task ReadImportedAsync(ImportSession session, ParcelShapes shapes, List<int> ordinals, CancellationToken cancellation)
    {
        await using var command = session.Command("ImportedParcelShapes");
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var ordinal = reader.GetInt32(0);
            var shape = SourceGeometryReader.Read(reader.GetFieldValue<byte[]>(1), out var fault, out var at);
            if (shape is null)
            {
                session.Log.Error(fault!, ordinal, null, at is { } place ? new FindingPlace(place.X, place.Y, Srid.Working) : null);
            }
            else if (RingFaults.Find(shape) is { } ring)
            {
                session.Log.Error(ring.Key, ordinal, null, new FindingPlace(ring.X, ring.Y, Srid.Working));
            }
            else
            {
                shapes.Add(shape);
                ordinals.Add(ordinal);
            }
        }
    }

    private static async Task<List<string>> ReadStandingAsync(ImportSession session, ParcelShapes shapes, CancellationToken cancellation)
    {
        var names = new List<string>();
        await using var command = session.Command("StandingParcelShapes", session.MunicipalityId);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var shape = SourceGeometryReader.Read(reader.GetFieldValue<byte[]>(2), out var fault, out _)
                ?? throw new InvalidOperationException($"The stored parcel {reader.GetInt64(0)} cannot be read: {fault}.");
            shapes.Add(shape);
            names.Add(reader.GetString(1));
        }

        return names;
    }
}

using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Coordinates;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>What lies in the window of a printed map.</summary>
/// <param name="Parcels">Other parcels, cut at the window, in the working system; not for measuring.</param>
/// <param name="Restrictions">All restrictions of all themes, whether they concern the parcel or not.</param>
public sealed record MapWindow(IReadOnlyList<Geometry> Parcels, IReadOnlyList<MapRestriction> Restrictions)
{
    /// <summary>Reads what lies in a window.</summary>
    /// <param name="connection">An open connection, in the snapshot of the answer the map goes with.</param>
    /// <param name="window">The window in the working system, metres.</param>
    /// <param name="parcelId">The parcel the map is about; it is not among the others.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<MapWindow> ReadAsync(NpgsqlConnection connection, Envelope window, long parcelId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var frame = EwkbGeometry.Write(Geo.Factory.ToGeometry(window));
        var parcels = await connection.QueryAsync("Restrictions/ParcelsInWindow.sql", row => EwkbGeometry.Read(row.Get<byte[]>("geom")), cancellation, frame, on, AsOf.Known(knownAt), parcelId).ConfigureAwait(false);
        var restrictions = await connection.QueryAsync("Restrictions/RestrictionsInWindow.sql", Read, cancellation, frame, on, AsOf.Known(knownAt)).ConfigureAwait(false);
        return new MapWindow(parcels, restrictions);
    }

    private static MapRestriction Read(NpgsqlDataReader row) =>
        new(row.Get<long>("restriction_id"), row.Get<string>("theme")!, row.Get<short?>("hazard_level"), EwkbGeometry.Read(row.Get<byte[]>("geom")));
}

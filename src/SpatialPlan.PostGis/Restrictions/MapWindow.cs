using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Coordinates;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>What lies in the window of a printed map.</summary>
/// <param name="Parcels">Other parcels, cut at the window, in the working system; not for measuring.</param>
/// <param name="Restrictions">All restrictions of the themes that could be looked at, whether they concern the land or not.</param>
public sealed record MapWindow(IReadOnlyList<Geometry> Parcels, IReadOnlyList<MapRestriction> Restrictions)
{
    /// <summary>Numbers of parcels begin at 1.</summary>
    private const long NoParcel = 0;

    /// <summary>
    /// Reads what lies in a window. What cannot be read is left out: a map is drawn of the rest, for what failed is said in the answer itself. The
    /// restrictions of the answer are always there.
    /// </summary>
    /// <param name="snapshot">The snapshot of the answer the map goes with.</param>
    /// <param name="window">The window in the working system, metres.</param>
    /// <param name="extract">The answer; its own land is not among the other parcels.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<MapWindow> ReadAsync(Snapshot snapshot, Envelope window, RestrictionExtract extract, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(extract);
        var frame = EwkbGeometry.Write(Geo.Factory.ToGeometry(window));
        var themes = extract.Layers.Where(layer => layer.State != LayerState.Failed).Select(layer => layer.Theme.Code).ToArray();
        var parcels = await snapshot.TryAsync(
            open => open.QueryAsync("Restrictions/ParcelsInWindow.sql", ReadShape, cancellation, frame, extract.On, AsOf.Known(extract.KnownAt), extract.Land.ParcelId ?? NoParcel),
            _ => [],
            cancellation).ConfigureAwait(false);
        var restrictions = await snapshot.TryAsync(
            open => open.QueryAsync("Restrictions/RestrictionsInWindow.sql", Read, cancellation, frame, extract.On, AsOf.Known(extract.KnownAt), themes),
            _ => [],
            cancellation).ConfigureAwait(false);
        var readable = restrictions.OfType<MapRestriction>().ToList();
        return new MapWindow([.. parcels.OfType<Geometry>()], [.. readable, .. extract.Restrictions.Select(found => found.Restriction).Where(one => readable.All(drawn => drawn.RestrictionId != one.RestrictionId)).Select(Of)]);
    }

    private static MapRestriction? Read(NpgsqlDataReader row) => ReadShape(row) is { } shape
        ? new(row.Get<long>("restriction_id"), row.Get<string>("theme")!, row.Get<string>("type")!, row.GetName("type")!, row.Get<short?>("hazard_level"), shape)
        : null;

    private static Geometry? ReadShape(NpgsqlDataReader row)
    {
        try
        {
            return EwkbGeometry.Read(row.Get<byte[]>("geom"));
        }
        catch (FormatException)
        {
            // A shape of a kind that is not drawn, a curve: the rest of the map is.
            return null;
        }
    }

    private static MapRestriction Of(CandidateRestriction restriction) =>
        new(restriction.RestrictionId, restriction.Theme, restriction.Type, restriction.TypeName, restriction.Traits.HazardLevel, restriction.Geometry);
}

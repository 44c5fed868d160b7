using SpatialPlan.Parcels;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.PostGis.Zoning;
using SpatialPlan.Restrictions;
using SpatialPlan.Zoning;

namespace SpatialPlan.Server.Parcels;

/// <summary>All that is shown of a parcel, read at one moment of the database.</summary>
/// <param name="Parcel">The parcel.</param>
/// <param name="Zones">The legal zones it lies in.</param>
/// <param name="Extract">What restricts it.</param>
/// <param name="Guide">What restrictions ask of people.</param>
public sealed record ParcelView(Parcel Parcel, IReadOnlyList<ZoneOnLand> Zones, RestrictionExtract Extract, RestrictionGuide Guide)
{
    /// <summary>The kept answer that is shown; null when the answer was made now. Zones are not part of it.</summary>
    public StoredExtract? Kept { get; init; }

    /// <summary>Reads it; null when no such parcel holds on the day.</summary>
    internal static async Task<ParcelView?> FindAsync(Database database, ParcelRequest request, DateOnly on, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        return await FindAsync(snapshot, request, on, cancellation);
    }

    /// <summary>Reads it in a snapshot that goes on; null when no such parcel holds on the day.</summary>
    internal static async Task<ParcelView?> FindAsync(Snapshot snapshot, ParcelRequest request, DateOnly on, CancellationToken cancellation)
    {
        if (await request.FindAsync(snapshot.Connection, on, cancellation) is not { } parcel)
        {
            return null;
        }

        var zones = await ZoneReader.OnLandAsync(snapshot.Connection, parcel.Geometry, on, cancellation);
        var guide = await GuidanceReader.ReadAsync(snapshot.Connection, parcel.MunicipalityId, on, null, cancellation);
        return new ParcelView(parcel, zones, await RestrictionReader.CheckAsync(snapshot, parcel, on, null, cancellation), guide);
    }
}

using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Parcels;

namespace SpatialPlan.Server.Restrictions;

/// <summary>
/// <c>?hash=</c> on the addresses of a parcel: not what is answered now, but the kept answer with this hash, the same on page, paper, map and in the
/// file. It stands before <c>?on=</c>, for it has a day of its own.
/// </summary>
internal static class KeptAnswer
{
    /// <summary>True when a kept answer is asked for.</summary>
    public static bool IsAsked(HttpContext context) => context.Request.Query.ContainsKey("hash");

    /// <summary>The parcel as the kept answer saw it.</summary>
    /// <returns>A problem when the hash is none, was never given, or speaks of other land.</returns>
    public static async Task<(ParcelView? View, IResult? Refusal)> ReadAsync(HttpContext context, ParcelRequest request, Database database, CancellationToken cancellation)
    {
        string? hash = context.Request.Query["hash"];
        if (!ExtractDocument.IsHash(hash))
        {
            return (null, Problems.BadValue(context, "hash", hash, "verify.expected"));
        }

        return await Reads.OnceMoreAsync(database, () => FindAsync(database, hash!, request, cancellation), cancellation) is { } view
            ? (view, null)
            : (null, Problems.NotFound(context, "hash", hash));
    }

    private static async Task<ParcelView?> FindAsync(Database database, string hash, ParcelRequest request, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        return await FindAsync(snapshot, hash, request, cancellation);
    }

    /// <summary>The same in a snapshot that goes on.</summary>
    internal static async Task<ParcelView?> FindAsync(Snapshot snapshot, string hash, ParcelRequest request, CancellationToken cancellation)
    {
        if (await StoredExtracts.FindAsync(snapshot.Connection, hash, cancellation) is not { IsWhole: true, ParcelId: { } parcelId } stored
            || stored.Document.ToExtract() is not { Land.ParcelVersionId: { } versionId } extract)
        {
            return null;
        }

        var isThatLand = request.Number is { } number ? number == parcelId : request.Eni!.Digits == extract.Land.EniCode;
        return isThatLand && await ParcelReader.FindVersionAsync(snapshot.Connection, parcelId, versionId, extract.On, extract.KnownAt, cancellation) is { } parcel
            ? new ParcelView(parcel, [], extract, stored.Document.ToGuide()) { Kept = stored }
            : null;
    }
}

using System.Runtime.CompilerServices;
using Npgsql;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Parcels;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Restrictions;

/// <summary>Checks the parcels of a list one after the other, all at one moment of the database.</summary>
internal static class ParcelListCheck
{
    /// <summary>
    /// The answers as they come. What cannot be answered stands in its place with the reason: a parcel that is not known, and everything after the
    /// database went away.
    /// </summary>
    public static async IAsyncEnumerable<(RestrictionListRow Row, ParcelView? View)> RunAsync(
        Snapshot snapshot, IReadOnlyList<EniCode> codes, DateOnly on, Language language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var away = false;
        foreach (var code in codes)
        {
            var (view, failed) = away ? (null, true) : await FindAsync(snapshot, code, on, cancellation);
            away |= failed;
            yield return view is null
                ? (new RestrictionListRow(code.ToString(), null, null, TextCatalogue.Get(language, failed ? "check.list.failed" : "check.list.unknown", ("date", LongDate.Of(on, language)))), null)
                : (new RestrictionListRow(code.ToString(), ParcelTitle.AddressOf(view.Parcel, language), view.Extract, null), view);
        }
    }

    private static async Task<(ParcelView? View, bool Failed)> FindAsync(Snapshot snapshot, EniCode code, DateOnly on, CancellationToken cancellation)
    {
        try
        {
            return (await ParcelView.FindAsync(snapshot, new ParcelRequest(null, code), on, cancellation), false);
        }
        catch (Exception fault) when ((fault is NpgsqlException || Problems.IsAway(fault)) && !cancellation.IsCancellationRequested)
        {
            // A transaction that failed answers nothing more.
            return (null, true);
        }
    }
}

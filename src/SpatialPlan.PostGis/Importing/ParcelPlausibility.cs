using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.PostGis.Importing;

/// <summary>Whether imported parcels lie where they are said to lie, and are as large as they are said to be.</summary>
internal static class ParcelPlausibility
{
    /// <summary>A parcel wholly outside its municipality is an error; one that reaches beyond it, or whose registered area is far from the drawn one, a warning.</summary>
    public static async Task RunAsync(ImportSession session, CancellationToken cancellation)
    {
        var outside = await session.QueryAsync("ParcelsOutsideMunicipality",
            row => (Ordinal: row.Get<int>("ordinal"), X: row.Get<double>("x"), Y: row.Get<double>("y"), Wholly: row.Get<bool>("wholly")), cancellation, session.MunicipalityId).ConfigureAwait(false);
        foreach (var (ordinal, x, y, wholly) in outside)
        {
            session.Log.Add(new Finding(wholly ? Severity.Error : Severity.Warning, wholly ? "outside-municipality" : "beyond-municipality", ordinal, null, new FindingPlace(x, y, Srid.Working), []));
        }

        var differing = await session.QueryAsync("ParcelAreasThatDiffer",
            row => (Ordinal: row.Get<int>("ordinal"), Registered: row.Get<decimal>("registered"), Drawn: row.Get<double>("drawn")), cancellation, session.MunicipalityId).ConfigureAwait(false);
        foreach (var (ordinal, registered, drawn) in differing)
        {
            session.Log.Warning("area-differs", ordinal, "registered_area", null, ("registered", registered), ("drawn", Math.Round(drawn, 2)));
        }
    }
}

using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Municipalities;

/// <summary>Reads which municipalities the map can show.</summary>
public static class MunicipalityOnMapReader
{
    /// <summary>Every aimak and town that has parcels on a day, by SOATE code; empty when no land was imported yet.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="on">The day on which the units and parcels hold in law.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<MunicipalityOnMap>> WithLandAsync(Database database, DateOnly on, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.QueryAsync(
            "Municipalities/MunicipalitiesWithLand.sql",
            row => new MunicipalityOnMap(
                row.GetInt64(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                new LocalizedName(row.GetString(4), row.Get<string>("name_ru"), row.Get<string>("name_en")),
                row.Get<int?>("population"),
                row.GetDouble(8),
                row.GetDouble(9),
                row.GetDouble(10),
                row.GetDouble(11),
                row.GetDateTime(12)),
            cancellation,
            on);
    }
}

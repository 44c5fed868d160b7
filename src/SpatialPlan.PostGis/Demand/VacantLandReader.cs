using SpatialPlan.Demand;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Demand;

/// <summary>Reads the land of a municipality that no one uses.</summary>
public static class VacantLandReader
{
    /// <summary>The vacant land on a day, or <see langword="null"/> when the database does not know the municipality.</summary>
    /// <param name="database">The database.</param>
    /// <param name="municipalityCode">SOATE code or P-code.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="cancellation">Stops the query.</param>
    public static async Task<VacantSupply?> FindAsync(Database database, string municipalityCode, DateOnly on, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var rows = await database.QueryAsync(
            "Demand/VacantLand.sql",
            reader => (ParcelsInAll: reader.Get<long>("parcels_in_all"), Land: reader.Get<short?>("category") is { } category ? new VacantLand(
                category,
                new LocalizedName(reader.Get<string>("category_ky")!, reader.Get<string>("category_ru"), reader.Get<string>("category_en")),
                reader.Get<string>("tier") == "municipal" ? LandTier.MunicipalUnused : LandTier.StateFundUnused,
                reader.Get<bool>("use_recorded"),
                reader.Get<long>("parcels"),
                reader.Get<decimal>("area_square_metres")) : null),
            cancellation,
            municipalityCode,
            on).ConfigureAwait(false);
        return rows.Count == 0 ? null : new VacantSupply(municipalityCode, on, rows[0].ParcelsInAll, [.. rows.Select(row => row.Land).OfType<VacantLand>()]);
    }
}

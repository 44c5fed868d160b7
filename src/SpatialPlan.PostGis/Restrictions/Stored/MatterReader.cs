using Npgsql;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>Reads the open matters of a municipality with the answers that belong to them.</summary>
public static class MatterReader
{
    /// <summary>The answers of open matters; of several about the same parcel the last one.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="municipalityId">The municipality.</param>
    /// <param name="onlyChanged">Only those whose answer differs now, or could not be checked.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<MatterAnswer>> OpenAsync(NpgsqlConnection connection, long municipalityId, bool onlyChanged, CancellationToken cancellation) =>
        connection.QueryAsync("Restrictions/Stored/MattersOfMunicipality.sql", Read, cancellation, municipalityId, onlyChanged);

    private static MatterAnswer Read(NpgsqlDataReader row) => new(
        row.Get<string>("reference")!,
        row.Get<string>("hash")!,
        row.Get<long?>("parcel_id"),
        row.Get<DateOnly>("law_date"),
        row.Get<string>("verdict")!,
        new DateTimeOffset(row.Get<DateTime>("stored_at"), TimeSpan.Zero),
        row.Get<string>("outcome"),
        row.Get<string>("difference") is { } list ? ExtractChangeJson.Read(list) : [],
        row.Get<string>("failure"),
        row.Get<DateOnly?>("checked_for"),
        row.Get<bool>("is_due"));
}

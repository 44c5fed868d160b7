using Npgsql;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>Reads what restrictions ask of people.</summary>
public static class GuidanceReader
{
    /// <summary>The guidance that holds in a municipality on a day.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="municipalityId">Whose own rows stand before the defaults; <see langword="null"/>: the defaults alone.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<RestrictionGuide> ReadAsync(NpgsqlConnection connection, long? municipalityId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var municipality = new NpgsqlParameter { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint, Value = municipalityId is { } number ? number : DBNull.Value };
        return new RestrictionGuide(await connection.QueryAsync("Restrictions/GuidanceOfMunicipality.sql", Read, cancellation, municipality, on, AsOf.Known(knownAt)).ConfigureAwait(false));
    }

    private static RestrictionGuidance Read(NpgsqlDataReader row) => new(
        row.Get<string>("theme")!,
        row.Get<string>("kind")!,
        row.Get<string>("grade")!,
        row.GetName("rule")!,
        row.GetName("office")!,
        row.GetName("remedy")!,
        row.Get<string>("source")!,
        row.Get<bool>("confirmed"));
}

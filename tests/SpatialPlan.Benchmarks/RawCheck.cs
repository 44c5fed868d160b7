using System.Diagnostics;
using Npgsql;

namespace SpatialPlan.Benchmarks;

/// <summary>
/// The raw SQL of a check, as a good specialist would write it by hand: the parcel by its number, every restriction of the day that lies on it, with area
/// and both shares; whole where the restriction covers the parcel, cut where not; giants by their pieces. It knows no widths, layers, thresholds or what
/// lies near. One prepared statement, one client for each connection.
/// </summary>
internal sealed class RawCheck : IDisposable
{
    internal const string Sql =
        """
        select r.theme, r.restriction_id, c.area, c.area / p.geometric_area_square_metres, c.area / p.registered_area_square_metres
        from spatialplan.parcel_version p
          cross join lateral (
            select v.theme, v.restriction_id, v.geom from spatialplan.restriction_version v
            where v.geom && p.geom and v.valid @> $2 and upper_inf(v.recorded) and not exists (select from spatialplan.restriction_piece q where q.version_id = v.version_id)
            union all
            select v.theme, v.restriction_id, q.geom from spatialplan.restriction_piece q join spatialplan.restriction_version v using (version_id)
            where q.geom && p.geom and v.valid @> $2 and upper_inf(v.recorded)) r
          cross join lateral (select case when st_covers(r.geom, p.geom) then p.geometric_area_square_metres else st_area(st_intersection(r.geom, p.geom)) end as area offset 0) c
        where p.parcel_id = $1 and p.valid @> $2 and upper_inf(p.recorded) and st_intersects(r.geom, p.geom)
        """;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand command;

    internal RawCheck(string connectionString, DateOnly on)
    {
        connection = new NpgsqlConnection(connectionString);
        connection.Open();
        command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter<long>());
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = on, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date });
        command.Prepare();
    }

    /// <summary>Asks once.</summary>
    /// <returns>How long it took to have all rows, milliseconds.</returns>
    internal double Ask(long parcel)
    {
        var since = Stopwatch.GetTimestamp();
        ((NpgsqlParameter<long>)command.Parameters[0]).TypedValue = parcel;
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                _ = reader.GetDouble(2);
            }
        }

        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }
}

using Npgsql;
using NpgsqlTypes;

namespace SpatialPlan.PostGis;

/// <summary>The parameter that says at what time the database's knowledge is asked for.</summary>
public static class AsOf
{
    /// <summary>A parameter of type timestamptz; null stands for what is known now.</summary>
    public static NpgsqlParameter Known(DateTimeOffset? at) => new() { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = at is { } time ? time.ToUniversalTime() : DBNull.Value };
}

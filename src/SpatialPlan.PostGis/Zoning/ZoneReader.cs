using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Coordinates;
using SpatialPlan.Texts;
using SpatialPlan.Zoning;

namespace SpatialPlan.PostGis.Zoning;

/// <summary>Reads legal zones and what may be done in them.</summary>
public static class ZoneReader
{
    /// <summary>The zones that count for a piece of land (<see cref="ZoneOnLand.ThatCount"/>), with parameters and uses of their types.</summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="land">Valid polygons in the working system.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<IReadOnlyList<ZoneOnLand>> OnLandAsync(NpgsqlConnection connection, Geometry land, DateOnly on, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(land);
        var zones = await connection.QueryAsync("Zoning/ZonesOnLand.sql", ReadZone, cancellation, EwkbGeometry.Write(Geo.Read(land)), on).ConfigureAwait(false);
        var types = zones.Select(zone => zone.Type.ZoneTypeId).Distinct().ToArray();
        var parameters = await connection.QueryAsync("Zoning/ParametersOfZoneTypes.sql", row => (Type: row.GetInt64(0), Parameter: ReadParameter(row)), cancellation, types, on).ConfigureAwait(false);
        var uses = await connection.QueryAsync("Zoning/UsesOfZoneTypes.sql", row => (Type: row.GetInt64(0), Use: ReadUse(row)), cancellation, types, on).ConfigureAwait(false);
        return ZoneOnLand.ThatCount(zones.Select(zone => zone with
        {
            Parameters = [.. parameters.Where(row => row.Type == zone.Type.ZoneTypeId).Select(row => row.Parameter)],
            Uses = [.. uses.Where(row => row.Type == zone.Type.ZoneTypeId).Select(row => row.Use)],
        }));
    }

    /// <summary>The zone types that a municipality uses, by code.</summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="municipalityId">The number of the municipality.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ZoneType>> TypesAsync(NpgsqlConnection connection, long municipalityId, DateOnly on, CancellationToken cancellation) =>
        connection.QueryAsync("Zoning/ZoneTypesInUse.sql", ReadType, cancellation, municipalityId, on);

    private static ZoneOnLand ReadZone(NpgsqlDataReader row)
    {
        var type = ReadType(row);
        var name = row.Get<string>("zone_name_ky") is { } kyrgyz ? new LocalizedName(kyrgyz, row.Get<string>("zone_name_ru"), row.Get<string>("zone_name_en")) : type.Name;
        return new(row.Get<long>("zone_id"), row.Get<string>("zone_code")!, name, type, [], [], row.Get<double>("area"), row.Get<double>("share"));
    }

    private static ZoneType ReadType(NpgsqlDataReader row) => new(
        row.Get<long>("zone_type_id"),
        row.Get<string>("code")!,
        ReadName(row),
        row.Get<string>("color")!,
        row.Get<string>("source")!,
        row.Get<bool>("confirmed"));

    private static ZoneParameter ReadParameter(NpgsqlDataReader row) =>
        new(row.Get<string>("code")!, ReadName(row), row.Get<string>("unit")!, row.Get<decimal>("value"), row.Get<string>("source")!, row.Get<bool>("confirmed"));

    private static ZoneUse ReadUse(NpgsqlDataReader row) =>
        new(row.Get<string>("code")!, ReadName(row), row.Get<string>("permission")!, row.Get<string>("source")!, row.Get<bool>("confirmed"));

    private static LocalizedName ReadName(NpgsqlDataReader row) => new(row.Get<string>("name_ky")!, row.Get<string>("name_ru"), row.Get<string>("name_en"));
}

using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Coordinates;
using SpatialPlan.Municipalities;

namespace SpatialPlan.PostGis.Municipalities;

/// <summary>Finds the aimak or town that governs land.</summary>
public static class MunicipalityFinder
{
    /// <summary>The municipality with a SOATE or P-code, or <see langword="null"/> when none has it on the day.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="code">The code.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<Municipality?> FindByCodeAsync(NpgsqlConnection connection, string code, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        (await connection.QueryAsync("Municipalities/MunicipalityByCode.sql", Read, cancellation, code, on, AsOf.Known(knownAt)).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>The municipality that most of the land lies in, or <see langword="null"/> when it lies in none.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="land">Polygons in the working system.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<Municipality?> FindByLandAsync(NpgsqlConnection connection, Geometry land, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        (await connection.QueryAsync("Municipalities/MunicipalityOfLand.sql", Read, cancellation, EwkbGeometry.Write(Geo.Read(land)), on, AsOf.Known(knownAt)).ConfigureAwait(false)).SingleOrDefault();

    private static Municipality Read(NpgsqlDataReader row) =>
        new(row.Get<long>("unit_id"), row.Get<string>("soate")!, row.Get<string>("pcode")!, row.GetName("name")!);
}

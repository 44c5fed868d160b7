using Npgsql;
using SpatialPlan.Importing;
using SpatialPlan.Zoning.Coverage;
using SpatialPlan.Zoning.Plans;

namespace SpatialPlan.PostGis.Zoning;

/// <summary>Reads published plans as a whole.</summary>
public static class PublishedPlanReader
{
    /// <summary>The plans with a number or code, each with the name of its municipality; empty when there is none.</summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="numberOrCode">Number or code of the plan.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<(long PlanId, string Municipality)>> FindAsync(NpgsqlConnection connection, string numberOrCode, CancellationToken cancellation) =>
        connection.QueryAsync("Zoning/PlansByName.sql", row => (row.Get<long>("plan_id"), row.Get<string>("municipality")!), cancellation, numberOrCode);

    /// <summary>The zones of a plan, past and future ones included; empty for a plan without zones.</summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="planId">The number of the plan.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<PlanZone>> ZonesAsync(NpgsqlConnection connection, long planId, CancellationToken cancellation) =>
        connection.QueryAsync("Zoning/ZonesOfPlan.sql", Read, cancellation, planId);

    private static PlanZone Read(NpgsqlDataReader row)
    {
        var shape = SourceGeometryReader.Read(row.Get<byte[]>("geom"), out var fault, out _) ?? throw new InvalidOperationException($"A stored zone cannot be read: {fault}.");
        var (code, type) = (row.Get<string>("code")!, row.Get<string>("type")!);
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["zone_code"] = System.Text.Json.JsonSerializer.Serialize(code), ["zone_type"] = System.Text.Json.JsonSerializer.Serialize(type),
        };
        return new PlanZone(new CoverageZone(code, shape), type, row.Get<DateOnly?>("valid_from"), row.Get<DateOnly?>("valid_until"), properties);
    }
}

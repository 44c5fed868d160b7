using SpatialPlan.PostGis;

namespace SpatialPlan.Server.Health;

/// <summary><c>GET /health/live</c>: the process answers. <c>GET /health</c>: it can serve, for the database answers too; 503 otherwise.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", (HttpContext context) => State(context, "live"));
        app.MapGet("/health", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, Database database, CancellationToken cancellation)
    {
        var ready = await Reads.OnceMoreAsync(database, () => database.QueryAsync("Health/Ready.sql", row => row.GetBoolean(0), cancellation), cancellation);
        return ready is [true] ? State(context, "ready") : throw new TimeoutException("The schema is not there yet.");
    }

    private static IResult State(HttpContext context, string state)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new { state });
    }
}

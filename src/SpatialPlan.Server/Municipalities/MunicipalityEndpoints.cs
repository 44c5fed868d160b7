using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Municipalities;

namespace SpatialPlan.Server.Municipalities;

/// <summary><c>GET /municipalities?on=</c>: which municipalities have land here, and where they lie.</summary>
internal static class MunicipalityEndpoints
{
    public static void MapMunicipalities(this IEndpointRouteBuilder app) => app.MapGet("/municipalities", AllAsync);

    private static async Task<IResult> AllAsync(HttpContext context, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if (Asked.TryOn(context, clock, out var on) is { } wrongDay)
        {
            return wrongDay;
        }

        var municipalities = await Reads.OnceMoreAsync(database, () => MunicipalityOnMapReader.WithLandAsync(database, on, cancellation), cancellation);
        context.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Ok(municipalities.Select(MunicipalityResponse.From));
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.CodeLists;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.Server.Pages;

namespace SpatialPlan.Server.Map;

/// <summary>The map page <c>GET /</c> and the look of the map <c>GET /map/style.json</c>.</summary>
internal static class MapEndpoints
{
    public static void MapMap(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", PageAsync);
        app.MapGet("/map/style.json", Style);
    }

    private static async Task<IResult> PageAsync(HttpContext context, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if (Asked.TryLanguage(context, out var language) is { } wrongLanguage)
        {
            return wrongLanguage;
        }

        if (Asked.TryOn(context, clock, out var on) is { } wrongDay)
        {
            return wrongDay;
        }

        var (municipalities, codes) = await Reads.OnceMoreAsync(
            database,
            async () => (await MunicipalityOnMapReader.WithLandAsync(database, on, cancellation), await CodeListReader.AllAsync(database, cancellation)),
            cancellation);
        context.Response.Headers.CacheControl = "private, no-cache";
        return new RazorComponentResult<MapPage>(new Dictionary<string, object?>
        {
            ["Frame"] = PageFrameModel.Of(context),
            ["Municipality"] = municipalities.Count > 0 ? municipalities[0] : null,
            ["Settings"] = MapSettings.Write(language, on, municipalities, codes),
        });
    }

    private static IResult Style(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, "tiles", "style.json"));
        return Results.File(file.FullName, "application/json", lastModified: file.LastWriteTimeUtc);
    }
}

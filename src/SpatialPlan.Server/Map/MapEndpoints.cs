using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.CodeLists;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Zoning;
using SpatialPlan.Server.Pages;
using SpatialPlan.Texts;

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

        var (municipality, settings) = await Reads.OnceMoreAsync(database, () => ReadAsync(database, language, on, cancellation), cancellation);
        context.Response.Headers.CacheControl = "private, no-cache";
        return new RazorComponentResult<MapPage>(new Dictionary<string, object?>
        {
            ["Frame"] = PageFrameModel.Of(context),
            ["Municipality"] = municipality,
            ["Settings"] = settings.ToJson(),
        });
    }

    /// <summary>The map begins with the first municipality that has land.</summary>
    private static async Task<(MunicipalityOnMap? Municipality, MapSettings Settings)> ReadAsync(Database database, Language language, DateOnly on, CancellationToken cancellation)
    {
        var codes = await CodeListReader.AllAsync(database, cancellation);
        var settings = new MapSettings(language, on, codes);
        if (await MunicipalityOnMapReader.WithLandAsync(database, on, cancellation) is not [var first, ..])
        {
            return (null, settings);
        }

        await using var connection = await database.OpenAsync(cancellation);
        return (first, settings with
        {
            Extent = [first.WestLon, first.SouthLat, first.EastLon, first.NorthLat],
            ChangedAt = first.ChangedAt,
            ZoneTypes = await ZoneReader.TypesAsync(connection, first.UnitId, on, cancellation),
        });
    }

    private static IResult Style(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, "tiles", "style.json"));
        return Results.File(file.FullName, "application/json", lastModified: file.LastWriteTimeUtc);
    }
}

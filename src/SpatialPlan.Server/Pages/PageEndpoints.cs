using Microsoft.AspNetCore.Http.HttpResults;

namespace SpatialPlan.Server.Pages;

/// <summary>Pages that stand by themselves: <c>GET /about</c>.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app) => app.MapGet("/about", About);

    private static IResult About(HttpContext context)
    {
        if (Asked.TryLanguage(context, out _) is { } wrongLanguage)
        {
            return wrongLanguage;
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        return new RazorComponentResult<AboutPage>(new Dictionary<string, object?> { ["Frame"] = PageFrameModel.Of(context) });
    }
}

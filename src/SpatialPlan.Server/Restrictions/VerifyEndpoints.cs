using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.PostGis;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Pages;

namespace SpatialPlan.Server.Restrictions;

/// <summary>
/// <c>GET /verify/{hash}</c>: whether the answer with this hash was given by this system, and whether it would be given again today. Public: a page for
/// whoever holds the paper, JSON for a program (<c>Accept</c>, or <c>?f=html|json</c>). A hash that was never given is answered with 404.
/// </summary>
internal static class VerifyEndpoints
{
    public static void MapVerify(this IEndpointRouteBuilder app) => app.MapGet("/verify/{hash}", VerifyAsync);

    private static async Task<IResult> VerifyAsync(HttpContext context, string hash, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if (!ExtractDocument.IsHash(hash))
        {
            return Problems.BadValue(context, "hash", hash, "verify.expected");
        }

        if (Asked.TryLanguage(context, out _) is { } wrongLanguage)
        {
            return wrongLanguage;
        }

        var found = await Reads.OnceMoreAsync(database, () => Verification.ReadAsync(database, hash.ToLowerInvariant(), Asked.Today(clock), cancellation), cancellation);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = found.Extract is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        if (!Asked.WantsPage(context.Request))
        {
            return Results.Bytes(found.ToUtf8(), "application/json");
        }

        return new RazorComponentResult<VerifyPage>(new Dictionary<string, object?> { ["Frame"] = PageFrameModel.Of(context), ["Found"] = found }) { StatusCode = context.Response.StatusCode };
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.CodeLists;
using SpatialPlan.Server.Map;
using SpatialPlan.Server.Pages;
using SpatialPlan.Server.Paper;
using SpatialPlan.Server.Restrictions;

namespace SpatialPlan.Server.Parcels;

/// <summary>
/// <c>GET /parcels/{id}</c>: the page of a parcel for a reader, its facts as JSON for a program (<c>Accept</c>, or <c>?f=html|json</c>),
/// by the law of <c>?on=</c>, in the language of <c>?lang=</c>; <c>?hash=</c> shows the answer that is kept under it instead.
/// </summary>
internal static class ParcelEndpoints
{
    public static void MapParcels(this IEndpointRouteBuilder app) => app.MapGet("/parcels/{id}", ParcelAsync).ExcludeFromDescription();

    private static async Task<IResult> ParcelAsync(HttpContext context, string id, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if (TryRead(context, id, clock, out var request, out var on) is { } problem)
        {
            return problem;
        }

        var (view, refusal) = KeptAnswer.IsAsked(context)
            ? await KeptAnswer.ReadAsync(context, request, database, cancellation)
            : (await Reads.OnceMoreAsync(database, () => ParcelView.FindAsync(database, request, on, cancellation), cancellation), null);
        if (view is null)
        {
            return refusal ?? Problems.NotFound(context, "id", id);
        }

        on = view.Extract.On;

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Cookie";
        return Asked.WantsPage(context.Request)
            ? await PageAsync(context, view, database, on, cancellation)
            : Results.Ok(ParcelResponse.From(view.Parcel, view.Zones, on));
    }

    private static async Task<IResult> PageAsync(HttpContext context, ParcelView view, Database database, DateOnly on, CancellationToken cancellation)
    {
        context.RequestServices.GetRequiredService<PdfPrinter>().Warm();
        var codes = await CodeListReader.AllAsync(database, cancellation);
        var settings = new MapSettings(Asked.LanguageOf(context), on, codes) { Extent = Places.ExtentOf(view.Parcel.Geometry), Parcel = view.Parcel.ParcelId };
        return new RazorComponentResult<ParcelPage>(new Dictionary<string, object?>
        {
            ["Frame"] = PageFrameModel.Of(context),
            ["View"] = view,
            ["On"] = on,
            ["Settings"] = settings.ToJson(),
        });
    }

    /// <summary>Reads which parcel is asked for, the language and the day; a problem that names what cannot be read.</summary>
    public static IResult? TryRead(HttpContext context, string id, TimeProvider clock, out ParcelRequest request, out DateOnly on)
    {
        on = default;
        return ParcelRequest.TryParse(id, out request)
            ? Asked.TryLanguage(context, out _) ?? Asked.TryOn(context, clock, out on)
            : Problems.BadValue(context, "id", id, "problem.expected.parcel");
    }
}

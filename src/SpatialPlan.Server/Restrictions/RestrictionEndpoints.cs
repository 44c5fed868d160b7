using SpatialPlan.PostGis;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Paper;
using SpatialPlan.Server.Parcels;

namespace SpatialPlan.Server.Restrictions;

/// <summary>
/// <c>GET /parcels/{id}/restrictions</c>: what restricts a parcel, as JSON, GeoJSON or paper; <c>POST /restrictions/check</c>: what restricts a shape
/// that is sent along. Both by the law of <c>?on=</c>, in the language of <c>?lang=</c>. Nothing is stored.
/// </summary>
internal static class RestrictionEndpoints
{
    public static void MapRestrictions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/parcels/{id}/restrictions", OfParcelAsync).WithName("parcelRestrictions");
        app.MapPost("/restrictions/check", OfShapeAsync).WithName("checkShape").DisableAntiforgery();
    }

    private static async Task<IResult> OfParcelAsync(HttpContext context, string id, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if (ParcelEndpoints.TryRead(context, id, clock, out var request, out var on) is { } problem)
        {
            return problem;
        }

        if (AnswerFormats.TryRead(context, withPaper: true, out var format) is { } wrongFormat)
        {
            return wrongFormat;
        }

        if (format == AnswerFormat.Pdf)
        {
            return await PaperAnswer.OfParcelAsync(context, request, id, on, database, cancellation);
        }

        return await Reads.OnceMoreAsync(database, () => ParcelView.FindAsync(database, request, on, cancellation), cancellation) is { } view
            ? Answer(context, view.Extract, format)
            : Problems.NotFound(context, "id", id);
    }

    private static async Task<IResult> OfShapeAsync(HttpContext context, Database database, ServerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        if ((Asked.TryLanguage(context, out _) ?? Asked.TryOn(context, clock, out _)) is { } problem)
        {
            return problem;
        }

        if (AnswerFormats.TryRead(context, withPaper: false, out var format) is { } wrongFormat)
        {
            return wrongFormat;
        }

        Asked.TryOn(context, clock, out var on);
        var (extract, refusal) = await ShapeCheck.RunAsync(context, database, options, on, cancellation);
        return refusal ?? Answer(context, extract!, format);
    }

    private static IResult Answer(HttpContext context, RestrictionExtract extract, AnswerFormat format)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Cookie";
        var language = Asked.LanguageOf(context);
        return format == AnswerFormat.GeoJson
            ? Results.Bytes(RestrictionExtractGeoJson.ToUtf8(extract, language), AnswerFormats.GeoJson)
            : Results.Bytes(RestrictionExtractJson.ToUtf8(extract, language), AnswerFormats.Json);
    }
}

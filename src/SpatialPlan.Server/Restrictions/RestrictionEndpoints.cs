using System.Globalization;
using SpatialPlan.Coordinates;
using SpatialPlan.PostGis;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Paper;
using SpatialPlan.Server.Parcels;

namespace SpatialPlan.Server.Restrictions;

/// <summary>
/// <c>GET /parcels/{id}/restrictions</c>: what restricts a parcel, as JSON, GeoJSON or paper; <c>POST /restrictions/check</c>: what restricts a shape
/// that is sent along, in the same forms. Both by the law of <c>?on=</c>, in the language of <c>?lang=</c>. Only paper is kept, so that it can be
/// verified; <c>?hash=</c> shows a kept answer of a parcel again.
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

        if (AnswerFormats.TryRead(context, out var format) is { } wrongFormat)
        {
            return wrongFormat;
        }

        if (KeptAnswer.IsAsked(context))
        {
            var (kept, refusal) = await KeptAnswer.ReadAsync(context, request, database, cancellation);
            if (kept is null || format != AnswerFormat.Pdf)
            {
                return kept is null ? refusal! : Answer(context, kept.Extract, kept.Guide, format);
            }
        }

        if (format == AnswerFormat.Pdf)
        {
            return await PaperAnswer.OfParcelAsync(context, request, id, on, database, cancellation);
        }

        // Explanations take another question to the database: only who asks for them waits for it.
        if (context.Request.Query["explain"] == "true")
        {
            return await Reads.OnceMoreAsync(database, () => ParcelView.FindAsync(database, request, on, cancellation), cancellation) is { } view
                ? Answer(context, view.Extract, view.Guide, format)
                : Problems.NotFound(context, "id", id);
        }

        return await Reads.OnceMoreAsync(database, () => request.CheckAsync(database, on, cancellation), cancellation) is { } extract
            ? Answer(context, extract, null, format)
            : Problems.NotFound(context, "id", id);
    }

    private static async Task<IResult> OfShapeAsync(HttpContext context, ServerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        if ((Asked.TryLanguage(context, out _) ?? Asked.TryOn(context, clock, out _) ?? WrongBody(context)) is { } problem)
        {
            return problem;
        }

        if (AnswerFormats.TryRead(context, out var format) is { } wrongFormat)
        {
            return wrongFormat;
        }

        Asked.TryOn(context, clock, out var on);
        var reading = await ShapeCheck.ReadBodyAsync(context.Request, ShapeCheck.Limits(options), cancellation);
        if (reading is not GeoJsonReading.Found sent)
        {
            return Problems.BadShape(context, (GeoJsonReading.Refused)reading);
        }

        var (shape, refusal) = await ShapeCheck.RunAsync(context, sent.Geometry, on, format == AnswerFormat.Pdf, cancellation);
        return shape is null ? Problems.BadShape(context, refusal!) : await AnswerShapeAsync(context, shape, format, cancellation);
    }

    /// <summary>The answer for a drawn shape in the form asked for.</summary>
    public static async Task<IResult> AnswerShapeAsync(HttpContext context, CheckedShape shape, AnswerFormat format, CancellationToken cancellation) => format == AnswerFormat.Pdf
        ? await PaperAnswer.PrintAsync(context, [shape.Sheet!], [], string.Create(CultureInfo.InvariantCulture, $"restrictions-{shape.Extract.On:yyyy-MM-dd}"), cancellation)
        : Answer(context, shape.Extract, shape.Guide, format);

    /// <summary>The body has to be JSON in UTF-8, not compressed: what a few bytes unpack to is nobody's to choose but ours.</summary>
    private static IResult? WrongBody(HttpContext context)
    {
        var type = context.Request.GetTypedHeaders().ContentType;
        var packed = context.Request.Headers.ContentEncoding.ToString();
        return type?.MediaType.Value is not (AnswerFormats.GeoJson or AnswerFormats.Json) ? Problems.BadMediaType(context, "Content-Type", context.Request.ContentType, "problem.expected.geojson")
            : type.Charset.Value is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Problems.BadMediaType(context, "charset", charset, "problem.expected.utf-8")
            : packed.Length > 0 && packed != "identity" ? Problems.BadMediaType(context, "Content-Encoding", packed, "problem.expected.unpacked")
            : null;
    }

    private static IResult Answer(HttpContext context, RestrictionExtract extract, RestrictionGuide? guide, AnswerFormat format)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Cookie";
        var language = Asked.LanguageOf(context);
        return format == AnswerFormat.GeoJson
            ? Results.Bytes(RestrictionExtractGeoJson.ToUtf8(extract, language, guide), AnswerFormats.GeoJson)
            : Results.Bytes(RestrictionExtractJson.ToUtf8(extract, language, guide: guide), AnswerFormats.Json);
    }
}

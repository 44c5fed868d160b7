using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.Coordinates;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.CodeLists;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Map;
using SpatialPlan.Server.Pages;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Restrictions;

/// <summary><c>GET /check</c>: the page with a form for a drawn shape and one for a list of parcels; <c>POST /check/shape</c>: the answer for the shape. Only what is printed is kept.</summary>
internal static class ShapeEndpoints
{
    public static void MapShapes(this IEndpointRouteBuilder app)
    {
        app.MapGet("/check", EmptyAsync).ExcludeFromDescription();
        // Whoever changes the language on an answer comes back here: what was sent is nowhere kept.
        app.MapGet("/check/{answer:regex(^(shape|parcels)$)}", (HttpContext context) => Results.LocalRedirect("/check" + context.Request.QueryString)).ExcludeFromDescription();
        app.MapPost("/check/shape", AnswerAsync).ExcludeFromDescription().DisableAntiforgery();
    }

    /// <summary>The page with its forms; after a refusal with what was sent.</summary>
    public static async Task<IResult> PageAsync(HttpContext context, string shape, string codes, DateOnly on, string? shapeProblem, string? codesProblem, CancellationToken cancellation)
    {
        var database = context.RequestServices.GetRequiredService<Database>();
        var municipalities = await Reads.OnceMoreAsync(database, () => MunicipalityOnMapReader.WithLandAsync(database, on, cancellation), cancellation);
        var settings = new MapSettings(Asked.LanguageOf(context), on, await CodeListReader.AllAsync(database, cancellation));
        settings = municipalities is [var first, ..] ? settings with { Extent = [first.WestLon, first.SouthLat, first.EastLon, first.NorthLat] } : settings;
        context.Response.Headers.CacheControl = "private, no-store";
        return new RazorComponentResult<CheckPage>(new Dictionary<string, object?>
        {
            ["Frame"] = PageFrameModel.Of(context),
            ["Model"] = new CheckPageModel(shape, codes, on, shapeProblem, codesProblem, settings.ToJson(), context.RequestServices.GetRequiredService<ServerOptions>()),
        }) { StatusCode = shapeProblem is null && codesProblem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private static async Task<IResult> EmptyAsync(HttpContext context, TimeProvider clock, CancellationToken cancellation) =>
        (Asked.TryLanguage(context, out _) ?? Asked.TryOn(context, clock, out _)) is { } problem ? problem
        : await PageAsync(context, "", "", Asked.Today(clock), null, null, cancellation);

    private static async Task<IResult> AnswerAsync(HttpContext context, ServerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var language = Asked.LanguageOf(context);
        var (form, unread) = await CheckForm.ReadAsync(context.Request, "shape", options.CheckBodyBytes, cancellation);
        if (form is null)
        {
            return await PageAsync(context, "", "", Asked.Today(clock), TextCatalogue.Get(language, unread!, ("bytes", options.CheckBodyBytes / 1000)), null, cancellation);
        }

        if (form.Day(clock) is not { } on)
        {
            return await RefuseAsync(context, form, Asked.Today(clock), TextCatalogue.Get(language, "problem.expected.on", ("field", "on"), ("value", form.On)), cancellation);
        }

        var reading = ReadShape(form.Text, ShapeCheck.Limits(options));
        if (reading is not GeoJsonReading.Found sent)
        {
            return await RefuseAsync(context, form, on, Sentence((GeoJsonReading.Refused)reading, language), cancellation);
        }

        var (shape, refusal) = await ShapeCheck.RunAsync(context, sent.Geometry, on, form.Format == "pdf", cancellation);
        return shape is null ? await RefuseAsync(context, form, on, Sentence(refusal!, language), cancellation) : await InFormAsync(context, form, shape, cancellation);
    }

    private static Task<IResult> RefuseAsync(HttpContext context, CheckForm form, DateOnly on, string problem, CancellationToken cancellation) =>
        PageAsync(context, form.Text, "", on, problem, null, cancellation);

    /// <summary>People sent one shape; that it is called a geometry is known to programs.</summary>
    private static string Sentence(GeoJsonReading.Refused refused, Language language) =>
        (refused.Place is "geometry" or "-" or "" ? refused with { Place = TextCatalogue.Get(language, "restrictions.land.shape") } : refused).In(language);

    /// <summary>GeoJSON begins with a brace; everything else is a list of corners.</summary>
    private static GeoJsonReading ReadShape(string text, GeoJsonLimits limits) =>
        text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t') is ['{', ..] json ? GeoJsonGeometry.Read(Encoding.UTF8.GetBytes(json), null, limits) : CoordinateList.Read(text, limits);

    private static async Task<IResult> InFormAsync(HttpContext context, CheckForm form, CheckedShape shape, CancellationToken cancellation)
    {
        switch (form.Format)
        {
            case "pdf":
                return await RestrictionEndpoints.AnswerShapeAsync(context, shape, AnswerFormat.Pdf, cancellation);
            case "json":
                return await RestrictionEndpoints.AnswerShapeAsync(context, shape, AnswerFormat.Json, cancellation);
            case "geojson":
                return await RestrictionEndpoints.AnswerShapeAsync(context, shape, AnswerFormat.GeoJson, cancellation);
            case null or "":
                return await ShapePageAsync(context, form, shape, cancellation);
            default:
                return Problems.BadValue(context, "format", form.Format, "problem.expected.format");
        }
    }

    private static async Task<IResult> ShapePageAsync(HttpContext context, CheckForm form, CheckedShape shape, CancellationToken cancellation)
    {
        context.RequestServices.GetRequiredService<Paper.PdfPrinter>().Warm();
        var (extract, language) = (shape.Extract, Asked.LanguageOf(context));
        var codes = await CodeListReader.AllAsync(context.RequestServices.GetRequiredService<Database>(), cancellation);
        context.Response.Headers.CacheControl = "private, no-store";
        return new RazorComponentResult<ShapePage>(new Dictionary<string, object?>
        {
            ["Frame"] = PageFrameModel.Of(context),
            ["Answer"] = shape,
            ["Text"] = form.Text,
            ["Settings"] = (new MapSettings(language, extract.On, codes) { Extent = Places.ExtentOf(extract.Land.Geometry) }).ToJson(),
            // A name may hold what ends a script.
            ["Drawn"] = Encoding.UTF8.GetString(RestrictionExtractGeoJson.ToUtf8(extract, language)).Replace("<", "\\u003c", StringComparison.Ordinal),
        });
    }
}

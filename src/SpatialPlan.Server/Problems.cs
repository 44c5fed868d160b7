using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Npgsql;
using SpatialPlan.Coordinates;
using SpatialPlan.Server.Pages;
using SpatialPlan.Texts;

namespace SpatialPlan.Server;

/// <summary>The one place that says no: RFC 9457 for programs, a page for people. Never the text of a fault, never SQL.</summary>
internal static class Problems
{
    /// <summary>How long a client waits before it asks again when the database is away, seconds.</summary>
    private const int RetryAfterSeconds = 5;

    /// <summary>A value of the request that cannot be read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="field">The name of the parameter.</param>
    /// <param name="value">What was sent.</param>
    /// <param name="expected">Key of the text that says what is expected.</param>
    /// <param name="more">What else fills the placeholders of that text.</param>
    public static IResult BadValue(HttpContext context, string field, string? value, string expected, params (string Name, object? Value)[] more) =>
        Answer(context, StatusCodes.Status400BadRequest, "bad-value", expected, field, value, more: more);

    /// <summary>What was asked for does not exist.</summary>
    public static IResult NotFound(HttpContext context, string field, string? value) =>
        Answer(context, StatusCodes.Status404NotFound, "not-found", "problem.not-found.detail", field, value);

    /// <summary>A shape that cannot be checked.</summary>
    /// <param name="context">The request.</param>
    /// <param name="refused">Why, and where in the text.</param>
    public static IResult BadShape(HttpContext context, GeoJsonReading.Refused refused)
    {
        var status = refused.Reason is "too-long" or "too-many-vertices" or "too-many-rings" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        return Answer(context, status, "bad-shape", $"geojson.{refused.Reason}", FieldOf(refused), refused.Detail, refused.Place);
    }

    /// <summary>The member of the body: a place is a path to it, or the coordinates of a point of the geometry, or a line of the text.</summary>
    private static string FieldOf(GeoJsonReading.Refused refused) =>
        refused.Reason == "not-json" || refused.Place is "-" or "" ? "body" : char.IsAsciiLetter(refused.Place[0]) ? refused.Place : "geometry";

    /// <summary>A body of another kind than the one that is read here.</summary>
    /// <param name="context">The request.</param>
    /// <param name="field">The header, or the part of it.</param>
    /// <param name="value">What was sent.</param>
    /// <param name="expected">Key of the text that says what is expected.</param>
    public static IResult BadMediaType(HttpContext context, string field, string? value, string expected) =>
        Answer(context, StatusCodes.Status415UnsupportedMediaType, "bad-value", expected, field, value ?? "");

    /// <summary>Paper cannot be printed on this machine, or not in the time allowed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="detail">Key of the text that says why and what to do.</param>
    public static IResult NoPaper(HttpContext context, string detail) => Answer(context, StatusCodes.Status503ServiceUnavailable, "no-paper", detail);

    /// <summary>Answers a request that threw.</summary>
    public static Task HandleFaultAsync(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var answer = fault switch
        {
            BadHttpRequestException bad => Answer(context, bad.StatusCode, "bad-request", "problem.bad-request.detail"),
            PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => Answer(context, StatusCodes.Status503ServiceUnavailable, "too-slow", "problem.too-slow.detail"),
            _ when IsAway(fault) => Answer(context, StatusCodes.Status503ServiceUnavailable, "database-away", "problem.database-away.detail"),
            _ => Answer(context, StatusCodes.Status500InternalServerError, "fault", "problem.fault.detail"),
        };
        return answer.ExecuteAsync(context);
    }

    /// <summary>Answers a request that ended without a body: no such path, no such method, too large.</summary>
    public static Task HandleEmptyAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var answer = context.Response.StatusCode == StatusCodes.Status404NotFound
            ? Answer(context, StatusCodes.Status404NotFound, "not-found", "problem.not-found.detail", "path", context.Request.Path)
            : Answer(context, context.Response.StatusCode, "bad-request", "problem.bad-request.detail");
        return answer.ExecuteAsync(context);
    }

    /// <summary>Faults that are not bugs need no stack in the log.</summary>
    public static bool IsExpected(ExceptionHandlerSuppressDiagnosticsContext context) => context.Exception is BadHttpRequestException || IsAway(context.Exception);

    /// <summary>True for a fault that passes when the database is back: it does not answer, is starting or stopping, lets nobody in, or is full of clients.</summary>
    public static bool IsAway(Exception? fault) => fault switch
    {
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "57P05" or "55000" or "53300" or "40001" or "40P01" or "3D000" } => true,
        PostgresException => false,
        NpgsqlException => true,
        TimeoutException => true,
        _ => false,
    };

    private static IResult Answer(HttpContext context, int status, string type, string detail, string? field = null, string? value = null, string? place = null, (string Name, object? Value)[]? more = null)
    {
        var language = Asked.LanguageOf(context);
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        context.Response.Headers.CacheControl = "no-store";
        var shown = value is { Length: > 100 } ? value[..100] + "…" : value;
        var problem = new ProblemDetails
        {
            Type = $"urn:spatialplan:problem:{type}",
            Status = status,
            Title = TextCatalogue.Get(language, $"problem.{type}"),
            Detail = TextCatalogue.Get(language, detail, [("field", field), ("value", shown), ("place", place ?? field), ("detail", shown ?? ""), .. more ?? []]),
            Extensions = { ["traceId"] = System.Diagnostics.Activity.Current?.Id ?? context.TraceIdentifier },
        };
        if (field is not null)
        {
            problem.Extensions["field"] = field;
            problem.Extensions["value"] = shown;
        }

        return WantsPage(context.Request) ? Page(context, problem) : Results.Problem(problem);
    }

    /// <summary>A browser that goes to an address asks for a page; a program, or a script of the map, does not.</summary>
    private static bool WantsPage(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)) && !request.Headers.ContainsKey(HeaderNames.XRequestedWith);

    private static RazorComponentResult<ProblemPage> Page(HttpContext context, ProblemDetails problem) =>
        new(new Dictionary<string, object?> { ["Frame"] = PageFrameModel.Of(context), ["Problem"] = problem }) { StatusCode = problem.Status };
}

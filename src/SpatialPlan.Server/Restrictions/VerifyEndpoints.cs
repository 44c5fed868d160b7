using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Pages;

namespace SpatialPlan.Server.Restrictions;

/// <summary>
/// <c>GET /verify/{hash}</c>: whether the answer with this hash was given by this system, and whether it would be given again today. Public: a page for
/// whoever holds the paper, JSON for a program (<c>Accept</c>, or <c>?f=html|json</c>). A hash that was never given is answered with 404.
/// <c>POST /verify</c> answers the same about a file, sent as JSON or by the form of <c>GET /verify</c>: one changed letter and it is not genuine.
/// <c>GET /extracts/{hash}</c>: the kept document, byte for byte; the hash is the SHA-256 of these bytes.
/// </summary>
internal static class VerifyEndpoints
{
    private const string Json = "application/json";

    public static void MapVerify(this IEndpointRouteBuilder app)
    {
        app.MapGet("/verify", Form);
        app.MapPost("/verify", VerifyFileAsync).DisableAntiforgery();
        app.MapGet("/verify/{hash}", VerifyAsync);
        app.MapGet("/extracts/{hash}", DocumentAsync);
    }

    private static IResult Form(HttpContext context)
    {
        if (Asked.TryLanguage(context, out _) is { } wrongLanguage)
        {
            return wrongLanguage;
        }

        string? typed = context.Request.Query["hash"];
        var hash = typed is null ? null : string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
        return hash is null ? Page<VerifyForm>(context, StatusCodes.Status200OK)
            : ExtractDocument.IsHash(hash) ? Results.Redirect($"/verify/{hash.ToLowerInvariant()}")
            : Problems.BadValue(context, "hash", typed, "verify.expected");
    }

    private static async Task<IResult> VerifyAsync(HttpContext context, string hash, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if (Read(context, hash) is { } problem)
        {
            return problem;
        }

        var found = await Reads.OnceMoreAsync(database, () => Verification.ReadAsync(database, hash.ToLowerInvariant(), Asked.Today(clock), cancellation), cancellation);
        return Answer(context, found, found.Extract is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    private static async Task<IResult> VerifyFileAsync(HttpContext context, Database database, ServerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        if (Asked.TryLanguage(context, out _) is { } wrongLanguage)
        {
            return wrongLanguage;
        }

        var (name, bytes, refusal) = await SentFile.ReadAsync(context, options.VerifyBodyBytes, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var reading = ExtractDocument.Read(bytes);
        if (reading is DocumentReading.NotADocument)
        {
            return Problems.BadValue(context, name, name, "verify.expected-file");
        }

        var found = await Reads.OnceMoreAsync(database, () => Verification.ReadAsync(database, reading, Asked.Today(clock), cancellation), cancellation);
        return Answer(context, found, StatusCodes.Status200OK);
    }

    private static async Task<IResult> DocumentAsync(HttpContext context, string hash, Database database, CancellationToken cancellation)
    {
        if (Read(context, hash) is { } problem)
        {
            return problem;
        }

        var stored = await Reads.OnceMoreAsync(
            database,
            async () =>
            {
                await using var connection = await database.OpenAsync(cancellation);
                return await StoredExtracts.FindAsync(connection, hash, cancellation);
            },
            cancellation);
        if (stored is null || !stored.IsWhole)
        {
            return Problems.NotFound(context, "hash", hash);
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.ContentDisposition = $"inline; filename=\"extract-{stored.Document.Hash[..16]}.json\"";
        return Results.Bytes(System.Text.Encoding.UTF8.GetBytes(stored.Document.Text), Json);
    }

    private static IResult? Read(HttpContext context, string hash) =>
        ExtractDocument.IsHash(hash) ? Asked.TryLanguage(context, out _) : Problems.BadValue(context, "hash", hash, "verify.expected");

    private static IResult Answer(HttpContext context, Verification found, int status)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = status;
        return Asked.WantsPage(context.Request) ? Page<VerifyPage>(context, status, ("Found", found)) : Results.Bytes(found.ToUtf8(), Json);
    }

    private static RazorComponentResult<T> Page<T>(HttpContext context, int status, params (string Name, object? Value)[] values)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var parameters = values.ToDictionary(pair => pair.Name, pair => pair.Value);
        parameters["Frame"] = PageFrameModel.Of(context);
        return new RazorComponentResult<T>(parameters) { StatusCode = status };
    }
}

using System.Globalization;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Paper;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Restrictions;

/// <summary>
/// <c>POST /check/parcels</c>: the answers for a list of parcels as a page that grows while they are worked out, as CSV or GeoJSON, or all extracts in
/// one PDF. Only what is printed is kept.
/// </summary>
internal static class ParcelListEndpoints
{
    public static void MapParcelLists(this IEndpointRouteBuilder app) => app.MapPost("/check/parcels", AnswerAsync).ExcludeFromDescription().DisableAntiforgery();

    private static async Task<IResult> AnswerAsync(HttpContext context, ServerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var language = Asked.LanguageOf(context);
        var (form, unread) = await CheckForm.ReadAsync(context.Request, "codes", options.ListBytes, cancellation);
        if (form is null)
        {
            return await ShapeEndpoints.PageAsync(context, "", "", Asked.Today(clock), null, TextCatalogue.Get(language, unread!, ("bytes", options.ListBytes / 1000)), cancellation);
        }

        var (codes, unreadLines) = ParcelCodes.Read(form.Text);
        if (form.Day(clock) is not { } on)
        {
            return await ShapeEndpoints.PageAsync(context, "", form.Text, Asked.Today(clock), null, TextCatalogue.Get(language, "problem.expected.on", ("field", "on"), ("value", form.On)), cancellation);
        }

        return Refusal(form, codes, unreadLines, options, language) is { } refusal
            ? await ShapeEndpoints.PageAsync(context, "", form.Text, on, null, refusal, cancellation)
            : await InFormAsync(context, form, codes, on, cancellation);
    }

    /// <summary>Why a list is not checked at all: a list that is answered in part would be taken for the whole.</summary>
    private static string? Refusal(CheckForm form, IReadOnlyList<EniCode> codes, IReadOnlyList<string> unread, ServerOptions options, Language language) =>
        unread.Count > 0 ? TextCatalogue.Get(language, "check.list.unread", ("lines", string.Join("; ", unread.Take(10)) + (unread.Count > 10 ? " …" : "")))
        : codes.Count == 0 ? TextCatalogue.Get(language, "check.list.empty")
        : codes.Count > options.ListParcels ? TextCatalogue.Get(language, "check.list.too-many", ("count", codes.Count), ("limit", options.ListParcels))
        : form.Format == "pdf" && codes.Count > options.ListPapers ? TextCatalogue.Get(language, "check.list.too-many-papers", ("count", codes.Count), ("limit", options.ListPapers))
        : null;

    private static async Task<IResult> InFormAsync(HttpContext context, CheckForm form, IReadOnlyList<EniCode> codes, DateOnly on, CancellationToken cancellation)
    {
        switch (form.Format)
        {
            case "csv":
                return Download(context, RestrictionList.ToCsv(await RowsAsync(context, codes, on, cancellation), Asked.LanguageOf(context)), "text/csv; charset=utf-8", on, "csv");
            case "geojson":
                return Download(context, RestrictionList.ToGeoJson(await RowsAsync(context, codes, on, cancellation), Asked.LanguageOf(context)), AnswerFormats.GeoJson, on, "geojson");
            case "pdf":
                return await PaperAsync(context, codes, on, cancellation);
            case null or "":
                return new ParcelListResult(codes, on, form.Text);
            default:
                return Problems.BadValue(context, "format", form.Format, "problem.expected.list-format");
        }
    }

    private static IResult Download(HttpContext context, byte[] file, string mime, DateOnly on, string ending)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"restrictions-{on:yyyy-MM-dd}.{ending}\"");
        return Results.Bytes(file, mime);
    }

    private static Task<List<RestrictionListRow>> RowsAsync(HttpContext context, IReadOnlyList<EniCode> codes, DateOnly on, CancellationToken cancellation)
    {
        var database = context.RequestServices.GetRequiredService<Database>();
        return Reads.OnceMoreAsync(database, async () =>
        {
            await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
            var rows = new List<RestrictionListRow>();
            await foreach (var (row, _) in ParcelListCheck.RunAsync(snapshot, codes, on, Asked.LanguageOf(context), cancellation))
            {
                rows.Add(row);
            }

            return rows;
        }, cancellation);
    }

    private static async Task<IResult> PaperAsync(HttpContext context, IReadOnlyList<EniCode> codes, DateOnly on, CancellationToken cancellation)
    {
        var database = context.RequestServices.GetRequiredService<Database>();
        var (sheets, missing) = await Reads.OnceMoreAsync(database, async () =>
        {
            await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
            var (papers, made, without) = (PaperAnswer.Sheets(context, snapshot), new List<PaperSheet>(), new List<string>());
            await foreach (var (row, view) in ParcelListCheck.RunAsync(snapshot, codes, on, Asked.LanguageOf(context), cancellation))
            {
                if (view is null)
                {
                    without.Add($"{row.Code}: {row.Problem}");
                }
                else
                {
                    made.Add(await papers.OfParcelAsync(view, cancellation));
                }
            }

            return (made, without);
        }, cancellation);
        return sheets.Count == 0
            ? await ShapeEndpoints.PageAsync(context, "", string.Join('\n', codes), on, null, string.Join(' ', missing), cancellation)
            : await PaperAnswer.PrintAsync(context, sheets, missing, string.Create(CultureInfo.InvariantCulture, $"restrictions-{on:yyyy-MM-dd}"), cancellation);
    }
}

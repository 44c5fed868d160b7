using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Server.Pages;
using SpatialPlan.Server.Parcels;
using SpatialPlan.Server.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Paper;

/// <summary>Answers with paper: read at one moment of the database, rendered by the components of the page, printed.</summary>
internal static class PaperAnswer
{
    private static readonly TimeSpan Bishkek = TimeSpan.FromHours(6);

    /// <summary>The paper of one parcel.</summary>
    public static async Task<IResult> OfParcelAsync(HttpContext context, ParcelRequest request, string id, DateOnly on, Database database, CancellationToken cancellation)
    {
        var read = await Reads.OnceMoreAsync(database, () => ReadAsync(context, database, request, on, cancellation), cancellation);
        return read is { } sheet
            ? await PrintAsync(context, [sheet], [], string.Create(CultureInfo.InvariantCulture, $"restrictions-{sheet.Extract.Land.ParcelId}-{sheet.Extract.On:yyyy-MM-dd}"), cancellation)
            : Problems.NotFound(context, "id", id);
    }

    /// <summary>Prints sheets as one document, each with its answer for programs attached.</summary>
    /// <param name="context">The request.</param>
    /// <param name="sheets">At least one.</param>
    /// <param name="missing">What was asked for and is not on the paper, in sentences.</param>
    /// <param name="name">The name of the file, without language and ending.</param>
    /// <param name="cancellation">The reader went away.</param>
    public static async Task<IResult> PrintAsync(HttpContext context, IReadOnlyList<PaperSheet> sheets, IReadOnlyList<string> missing, string name, CancellationToken cancellation)
    {
        var (services, language) = (context.RequestServices, Asked.LanguageOf(context));
        var options = services.GetRequiredService<ServerOptions>();
        var content = new PaperContent(PageFrameModel.Of(context), sheets, missing, services.GetRequiredService<PaperStyle>().Css);
        var job = new PrintJob(await RenderAsync(services, content), [.. sheets.Select((sheet, index) => Attached(sheet, sheets.Count == 1 ? null : index + 1, language))]);
        var limit = TimeSpan.FromSeconds(options.PaperSeconds + ((sheets.Count - 1) * options.PaperSecondsPerSheet));
        var (pdf, refusal) = await services.GetRequiredService<PdfPrinter>().PrintAsync(job, limit, cancellation);
        if (pdf is null)
        {
            return Problems.NoPaper(context, refusal!);
        }

        // Kept before it leaves: whoever holds the paper can have it verified.
        foreach (var keep in sheets.Select(sheet => sheet.Keep).OfType<ExtractToKeep>())
        {
            await services.GetRequiredService<ExtractArchive>().KeepAsync(keep, cancellation);
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Cookie";
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{name}-{language.Code()}.pdf\"";
        return Results.Bytes(pdf, AnswerFormats.Pdf);
    }

    /// <summary>Makes sheets in a snapshot of the database.</summary>
    public static PaperSheets Sheets(HttpContext context, Snapshot snapshot) => new(
        snapshot,
        Asked.LanguageOf(context),
        context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToOffset(Bishkek),
        context.RequestServices.GetRequiredService<ServerOptions>().PublicAddress is { Length: > 0 } told ? told : $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}");

    private static async Task<PaperSheet?> ReadAsync(HttpContext context, Database database, ParcelRequest request, DateOnly on, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        var found = KeptAnswer.IsAsked(context)
            ? await KeptAnswer.FindAsync(snapshot, context.Request.Query["hash"]!, request, cancellation)
            : await ParcelView.FindAsync(snapshot, request, on, cancellation);
        return found is { } view ? await Sheets(context, snapshot).OfParcelAsync(view, cancellation) : null;
    }

    private static PrintAttachment Attached(PaperSheet sheet, int? number, Language language) => new(
        number is null ? "extract.json" : string.Create(CultureInfo.InvariantCulture, $"extract-{number}.json"),
        sheet.Document.WithHash(),
        AnswerFormats.Json,
        $"{TextCatalogue.Get(language, "paper.title")}: {sheet.Title}");

    private static async Task<string> RenderAsync(IServiceProvider services, PaperContent content)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PaperDocument>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Content"] = content }))).ToHtmlString());
    }
}

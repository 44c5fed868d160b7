using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Pages;
using SpatialPlan.Server.Parcels;
using SpatialPlan.Server.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Paper;

/// <summary>Answers with the paper of a parcel: read at one moment of the database, rendered by the components of the page, printed.</summary>
internal static class PaperAnswer
{
    private const string AttachmentName = "extract.json";
    private static readonly TimeSpan Bishkek = TimeSpan.FromHours(6);

    public static async Task<IResult> OfAsync(HttpContext context, ParcelRequest request, string id, DateOnly on, Database database, PdfPrinter printer, CancellationToken cancellation)
    {
        if (await Reads.OnceMoreAsync(database, () => ReadAsync(database, request, on, cancellation), cancellation) is not { } read)
        {
            return Problems.NotFound(context, "id", id);
        }

        var language = Asked.LanguageOf(context);
        var job = new PrintJob(
            await RenderAsync(context, Content(context, read.View, read.Window)),
            Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(read.View.Extract, language)),
            AttachmentName,
            AnswerFormats.Json,
            TextCatalogue.Get(language, "paper.title"));
        var (pdf, refusal) = await printer.PrintAsync(job, cancellation);
        if (pdf is null)
        {
            return Problems.NoPaper(context, refusal!);
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Cookie";
        context.Response.Headers.ContentDisposition = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"inline; filename=\"restrictions-{read.View.Parcel.ParcelId}-{on:yyyy-MM-dd}-{language.Code()}.pdf\"");
        return Results.Bytes(pdf, AnswerFormats.Pdf);
    }

    private static async Task<(ParcelView View, MapWindow Window)?> ReadAsync(Database database, ParcelRequest request, DateOnly on, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        if (await ParcelView.FindAsync(snapshot, request, on, cancellation) is not { } view)
        {
            return null;
        }

        var frame = PaperMaps.Overview(view.Extract);
        return (view, await MapWindow.ReadAsync(snapshot.Connection, frame.Window, view.Parcel.ParcelId, on, null, cancellation));
    }

    private static PaperContent Content(HttpContext context, ParcelView view, MapWindow window)
    {
        var frame = PageFrameModel.Of(context);
        return new PaperContent(
            frame,
            view,
            PaperMaps.DrawOverview(view.Extract, window, frame.Language),
            PaperMaps.DrawThemes(view.Extract, window, frame.Language),
            context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToOffset(Bishkek),
            AddressOf(context, view, frame.Language),
            context.RequestServices.GetRequiredService<PaperStyle>().Css);
    }

    /// <summary>Where a reader of the paper sees what holds for this parcel now.</summary>
    private static Uri AddressOf(HttpContext context, ParcelView view, Language language)
    {
        var site = context.RequestServices.GetRequiredService<ServerOptions>().PublicAddress is { Length: > 0 } told ? told : $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
        return new Uri(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{site}/parcels/{view.Parcel.ParcelId}?lang={language.Code()}"));
    }

    private static async Task<string> RenderAsync(HttpContext context, PaperContent content)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ParcelPaper>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Content"] = content }))).ToHtmlString());
    }
}

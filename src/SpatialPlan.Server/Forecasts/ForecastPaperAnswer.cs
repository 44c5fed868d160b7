using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SpatialPlan.Demand;
using SpatialPlan.Server.Pages;
using SpatialPlan.Server.Paper;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Forecasts;

/// <summary>Answers with the report on paper: the tables and drawings of the page, with the document for programs attached.</summary>
internal static class ForecastPaperAnswer
{
    private static readonly TimeSpan Bishkek = TimeSpan.FromHours(6);

    public static async Task<IResult> OfAsync(HttpContext context, ForecastWords words, PdfPrinter printer, CancellationToken cancellation)
    {
        using var document = new StringWriter(CultureInfo.InvariantCulture);
        DemandJson.Write(document, words.View.Answer, words.Language);
        var job = new PrintJob(await RenderAsync(context, words), [new PrintAttachment("demand.json", document.ToString(), "application/json", words.Text("planning.paper.title"))]);
        var limit = TimeSpan.FromSeconds(context.RequestServices.GetRequiredService<ServerOptions>().PaperSeconds);
        var (pdf, refusal) = await printer.PrintAsync(job, limit, cancellation);
        if (pdf is null)
        {
            return Problems.NoPaper(context, refusal!);
        }

        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"forecast-{words.View.Municipality.Soate}-{words.View.Chosen.VersionId}-{words.Language.Code()}.pdf\"");
        return Results.Bytes(pdf, "application/pdf");
    }

    private static async Task<string> RenderAsync(HttpContext context, ForecastWords words)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Frame"] = PageFrameModel.Of(context),
            ["Words"] = words,
            ["Css"] = context.RequestServices.GetRequiredService<PaperStyle>().Css,
            ["MadeAt"] = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToOffset(Bishkek),
        });
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ForecastPaper>(parameters)).ToHtmlString());
    }
}

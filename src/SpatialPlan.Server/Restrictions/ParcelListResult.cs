using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Pages;

namespace SpatialPlan.Server.Restrictions;

/// <summary>The page of a list of parcels. It is sent piece by piece, so that the reader sees each answer as soon as it is there, without any script.</summary>
/// <param name="Codes">The parcels.</param>
/// <param name="On">The day of law.</param>
/// <param name="Text">The list as it was sent, to ask for the answers in another form.</param>
public sealed record ParcelListResult(IReadOnlyList<EniCode> Codes, DateOnly On, string Text) : IResult
{
    /// <summary>Where in the page the rows, and where the count of answers, come to stand.</summary>
    public const string RowsHere = "rows-come-here", SumHere = "sum-comes-here";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        var frame = PageFrameModel.Of(httpContext);
        await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        var page = await RenderAsync<ParcelListPage>(renderer, new() { ["Frame"] = frame, ["List"] = this });
        var (head, rest) = Cut(page, RowsHere);
        var (middle, end) = Cut(rest, SumHere);

        await using var snapshot = await Snapshot.OpenAsync(httpContext.RequestServices.GetRequiredService<Database>(), cancellation);
        httpContext.RequestServices.GetRequiredService<Paper.PdfPrinter>().Warm();
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "private, no-store";
        await SendAsync(httpContext, head);
        var verdicts = new List<Verdict?>();
        await foreach (var (row, _) in ParcelListCheck.RunAsync(snapshot, Codes, On, frame.Language, cancellation))
        {
            verdicts.Add(row.Extract?.Verdict);
            await SendAsync(httpContext, await RenderAsync<ParcelListRow>(renderer, new() { ["Frame"] = frame, ["Row"] = row, ["Number"] = verdicts.Count, ["Count"] = Codes.Count }));
        }

        await SendAsync(httpContext, middle + await RenderAsync<ParcelListSum>(renderer, new() { ["Frame"] = frame, ["Verdicts"] = verdicts }) + end);
    }

    private static (string Before, string After) Cut(string page, string place)
    {
        var mark = $"<i hidden>{place}</i>";
        var at = page.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"The page has no place '{place}'.") : (page[..at], page[(at + mark.Length)..]);
    }

    private static async Task SendAsync(HttpContext context, string html)
    {
        await context.Response.WriteAsync(html, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static Task<string> RenderAsync<T>(HtmlRenderer renderer, Dictionary<string, object?> parameters)
        where T : IComponent =>
        renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
}

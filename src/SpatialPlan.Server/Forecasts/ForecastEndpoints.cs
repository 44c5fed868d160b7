using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.Demand;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Forecasts;
using SpatialPlan.Server.Pages;
using SpatialPlan.Server.Paper;
using SpatialPlan.Server.Sheets;

namespace SpatialPlan.Server.Forecasts;

/// <summary>
/// <c>GET /municipalities/{code}/forecast</c>: land demand from a forecast that was handed in, as a page, JSON, one table as CSV, or paper. Everything a
/// reader tries stands in the address; nothing is stored.
/// </summary>
internal static class ForecastEndpoints
{
    public static void MapForecasts(this IEndpointRouteBuilder app) => app.MapGet("/municipalities/{code}/forecast", AskAsync).WithName("forecast");

    private static async Task<IResult> AskAsync(HttpContext context, string code, ForecastDesk desk, Database database, PdfPrinter printer, TimeProvider clock, CancellationToken cancellation)
    {
        if (ForecastRequest.TryRead(context, code, clock, out var request) is { } problem)
        {
            return problem;
        }

        if (request.Format == ForecastFormat.Csv && ForecastSheets.All.All(table => table.Id != request.Table))
        {
            return Problems.BadValue(context, "table", request.Table, "problem.expected.forecast-table");
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Cookie";
        return await Reads.OnceMoreAsync(database, () => desk.AskAsync(request, cancellation), cancellation) switch
        {
            ForecastOutcome.Calculated done => await AnswerAsync(context, done.View, database, printer, cancellation),
            var outcome => Refuse(context, code, outcome, request.Format == ForecastFormat.Page),
        };
    }

    /// <summary>Says why nothing was calculated.</summary>
    internal static IResult Refuse(HttpContext context, string code, ForecastOutcome outcome, bool onPage) => outcome switch
    {
        ForecastOutcome.NoForecast none when onPage => Empty(context, none),
        ForecastOutcome.NoVersion none => Problems.NotFound(context, "forecast", none.Version.ToString(CultureInfo.InvariantCulture)),
        ForecastOutcome.WrongValue wrong => Wrong(context, wrong),
        ForecastOutcome.Unreadable broken => Problems.BadValue(context, "forecast", broken.First.In(Asked.LanguageOf(context)), "problem.forecast-unreadable"),
        _ => Problems.NotFound(context, "code", code),
    };

    private static async Task<IResult> AnswerAsync(HttpContext context, ForecastView view, Database database, PdfPrinter printer, CancellationToken cancellation)
    {
        var words = new ForecastWords(view, Asked.LanguageOf(context));
        switch (view.Request.Format)
        {
            case ForecastFormat.Json:
                using (var text = new StringWriter(CultureInfo.InvariantCulture))
                {
                    DemandJson.Write(text, view.Answer, words.Language);
                    return Results.Text(text.ToString(), "application/json");
                }

            case ForecastFormat.Csv:
                return Results.File(DataTableCsv.ToUtf8(ForecastSheets.Find(words, view.Request.Table)!), DataTableCsv.Mime, $"{view.Request.Table}-{view.Municipality.Soate}.csv");
            case ForecastFormat.Tables:
                return Results.File(await TablesAsync(database, view, cancellation), "application/zip", $"forecast-{view.Municipality.Soate}-{view.Chosen.VersionId}.zip");
            case ForecastFormat.Pdf:
                return await ForecastPaperAnswer.OfAsync(context, words, printer, cancellation);
            default:
                return new RazorComponentResult<ForecastPage>(new Dictionary<string, object?> { ["Frame"] = PageFrameModel.Of(context), ["View"] = view });
        }
    }

    private static RazorComponentResult<ForecastEmptyPage> Empty(HttpContext context, ForecastOutcome.NoForecast none) =>
        new(new Dictionary<string, object?> { ["Frame"] = PageFrameModel.Of(context), ["Municipality"] = none.Municipality });

    private static IResult Wrong(HttpContext context, ForecastOutcome.WrongValue wrong)
    {
        var field = ForecastRequest.ValuePrefix + wrong.Key;
        return wrong.Low is null
            ? Problems.BadValue(context, field, wrong.Key, "problem.expected.coefficient-key")
            : Problems.BadValue(context, field, wrong.Value.ToString("R", CultureInfo.InvariantCulture), "problem.expected.coefficient-range", ("low", wrong.Low), ("high", wrong.High));
    }

    private static async Task<byte[]> TablesAsync(Database database, ForecastView view, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var tables = await ForecastReader.TablesAsync(connection, view.Chosen.VersionId, cancellation);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in tables.OrderBy(table => table.Key, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name);
                // The same version gives the same archive at any time.
                entry.LastWriteTime = new DateTimeOffset(view.Chosen.RecordedAt, TimeSpan.Zero);
                await using var file = await entry.OpenAsync(cancellation);
                await file.WriteAsync(content, cancellation);
            }
        }

        return bytes.ToArray();
    }
}

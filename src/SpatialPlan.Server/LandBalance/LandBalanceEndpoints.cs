using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.LandBalance;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.LandBalance;
using SpatialPlan.Server.Pages;
using SpatialPlan.Tables.Writing;

namespace SpatialPlan.Server.LandBalance;

/// <summary>
/// <c>GET /municipalities/{code}/land-balance?on=&amp;from=&amp;known-at=&amp;format=html|json|csv|xlsx</c>: the land balance of an aimak or town, or of a
/// rayon, oblast or the republic with all municipalities in it.
/// </summary>
internal static class LandBalanceEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapLandBalance(this IEndpointRouteBuilder app) => app.MapGet("/municipalities/{code}/land-balance", BalanceAsync).ExcludeFromDescription();

    private static async Task<IResult> BalanceAsync(HttpContext context, string code, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if (LandBalanceRequest.TryRead(context, code, clock, out var request) is { } problem)
        {
            return problem;
        }

        var language = Asked.LanguageOf(context);
        var (report, names) = await Reads.OnceMoreAsync(
            database,
            async () =>
            {
                await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
                return (
                    await LandBalanceReader.FindAsync(snapshot, request.Code, request.On, request.From, request.KnownAt, cancellation),
                    await LandBalanceReader.NamesAsync(database, language, cancellation));
            },
            cancellation);
        if (report is null)
        {
            return Problems.NotFound(context, "code", code);
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Cookie";
        return Answer(context, request, report, names);
    }

    private static IResult Answer(HttpContext context, LandBalanceRequest request, LandBalanceReport report, LandBalanceNames names)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"land-balance-{report.Unit.Soate}-{report.On:yyyy-MM-dd}");
        switch (request.Format)
        {
            case "json":
                return Results.Bytes(LandBalanceJson.ToUtf8(report, names, request.Today), "application/json");
            case "csv":
                using (var text = new StringWriter(CultureInfo.InvariantCulture))
                {
                    CsvSheet.Write(text, LandBalanceRows.Of(report));
                    return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", file + ".csv");
                }

            case "xlsx":
                using (var book = new MemoryStream())
                {
                    Workbook.Write(book, LandBalanceSheets.Of(report, names, request.Today));
                    return Results.File(book.ToArray(), Xlsx, file + ".xlsx");
                }

            default:
                return new RazorComponentResult<LandBalancePage>(new Dictionary<string, object?>
                {
                    ["Frame"] = PageFrameModel.Of(context),
                    ["Report"] = report,
                    ["Names"] = names,
                    ["Today"] = request.Today,
                });
        }
    }
}

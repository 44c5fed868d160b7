using Microsoft.AspNetCore.Http.HttpResults;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.CodeLists;
using SpatialPlan.Server.Forecasts;
using SpatialPlan.Server.Map;
using SpatialPlan.Server.Pages;
using SpatialPlan.Server.Sheets;
using SpatialPlan.Supply;

namespace SpatialPlan.Server.Allocation;

/// <summary>
/// <c>GET /municipalities/{code}/allocation</c>: vacant land given out for the demand of a forecast, as a page with a map, JSON, GeoJSON or one table as
/// CSV. Everything a reader tries stands in the address; nothing is stored, and nobody gets land by it.
/// </summary>
internal static class LandPlanEndpoints
{
    public static void MapAllocation(this IEndpointRouteBuilder app) => app.MapGet("/municipalities/{code}/allocation", AskAsync).WithName("allocation");

    private static async Task<IResult> AskAsync(HttpContext context, string code, ForecastDesk desk, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if ((TryFormat(context, out var format) ?? ForecastRequest.TryRead(context, code, clock, out _, withFormat: false) ?? LandPlanRequest.TryRead(context, out _)) is { } problem)
        {
            return problem;
        }

        string? table = context.Request.Query["table"];
        if (format == LandPlanFormat.Csv && LandPlanSheets.All.All(one => one.Id != table))
        {
            return Problems.BadValue(context, "table", table, "problem.expected.plan-table");
        }

        ForecastRequest.TryRead(context, code, clock, out var request, withFormat: false);
        LandPlanRequest.TryRead(context, out var wanted);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Cookie";
        var outcome = await Reads.OnceMoreAsync(database, () => desk.AskAsync(request, cancellation), cancellation);
        if (outcome is not ForecastOutcome.Calculated done)
        {
            return ForecastEndpoints.Refuse(context, code, outcome, format == LandPlanFormat.Page);
        }

        var view = await Reads.OnceMoreAsync(database, () => LandPlanView.FindAsync(database, done.View, wanted, cancellation), cancellation);
        return view is null ? Problems.NotFound(context, "on", done.View.Answer.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            : view.StrangeWeight() is { } strange ? Problems.BadValue(context, LandPlanRequest.WeightPrefix + strange, strange, "problem.expected.weight-name")
            : await AnswerAsync(context, view, format, table, database, cancellation);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, LandPlanView view, LandPlanFormat format, string? table, Database database, CancellationToken cancellation)
    {
        var words = new ForecastWords(view.Forecast, Asked.LanguageOf(context));
        return format switch
        {
            LandPlanFormat.Json => Results.Text(LandPlanJson.Write(view.Plan, view.Forecast.Municipality, view.Tools, words.Language) + "\n", "application/json"),
            LandPlanFormat.GeoJson => Results.Text(LandPlanGeoJson.Write(view.Plan) + "\n", "application/geo+json"),
            LandPlanFormat.Csv => Results.File(DataTableCsv.ToUtf8(LandPlanSheets.All.First(one => one.Id == table).Make(words, view)), DataTableCsv.Mime, $"{table}-{view.Forecast.Municipality.Soate}.csv"),
            _ => await PageAsync(context, view, words, database, cancellation),
        };
    }

    private static async Task<IResult> PageAsync(HttpContext context, LandPlanView view, ForecastWords words, Database database, CancellationToken cancellation)
    {
        var codes = await CodeListReader.AllAsync(database, cancellation);
        var pieces = view.Plan.Parts.Select(part => part.Piece.Geometry).ToArray();
        var settings = new MapSettings(words.Language, view.Forecast.Answer.On, codes)
        {
            Extent = pieces.Length == 0 ? null : Places.ExtentOf(Coordinates.Geo.Factory.CreateGeometryCollection([.. pieces])),
        };
        return new RazorComponentResult<LandPlanPage>(new Dictionary<string, object?> { ["Frame"] = PageFrameModel.Of(context), ["View"] = view, ["Settings"] = settings.ToJson() });
    }

    private static IResult? TryFormat(HttpContext context, out LandPlanFormat format)
    {
        string? text = context.Request.Query["format"];
        format = text switch
        {
            null or "" => Asked.WantsPage(context.Request) ? LandPlanFormat.Page : LandPlanFormat.Json,
            "json" => LandPlanFormat.Json,
            "geojson" => LandPlanFormat.GeoJson,
            "csv" => LandPlanFormat.Csv,
            _ => (LandPlanFormat)(-1),
        };
        return format >= 0 ? null : Problems.BadValue(context, "format", text, "problem.expected.plan-format");
    }
}

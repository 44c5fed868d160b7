using Microsoft.AspNetCore.Http.Features;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Coordinates;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Paper;

namespace SpatialPlan.Server.Restrictions;

/// <summary>Checks a shape that somebody sent: read within limits, refused with its place, judged like a parcel, forgotten.</summary>
internal static class ShapeCheck
{
    private const double SquareMetresPerSquareKilometre = 1_000_000;

    /// <summary>How much of a shape is read.</summary>
    public static GeoJsonLimits Limits(ServerOptions options) => new(options.CheckBodyBytes, options.CheckVertices);

    /// <summary>The answer, or why there is none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="sent">A valid shape in a known system.</param>
    /// <param name="on">The day of law.</param>
    /// <param name="withPaper">True when the sheet of a paper is to be made.</param>
    /// <param name="cancellation">The reader went away.</param>
    public static Task<(CheckedShape? Shape, GeoJsonReading.Refused? Refusal)> RunAsync(HttpContext context, Geometry sent, DateOnly on, bool withPaper, CancellationToken cancellation)
    {
        var database = context.RequestServices.GetRequiredService<Database>();
        return Reads.OnceMoreAsync(database, () => RunOnceAsync(context, database, sent, on, withPaper, cancellation), cancellation);
    }

    private static async Task<(CheckedShape? Shape, GeoJsonReading.Refused? Refusal)> RunOnceAsync(HttpContext context, Database database, Geometry sent, DateOnly on, bool withPaper, CancellationToken cancellation)
    {
        var options = context.RequestServices.GetRequiredService<ServerOptions>();
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        var moved = await ShapeReader.TransformAsync(snapshot.Connection, sent, cancellation);
        if (moved is not GeoJsonReading.Found { Geometry: var land })
        {
            return (null, (GeoJsonReading.Refused)moved);
        }

        if (land.Area > options.CheckSquareKilometres * SquareMetresPerSquareKilometre)
        {
            return (null, new GeoJsonReading.Refused("too-large", "geometry", $"{options.CheckSquareKilometres}"));
        }

        if (await MunicipalityFinder.FindByLandAsync(snapshot.Connection, land, on, null, cancellation) is not { } municipality)
        {
            return (null, new GeoJsonReading.Refused("outside-municipality", "geometry"));
        }

        var extract = await RestrictionReader.CheckAsync(snapshot, new CheckedLand(land), municipality.UnitId, on, null, cancellation);
        var guide = await GuidanceReader.ReadAsync(snapshot.Connection, municipality.UnitId, on, null, cancellation);
        var sheet = withPaper ? await PaperAnswer.Sheets(context, snapshot).OfShapeAsync(extract, municipality, cancellation) : null;
        return (new CheckedShape(extract, guide, municipality, sheet), null);
    }

    /// <summary>Reads the shape in the body of a request as far as the limit allows; the server's own limit for other requests is smaller.</summary>
    public static async Task<GeoJsonReading> ReadBodyAsync(HttpRequest request, GeoJsonLimits limits, CancellationToken cancellation)
    {
        var tooLong = new GeoJsonReading.Refused("too-long", "-", limits.MostBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (request.ContentLength > limits.MostBytes)
        {
            return tooLong;
        }

        Allow(request, limits.MostBytes + 1L);
        using var body = new MemoryStream();
        var piece = new byte[16_384];
        for (int read; (read = await request.Body.ReadAsync(piece, cancellation)) > 0;)
        {
            body.Write(piece, 0, read);
            if (body.Length > limits.MostBytes)
            {
                return tooLong;
            }
        }

        return GeoJsonGeometry.Read(body.GetBuffer().AsMemory(0, (int)body.Length), null, limits);
    }

    /// <summary>Lets one request be longer than others.</summary>
    public static void Allow(HttpRequest request, long bytes)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = bytes;
        }
    }
}

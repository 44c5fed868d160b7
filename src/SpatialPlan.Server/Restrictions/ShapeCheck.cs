using Microsoft.AspNetCore.Http.Features;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Coordinates;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Server.Restrictions;

/// <summary>Checks a shape that somebody sent: read within limits, refused with its place, judged like a parcel, forgotten.</summary>
internal static class ShapeCheck
{
    private const double SquareMetresPerSquareKilometre = 1_000_000;

    /// <summary>The answer, or the problem that says why there is none.</summary>
    public static async Task<(RestrictionExtract? Extract, IResult? Refusal)> RunAsync(HttpContext context, Database database, ServerOptions options, DateOnly on, CancellationToken cancellation)
    {
        if (context.Request.GetTypedHeaders().ContentType?.MediaType.Value is not ("application/geo+json" or "application/json"))
        {
            return (null, Problems.BadMediaType(context));
        }

        var limits = new GeoJsonLimits(options.CheckBodyBytes, options.CheckVertices);
        var reading = await ReadAsync(context.Request, limits, cancellation);
        if (reading is not GeoJsonReading.Found sent)
        {
            return (null, Problems.BadShape(context, (GeoJsonReading.Refused)reading));
        }

        return await Reads.OnceMoreAsync(database, () => CheckAsync(context, database, options, sent.Geometry, on, cancellation), cancellation);
    }

    private static async Task<(RestrictionExtract? Extract, IResult? Refusal)> CheckAsync(HttpContext context, Database database, ServerOptions options, Geometry sent, DateOnly on, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        var moved = await ShapeReader.TransformAsync(snapshot.Connection, sent, cancellation);
        if (moved is not GeoJsonReading.Found { Geometry: var land })
        {
            return (null, Problems.BadShape(context, (GeoJsonReading.Refused)moved));
        }

        if (land.Area > options.CheckSquareKilometres * SquareMetresPerSquareKilometre)
        {
            return (null, Problems.BadShape(context, new GeoJsonReading.Refused("too-large", "geometry", $"{options.CheckSquareKilometres}")));
        }

        var municipality = await MunicipalityFinder.FindByLandAsync(snapshot.Connection, land, on, null, cancellation);
        return municipality is null
            ? (null, Problems.BadShape(context, new GeoJsonReading.Refused("outside-municipality", "geometry")))
            : (await RestrictionReader.CheckAsync(snapshot, new CheckedLand(land), municipality.UnitId, on, null, cancellation), null);
    }

    /// <summary>Reads the body as far as the limit allows; the server's own limit for other requests is smaller.</summary>
    private static async Task<GeoJsonReading> ReadAsync(HttpRequest request, GeoJsonLimits limits, CancellationToken cancellation)
    {
        var tooLong = new GeoJsonReading.Refused("too-long", "-", limits.MostBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (request.ContentLength > limits.MostBytes)
        {
            return tooLong;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limits.MostBytes + 1L;
        }

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
}

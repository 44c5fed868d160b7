namespace SpatialPlan.Server.Restrictions;

/// <summary>Reads which form of the extract is asked for.</summary>
internal static class AnswerFormats
{
    public const string Json = "application/json";
    public const string GeoJson = "application/geo+json";
    public const string Pdf = "application/pdf";

    /// <summary>Reads the form asked for.</summary>
    /// <param name="context">The request.</param>
    /// <param name="format">What to answer with.</param>
    /// <returns>A problem when <c>?format=</c> names none of ours.</returns>
    public static IResult? TryRead(HttpContext context, out AnswerFormat format)
    {
        string? asked = context.Request.Query["format"];
        var known = asked switch
        {
            "json" => AnswerFormat.Json,
            "geojson" => AnswerFormat.GeoJson,
            "pdf" => AnswerFormat.Pdf,
            null => Preferred(context.Request),
            _ => default(AnswerFormat?),
        };
        format = known ?? AnswerFormat.Json;
        return known is null ? Problems.BadValue(context, "format", asked, "problem.expected.format") : null;
    }

    private static AnswerFormat Preferred(HttpRequest request) =>
        request.GetTypedHeaders().Accept
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => type.MediaType.Value switch
            {
                Json => AnswerFormat.Json,
                GeoJson => AnswerFormat.GeoJson,
                Pdf => AnswerFormat.Pdf,
                _ => default(AnswerFormat?),
            })
            .FirstOrDefault(format => format is not null) ?? AnswerFormat.Json;
}

using Microsoft.OpenApi;
using SpatialPlan.Server.Forecasts;

namespace SpatialPlan.Server.Allocation;

/// <summary>Describes <c>GET /municipalities/{code}/allocation</c> in <c>/openapi/v1.json</c>. A test holds the shape against a real answer.</summary>
internal static class LandPlanApi
{
    /// <summary>The name of the shape of the answer.</summary>
    public const string Schema = "LandPlan";

    /// <summary>Describes the question.</summary>
    public static void Describe(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Summary = "Vacant land given out for the demand of a forecast";
        operation.Description = "The JSON and GeoJSON are those that the command 'allocate --municipality' writes. A weight of suitability is tried with weight.SECTOR.FACTOR=VALUE, such as weight.housing.road_metres=2. "
            + "Nothing is stored, and nobody gets land by it.";
        operation.Parameters =
        [
            .. ForecastApi.Common(),
            ForecastApi.Query("beta", "Compactness, 0 to 1; what the rules say when not given.", Number()),
            ForecastApi.Query("tier", "The last tier that is offered, 1 to 4; 4 when not given.", ForecastApi.Whole()),
            ForecastApi.Query("whole", "True when a piece must not be divided between sectors.", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
            ForecastApi.Query("lang", "The language of names; ky when not given.", ForecastApi.Choice("ky", "ru", "en")),
            ForecastApi.Query("format", "The form of the answer; stands before Accept.", ForecastApi.Choice("json", "geojson", "csv")),
            ForecastApi.Query("table", "For csv: which table.", ForecastApi.Choice([.. LandPlanSheets.All.Select(table => table.Id)])),
        ];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The plan. 'certificate' proves a shortage in words; 'rules.unconfirmedRules' counts the rules nobody has confirmed.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchemaReference(Schema, document) },
                    ["application/geo+json"] = new() { Schema = new OpenApiSchemaReference("GeoJson", document) },
                    ["text/csv"] = new() { Schema = ForecastApi.Text() },
                },
            },
            ["400"] = ForecastApi.Refusal(document, "A value cannot be read or lies out of its range; the member 'field' names it."),
            ["404"] = ForecastApi.Refusal(document, "There is no such municipality, no such forecast of it, or no parcel on that day."),
            ["503"] = ForecastApi.Refusal(document, "The database is away."),
        };
    }

    /// <summary>The members of the answer.</summary>
    public static OpenApiSchema Answer() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["municipality"] = ForecastApi.Object(),
            ["on"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            ["rules"] = ForecastApi.Object(),
            ["objective"] = Number(),
            ["allocated"] = ForecastApi.List(),
            ["unmet"] = ForecastApi.Object(),
            ["shadowPrices"] = ForecastApi.Object(),
            ["certificate"] = ForecastApi.Object(),
            ["balance"] = ForecastApi.List(),
            ["offeredSquareMetres"] = ForecastApi.Whole(),
            ["freeSquareMetres"] = ForecastApi.Whole(),
            ["irrigatedSquareMetres"] = ForecastApi.Whole(),
            ["lateSquareMetres"] = ForecastApi.Whole(),
            ["missingFactors"] = ForecastApi.Object(),
            ["supply"] = ForecastApi.Object(),
            ["toolbox"] = ForecastApi.List(),
        },
    };

    private static OpenApiSchema Number() => new() { Type = JsonSchemaType.Number };
}

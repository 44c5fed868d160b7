using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SpatialPlan.Demand;

namespace SpatialPlan.Server.Forecasts;

/// <summary>Describes <c>GET /municipalities/{code}/forecast</c> in <c>/openapi/v1.json</c>. A test holds the shape against a real answer.</summary>
internal static class ForecastApi
{
    /// <summary>The name of the shape of the answer.</summary>
    public const string Schema = "Demand";

    /// <summary>Describes the question.</summary>
    public static void Describe(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Summary = "Land demand from an economic forecast";
        operation.Description = "Calculated from a forecast that was handed in, with its uncertainty, against vacant land. The JSON is the document that the command 'demand --format json' writes. "
            + "A coefficient is tried with set.KEY=VALUE, such as set.housing.plot_square_metres=700; keys and ranges stand in 'coefficients'. Nothing is stored.";
        operation.Parameters =
        [
            .. Common(),
            Query("on", "The day for which vacant land is read; the first day after the base year when not given.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }),
            Query("lang", "The language of names; ky when not given.", Choice("ky", "ru", "en")),
            Query("format", "The form of the answer; stands before Accept.", Choice("json", "csv", "pdf", "tables")),
            Query("table", "For csv: which table.", Choice([.. ForecastSheets.All.Select(table => table.Id)])),
        ];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The calculation. 'supply.status' other than 'read' means that nothing is known about vacant land, not that there is none.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchemaReference(Schema, document) },
                    ["text/csv"] = new() { Schema = Text() },
                    ["application/pdf"] = new() { Schema = new OpenApiSchemaReference("Pdf", document) },
                    ["application/zip"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                },
            },
            ["400"] = Refusal(document, "A value cannot be read or lies out of its range; the member 'field' names it."),
            ["404"] = Refusal(document, "There is no such municipality, or no such forecast of it."),
            ["503"] = Refusal(document, "The database is away, or paper cannot be printed now."),
        };
    }

    /// <summary>The members of the answer.</summary>
    public static OpenApiSchema Answer() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Areas are hectares unless a name says square metres.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["municipality"] = Object(),
            ["ages"] = List(),
            ["standings"] = List(),
            ["baseYear"] = Whole(),
            ["horizonYears"] = Whole(),
            ["scenario"] = Text(),
            ["seed"] = Whole(),
            ["draws"] = Whole(),
            ["population"] = Object(),
            ["demand"] = List(),
            ["demandHectaresBySector"] = List(),
            ["demandHectares"] = new OpenApiSchema { Type = JsonSchemaType.Number },
            ["spread"] = List(),
            ["tornado"] = List(),
            ["scenarios"] = List(),
            ["released"] = List(),
            ["housing"] = List(),
            ["social"] = List(),
            ["crops"] = List(),
            ["chain"] = List(),
            ["supply"] = Object(),
            ["warnings"] = List(),
            ["absentTables"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
            ["leftOutTables"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
            ["targets"] = List(),
            ["coefficients"] = List(),
            ["chainLinks"] = List(),
        },
    };

    /// <summary>What is asked of the forecast itself.</summary>
    internal static IOpenApiParameter[] Common() =>
    [
        new OpenApiParameter { Name = "code", In = ParameterLocation.Path, Required = true, Description = "SOATE code or P-code of the municipality.", Schema = Text() },
        Query("forecast", "The number of the version that was handed in; the newest that stands when not given.", new OpenApiSchema { Type = JsonSchemaType.Integer }),
        Query("scenario", "The future; base when not given.", Choice([.. DemandScenarios.All.Select(scenario => scenario.Code())])),
        Query("seed", "Names the random draws; 1 when not given.", new OpenApiSchema { Type = JsonSchemaType.Integer }),
    ];

    internal static OpenApiResponse Refusal(OpenApiDocument document, string text) => new()
    {
        Description = text,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Problem", document) } },
    };

    internal static OpenApiParameter Query(string name, string text, IOpenApiSchema schema) => new() { Name = name, In = ParameterLocation.Query, Description = text, Schema = schema };

    internal static OpenApiSchema Choice(params string[] values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))] };

    internal static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    internal static OpenApiSchema Whole() => new() { Type = JsonSchemaType.Integer };

    internal static OpenApiSchema Object() => new() { Type = JsonSchemaType.Object };

    internal static OpenApiSchema List() => new() { Type = JsonSchemaType.Array, Items = Object() };
}

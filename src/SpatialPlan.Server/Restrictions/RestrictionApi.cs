using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SpatialPlan.Server.Allocation;
using SpatialPlan.Server.Forecasts;

namespace SpatialPlan.Server.Restrictions;

/// <summary>Describes the interface for programs in <c>/openapi/v1.json</c>: the questions about restrictions and land demand, with what they answer and refuse.</summary>
internal static class RestrictionApi
{
    private const string Problem = "application/problem+json";

    /// <summary>Only the interface for programs stands in the document, not pages and tiles.</summary>
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = description => Operations.ContainsKey(description.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().FirstOrDefault()?.EndpointName ?? "");
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "SpatialPlan", Version = "1", Description = "What restricts a piece of land, by the law of a day, and how much land a forecast asks for. Areas of restrictions are square metres, lengths and distances metres, numbers unrounded." };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.Schemas = RestrictionSchemas.All();
            document.Components.Schemas[ForecastApi.Schema] = ForecastApi.Answer();
            document.Components.Schemas[LandPlanApi.Schema] = LandPlanApi.Answer();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, transforming, _) =>
        {
            var name = transforming.Description.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().First().EndpointName;
            Operations[name](operation, transforming.Document!);
            return Task.CompletedTask;
        });
    }

    private static readonly Dictionary<string, Action<OpenApiOperation, OpenApiDocument>> Operations = new(StringComparer.Ordinal)
    {
        ["parcelRestrictions"] = OfParcel,
        ["checkShape"] = OfShape,
        ["forecast"] = ForecastApi.Describe,
        ["allocation"] = LandPlanApi.Describe,
    };

    private static void OfParcel(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Summary = "What restricts a parcel";
        operation.Parameters = [Path("id", "The number of the parcel, or its ENI code with or without hyphens."), On(), Lang(), Format("json", "geojson", "pdf"), Choice("explain", "true: each restriction with what it asks, who answers and what can be done.", "true")];
        operation.Responses = Answers(document, [AnswerFormats.Json, AnswerFormats.GeoJson, AnswerFormats.Pdf], ("400", "A value cannot be read; the member 'field' names it."), ("404", "There is no such parcel on that day."), ("503", "The database is away, or paper cannot be printed now."));
    }

    private static void OfShape(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Summary = "What restricts a drawn shape";
        operation.Description = "One polygon or multipolygon: a geometry, a feature, or a collection of one feature; WGS 84 unless a member 'crs' names another known system. Nothing is stored, except that the answer on a paper is kept so that it can be verified.";
        operation.Parameters = [On(), Lang(), Format("json", "geojson", "pdf")];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { [AnswerFormats.GeoJson] = Media(document, "GeoJson"), [AnswerFormats.Json] = Media(document, "GeoJson") },
        };
        operation.Responses = Answers(document, [AnswerFormats.Json, AnswerFormats.GeoJson, AnswerFormats.Pdf], ("400", "The shape or a value cannot be read; the member 'field' names the place."), ("413", "Too many bytes, vertices or rings."), ("408", "The body came too slowly."), ("415", "The body is not GeoJSON in UTF-8, or it is compressed."), ("503", "The database is away, or paper cannot be printed now."));
    }

    private static OpenApiResponses Answers(OpenApiDocument document, string[] formats, params (string Status, string Text)[] problems)
    {
        var answers = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The answer. What could not be looked at is in 'layers' with its state; only a verdict 'clear' means that nothing restricts the land.",
                Content = formats.ToDictionary(format => format, format => Media(document, format switch { AnswerFormats.Json => "Extract", AnswerFormats.GeoJson => "GeoJson", _ => "Pdf" })),
            },
        };
        foreach (var (status, text) in problems)
        {
            answers[status] = new OpenApiResponse { Description = text, Content = new Dictionary<string, OpenApiMediaType> { [Problem] = Media(document, "Problem") } };
        }

        return answers;
    }

    private static OpenApiMediaType Media(OpenApiDocument document, string schema) => new() { Schema = new OpenApiSchemaReference(schema, document) };

    private static OpenApiParameter Path(string name, string text) => new() { Name = name, In = ParameterLocation.Path, Required = true, Description = text, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiParameter On() => new() { Name = "on", In = ParameterLocation.Query, Description = "The day of law; today when not given.", Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" } };

    private static OpenApiParameter Lang() => Choice("lang", "The language of names; ky when not given.", "ky", "ru", "en");

    private static OpenApiParameter Format(params string[] formats) => Choice("format", "The form of the answer; stands before Accept.", formats);

    private static OpenApiParameter Choice(string name, string text, params string[] values) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = text,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))] },
    };
}

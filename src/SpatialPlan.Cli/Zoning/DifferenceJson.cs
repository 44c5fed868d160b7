using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpatialPlan.Zoning.Plans;

namespace SpatialPlan.Cli.Zoning;

/// <summary>The comparison of two plans for programs.</summary>
internal static class DifferenceJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Counts, changes by zone, and hectares by type.</summary>
    public static string Of(PlanComparison comparison) => new JsonObject
    {
        ["added"] = Count(comparison, "added"), ["gone"] = Count(comparison, "gone"), ["moved"] = Count(comparison, "moved"), ["changed"] = Count(comparison, "changed"), ["unchanged"] = comparison.Unchanged,
        ["changes"] = new JsonArray([.. comparison.Changes.Select(change => (JsonNode)Change(change))]),
        ["types"] = new JsonArray([.. comparison.Types.Select(type => (JsonNode)new JsonObject
        {
            ["type"] = type.Type, ["beforeHectares"] = Hectares(type.BeforeSquareMetres), ["afterHectares"] = Hectares(type.AfterSquareMetres), ["differenceHectares"] = Hectares(type.AfterSquareMetres - type.BeforeSquareMetres),
        })]),
    }.ToJsonString(Readable);

    private static int Count(PlanComparison comparison, string kind) => comparison.Changes.Count(change => change.Kind == kind);

    private static JsonObject Change(ZoneChange change) => new()
    {
        ["zone"] = change.Code, ["kind"] = change.Kind, ["typeBefore"] = change.Before?.Type, ["typeAfter"] = change.After?.Type,
        ["gainedSquareMetres"] = change.GainedSquareMetres, ["lostSquareMetres"] = change.LostSquareMetres,
        ["properties"] = new JsonArray([.. change.Properties.Select(property => (JsonNode)new JsonObject { ["name"] = property.Name, ["before"] = Node(property.Before), ["after"] = Node(property.After) })]),
    };

    private static JsonNode? Node(string? raw) => raw is null ? null : JsonNode.Parse(raw);

    private static double Hectares(double squareMetres) => Math.Round(squareMetres / 10_000, 6);
}

using Microsoft.OpenApi;

namespace SpatialPlan.Server.Restrictions;

/// <summary>The shapes of answers as JSON schemas. A test holds them against a real answer.</summary>
internal static class RestrictionSchemas
{
    private const JsonSchemaType Text = JsonSchemaType.String, Number = JsonSchemaType.Number, Whole = JsonSchemaType.Integer, Flag = JsonSchemaType.Boolean;

    public static Dictionary<string, IOpenApiSchema> All() => new(StringComparer.Ordinal)
    {
        ["Extract"] = Extract(),
        ["GeoJson"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "GeoJSON by RFC 7946." },
        ["Pdf"] = new OpenApiSchema { Type = Text, Format = "binary", Description = "PDF/A-3b with the JSON attached." },
        ["Problem"] = Object(("type", Text), ("title", Text), ("status", Whole), ("detail", Text), ("field", Text), ("value", Text), ("traceId", Text)),
    };

    private static OpenApiSchema Extract()
    {
        var extract = Object(
            ("parcel", Text), ("eniCode", Text), ("contourNumber", Text), ("on", Text), ("knownAt", Text), ("registeredAreaSquareMetres", Number),
            ("geometricAreaSquareMetres", Number), ("verdict", Text), ("verdictWithOverrides", Text), ("complete", Flag), ("says", Text), ("lookedAt", Text));
        extract.Properties!["layers"] = ListOf(Layer());
        extract.Properties["restrictions"] = ListOf(Restriction());
        extract.Properties["nearby"] = ListOf(Restriction());
        extract.Properties["hash"] = new OpenApiSchema { Type = Text | JsonSchemaType.Null, Description = "The hash under which this answer is kept and can be verified at /verify/{hash}; null when it was made now and is not kept. Paper is always kept." };
        return extract;
    }

    private static OpenApiSchema Layer()
    {
        var layer = Object(
            ("theme", Text), ("name", Text), ("required", Flag), ("state", Text), ("says", Text), ("asOf", Text), ("reviewBy", Text), ("accuracyMetres", Number),
            ("uncoveredAreaSquareMetres", Number), ("confirmed", Flag));
        layer.Properties!["sources"] = ListOf(new OpenApiSchema { Type = Text });
        layer.Properties["threshold"] = Object(
            ("minAreaSquareMetres", Number), ("minWidthMetres", Number), ("minShare", Number), ("minLengthMetres", Number), ("toleranceMetres", Number),
            ("nearbyMetres", Number), ("source", Text), ("confirmed", Flag));
        return layer;
    }

    private static OpenApiSchema Restriction()
    {
        var restriction = Object(
            ("theme", Text), ("type", Text), ("id", Text), ("code", Text), ("name", Text), ("class", Text), ("areaSquareMetres", Number), ("shareOfDrawn", Number),
            ("shareOfRegistered", Number), ("lengthMetres", Number), ("count", Whole), ("widthMetres", Number), ("distanceMetres", Number), ("innerZone", Text),
            ("regime", Text), ("stripWidthMetres", Number), ("widthRuleSource", Text), ("widthRuleConfirmed", Flag), ("hazardLevel", Whole),
            ("returnPeriodYears", Whole), ("determinationMethod", Text), ("resettlementAdvised", Flag), ("validFrom", Text), ("validUntil", Text));
        restriction.Properties!["act"] = Object(("kind", Text), ("number", Text), ("adoptedOn", Text), ("inForce", Flag), ("title", Text), ("body", Text), ("link", Text));
        restriction.Properties["explanation"] = Object(("what", Text), ("rule", Text), ("office", Text), ("remedy", Text), ("confirmed", Flag), ("unconfirmedSource", Text));
        restriction.Properties["override"] = Object(("officer", Text), ("signature", Text), ("reason", Text));
        return restriction;
    }

    /// <summary>Everything that does not apply is null.</summary>
    private static OpenApiSchema Object(params (string Name, JsonSchemaType Type)[] members) => new()
    {
        Type = JsonSchemaType.Object | JsonSchemaType.Null,
        Properties = members.ToDictionary(member => member.Name, IOpenApiSchema (member) => new OpenApiSchema { Type = member.Type | JsonSchemaType.Null }),
    };

    private static OpenApiSchema ListOf(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };
}

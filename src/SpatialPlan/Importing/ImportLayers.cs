using static SpatialPlan.Importing.FieldType;

namespace SpatialPlan.Importing;

/// <summary>All layers and tables that can be imported, and their fields.</summary>
public static class ImportLayers
{
    private static readonly ImportField NameKy = new("name_ky", Text, Required: true);
    private static readonly ImportField NameRu = new("name_ru", Text);
    private static readonly ImportField NameEn = new("name_en", Text);
    private static readonly ImportField ActNumber = new("act_number", Code);
    private static readonly ImportField ValidFrom = new("valid_from", Date);
    private static readonly ImportField Source = new("source", Text, Required: true);
    private static readonly ImportField Confirmed = new("confirmed", FieldType.Boolean, Required: true);

    /// <summary>Administrative units.</summary>
    public static ImportLayer Units { get; } = new("units", ImportGeometry.OptionalPolygon,
    [
        new("soate", Code), new("pcode", Code), Word("level", ImportCodes.UnitLevels, required: true), new("parent_soate", Code), new("parent_pcode", Code),
        NameKy, NameRu, NameEn, Number("population", FieldType.WholeNumber, 0, 10_000_000), ValidFrom,
    ])
    { OneOf = ["soate", "pcode"], Identities = [["soate"], ["pcode"]], OfMunicipality = false };

    /// <summary>Land parcels.</summary>
    public static ImportLayer Parcels { get; } = new("parcels", ImportGeometry.Polygon,
    [
        new("eni_code", Code), new("contour_number", Code), Number("category", FieldType.WholeNumber, 1, 7) with { Required = true }, new("land_kinds", FieldType.LandKinds, Required: true),
        Number("registered_area", FieldType.DecimalNumber, 0, 1_000_000_000) with { Decimals = 2 }, Word("ownership", ImportCodes.Ownership, required: true), new("used", FieldType.Boolean),
        new("state_fund", FieldType.Boolean), new("municipal", FieldType.Boolean), Number("bonitet", FieldType.WholeNumber, 0, 100), new("village_soate", Code), new("street", Text),
        new("house_number", Text), new("purpose", Text), ActNumber, ValidFrom,
    ])
    { OneOf = ["eni_code", "contour_number"], Identities = [["eni_code"], ["contour_number"]] };

    /// <summary>Zones of a zoning plan.</summary>
    public static ImportLayer Zones { get; } = new("zones", ImportGeometry.Polygon,
        [new("zone_code", Code, Required: true), new("zone_type", Code, Required: true), NameKy with { Required = false }, NameRu, NameEn, ActNumber, ValidFrom])
    { Identities = [["zone_code"]] };

    /// <summary>Protected areas and their inner zones.</summary>
    public static ImportLayer ProtectedAreas { get; } = new("protected-areas", ImportGeometry.Polygon,
    [
        new("code", Code, Required: true), Word("kind", ImportCodes.ProtectedAreaKinds, required: true), Word("inner_zone", ImportCodes.InnerZones), Word("regime", ImportCodes.Regimes),
        NameKy, NameRu, NameEn, ActNumber, ValidFrom,
    ])
    { Identities = [["code"]], IsRestriction = true };

    /// <summary>Protective strips that were already drawn.</summary>
    public static ImportLayer Strips { get; } = new("strips", ImportGeometry.Polygon,
    [
        new("code", Code, Required: true), Word("kind", ImportCodes.StripKinds, required: true), NameKy, NameRu, NameEn, Number("width_metres", FieldType.DecimalNumber, 0.01m, 5_000), ActNumber, ValidFrom,
    ])
    { Identities = [["code"]], IsRestriction = true };

    /// <summary>What strips are generated from: lines, points and polygons.</summary>
    public static ImportLayer StripSources { get; } = new("strip-sources", ImportGeometry.Any,
        [new("code", Code, Required: true), Word("source_class", ImportCodes.StripSourceClasses, required: true), NameKy, NameRu, NameEn, ActNumber, ValidFrom])
    { Identities = [["code"]] };

    /// <summary>Hazard zones. Codes and names may be missing: they are derived, and that is said.</summary>
    public static ImportLayer Hazards { get; } = new("hazards", ImportGeometry.Polygon,
    [
        new("code", Code), Word("kind", ImportCodes.HazardKinds, required: true), Number("level", FieldType.WholeNumber, 1, 3), new("source_class", Code),
        Number("return_period_years", FieldType.WholeNumber, 1, 100_000), Word("method", ImportCodes.DeterminationMethods), new("resettlement_advised", FieldType.Boolean),
        NameKy with { Required = false }, NameRu, NameEn, ActNumber, ValidFrom,
    ])
    { Identities = [["code"]], IsRestriction = true };

    /// <summary>Legal acts.</summary>
    public static ImportLayer Acts { get; } = new("acts", ImportGeometry.None,
    [
        ActNumber with { Required = true }, Word("kind", ImportCodes.ActKinds, required: true), new("adopted_on", Date, Required: true), new("body_ky", Text, Required: true), new("body_ru", Text), new("body_en", Text),
        new("title_ky", Text, Required: true), new("title_ru", Text), new("title_en", Text), new("link", Code), new("in_force_from", Date, Required: true), new("in_force_until", Date),
    ])
    { Identities = [["kind", "act_number", "adopted_on"]] };

    /// <summary>Zone types of a municipality.</summary>
    public static ImportLayer ZoneTypes { get; } = new("zone-types", ImportGeometry.None,
        [new("code", Code, Required: true), NameKy, NameRu, NameEn, new("color", Code, Required: true), Source, Confirmed, ValidFrom])
    { Identities = [["code"]] };

    /// <summary>Building parameters of zone types.</summary>
    public static ImportLayer ZoneTypeParameters { get; } = new("zone-type-parameters", ImportGeometry.None,
        [new("zone_type", Code, Required: true), Word("parameter", ImportCodes.ZoneParameters, required: true), Number("value", FieldType.DecimalNumber, 0, 1_000_000_000) with { Required = true }, Source, Confirmed, ValidFrom])
    { Identities = [["zone_type", "parameter"]] };

    /// <summary>Uses that zone types permit.</summary>
    public static ImportLayer ZoneTypeUses { get; } = new("zone-type-uses", ImportGeometry.None,
        [new("zone_type", Code, Required: true), Word("use", ImportCodes.LandUses, required: true), Word("permission", ImportCodes.Permissions, required: true), Source, Confirmed, ValidFrom])
    { Identities = [["zone_type", "use"]] };

    /// <summary>How wide a strip is along or around a source.</summary>
    public static ImportLayer WidthRules { get; } = new("width-rules", ImportGeometry.None,
    [
        Word("source_class", ImportCodes.StripSourceClasses, required: true), Word("strip_kind", ImportCodes.StripKinds, required: true),
        Number("width_metres", FieldType.DecimalNumber, 0.01m, 5_000) with { Required = true }, ActNumber, Source, Confirmed, ValidFrom,
    ])
    { Identities = [["source_class", "strip_kind"]] };

    /// <summary>Restriction layers: what they cover, how old and how exact they are.</summary>
    public static ImportLayer Coverages { get; } = new("layers", ImportGeometry.OptionalPolygon,
    [
        Word("layer", ImportCodes.Themes, required: true), new("coverage", Code, Required: true), new("as_of", Date, Required: true), new("review_by", Date, Required: true),
        Number("accuracy_metres", FieldType.DecimalNumber, 0, 10_000) with { Required = true }, Source, Confirmed, ValidFrom,
    ])
    { Identities = [["layer"]] };

    /// <summary>All, in the order in which a municipality is loaded.</summary>
    public static IReadOnlyList<ImportLayer> All { get; } =
        [Units, Acts, ZoneTypes, ZoneTypeParameters, ZoneTypeUses, WidthRules, Coverages, Parcels, Zones, ProtectedAreas, Strips, StripSources, Hazards];

    /// <summary>The layer of a code, or <see langword="null"/>.</summary>
    public static ImportLayer? Find(string? code) => All.FirstOrDefault(layer => layer.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static ImportField Word(string name, IReadOnlyList<string> codes, bool required = false) => new(name, Code, required) { Codes = codes };

    private static ImportField Number(string name, FieldType type, decimal min, decimal max) => new(name, type) { Min = min, Max = max };
}

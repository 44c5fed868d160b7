namespace SpatialPlan.Importing;

/// <summary>The code words of the files. A test holds them to the code lists of the database.</summary>
public static class ImportCodes
{
    /// <summary>Levels of administrative units.</summary>
    public static IReadOnlyList<string> UnitLevels { get; } = ["republic", "oblast", "rayon", "aimak", "town", "village"];

    /// <summary>Kinds of legal acts.</summary>
    public static IReadOnlyList<string> ActKinds { get; } = ["law", "code", "resolution", "order", "regulation", "council_resolution", "decree", "norm"];

    /// <summary>Land kinds of the land balance.</summary>
    public static IReadOnlyList<string> LandKinds { get; } =
        ["irrigated_arable", "rainfed_arable", "perennial", "fallow", "hayfield", "pasture", "kitchen_garden", "forest", "shrubs", "marsh", "water", "roads", "buildings", "unused", "other"];

    /// <summary>Forms of ownership.</summary>
    public static IReadOnlyList<string> Ownership { get; } = ["state", "municipal", "private", "other"];

    /// <summary>Kinds of protected areas.</summary>
    public static IReadOnlyList<string> ProtectedAreaKinds { get; } =
        ["reserve", "national_park", "natural_park", "wildlife_sanctuary", "nature_monument", "botanical_garden", "biosphere", "geopark", "transboundary"];

    /// <summary>Inner zones of protected areas.</summary>
    public static IReadOnlyList<string> InnerZones { get; } = ["core", "strict", "recreation", "economic", "buffer", "transition"];

    /// <summary>Regimes of protected areas.</summary>
    public static IReadOnlyList<string> Regimes { get; } = ["prohibited", "restricted", "conditional"];

    /// <summary>Kinds of protective strips.</summary>
    public static IReadOnlyList<string> StripKinds { get; } =
        ["water_zone", "water_strip", "sanitary", "power_line", "pipeline", "road_right_of_way", "roadside", "railway", "heritage", "border"];

    /// <summary>What a strip runs along or around.</summary>
    public static IReadOnlyList<string> StripSourceClasses { get; } =
    [
        "river_to_10km", "river_10_to_50km", "river_50_to_100km", "river_over_100km", "canal", "reservoir", "power_line_10kv", "power_line_35kv", "power_line_110kv",
        "power_line_220kv", "power_line_500kv", "road_international", "road_local", "railway", "cemetery_to_10ha", "landfill", "cattle_burial", "livestock_farm",
        "water_intake", "heritage_site", "border_line", "pipeline",
    ];

    /// <summary>Kinds of hazards.</summary>
    public static IReadOnlyList<string> HazardKinds { get; } = ["mudflow", "flood", "landslide", "rockfall", "avalanche", "glof", "earthquake", "groundwater", "drought"];

    /// <summary>How a hazard zone was determined.</summary>
    public static IReadOnlyList<string> DeterminationMethods { get; } = ["survey", "model", "historical", "expert_opinion"];

    /// <summary>Parameters of zone types.</summary>
    public static IReadOnlyList<string> ZoneParameters { get; } =
        ["max_storeys", "max_height_metres", "max_coverage_percent", "min_plot_square_metres", "max_plot_square_metres", "front_setback_metres", "side_setback_metres", "min_green_percent"];

    /// <summary>Uses of land that a zone type permits or not.</summary>
    public static IReadOnlyList<string> LandUses { get; } =
    [
        "individual_housing", "low_rise_housing", "multi_storey_housing", "public_business", "education_health", "industry", "warehouse_utility", "engineering", "transport",
        "park_green", "recreation_tourism", "arable_farming", "farm_buildings", "grazing", "cemetery", "waste", "special_regime", "reserve",
    ];

    /// <summary>Permissions of a use.</summary>
    public static IReadOnlyList<string> Permissions { get; } = ["permitted", "conditional", "prohibited"];

    /// <summary>Themes of restriction layers.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["hazard", "protected_area", "water", "sanitary", "power_line", "road", "heritage", "border"];
}

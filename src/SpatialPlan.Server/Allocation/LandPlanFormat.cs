namespace SpatialPlan.Server.Allocation;

/// <summary>In which form a plan is given: <c>?format=json|geojson|csv</c>, else what <c>Accept</c> prefers.</summary>
public enum LandPlanFormat
{
    /// <summary>A page for a reader.</summary>
    Page,

    /// <summary>The document that the command <c>allocate --format json</c> writes.</summary>
    Json,

    /// <summary>The land given out, for a map.</summary>
    GeoJson,

    /// <summary>One table of the page.</summary>
    Csv,
}

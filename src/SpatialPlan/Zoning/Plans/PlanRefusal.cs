using SpatialPlan.Coordinates;

namespace SpatialPlan.Zoning.Plans;

/// <summary>Ends the reading of a plan; it never leaves the reader.</summary>
internal sealed class PlanRefusal(string reason, string place, string? detail = null) : Exception
{
    /// <summary>Why and where.</summary>
    public GeoJsonReading.Refused Reading { get; } = new(reason, place, detail is { Length: > 60 } ? detail[..60] + "…" : detail);
}

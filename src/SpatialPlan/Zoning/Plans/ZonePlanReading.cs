using SpatialPlan.Coordinates;

namespace SpatialPlan.Zoning.Plans;

/// <summary>What came of reading a plan from a file.</summary>
public abstract record ZonePlanReading
{
    private ZonePlanReading()
    {
    }

    /// <summary>The plan; its rings may be faulty, which the validation says.</summary>
    /// <param name="Plan">The zones.</param>
    public sealed record Found(ZonePlan Plan) : ZonePlanReading;

    /// <summary>The file was refused as a whole.</summary>
    /// <param name="Why">Reason and place.</param>
    public sealed record Refused(GeoJsonReading.Refused Why) : ZonePlanReading;
}

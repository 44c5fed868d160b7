using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>The stable codes of <see cref="DemandScenario"/>.</summary>
public static class DemandScenarios
{
    /// <summary>All scenarios, in the order of the tables.</summary>
    public static ImmutableArray<DemandScenario> All { get; } = [.. Enum.GetValues<DemandScenario>()];

    /// <summary>The code: <c>official</c>, <c>base</c>, <c>low</c>, <c>high</c> or <c>plan</c>.</summary>
    public static string Code(this DemandScenario scenario) => scenario.ToString().ToLowerInvariant();

    /// <summary>Reads a code; the case of the letters matters.</summary>
    public static bool TryParse(string? code, out DemandScenario scenario)
    {
        scenario = All.FirstOrDefault(candidate => candidate.Code() == code, (DemandScenario)(-1));
        return scenario >= 0;
    }
}

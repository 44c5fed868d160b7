using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Zoning.Plans;

/// <summary>A zone as a file of a plan has it.</summary>
/// <param name="Zone">Code and shape, working system.</param>
/// <param name="Type">The code of its zone type, or <see langword="null"/> when the file does not say.</param>
/// <param name="ValidFrom">The first day it holds; <see langword="null"/>: always before the end.</param>
/// <param name="ValidUntil">The first day it no longer holds; <see langword="null"/>: for good.</param>
/// <param name="Properties">All properties of the feature as JSON texts by name, in the order of names.</param>
public sealed record PlanZone(CoverageZone Zone, string? Type, DateOnly? ValidFrom, DateOnly? ValidUntil, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>True when the zone holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidUntil is not { } until || day < until);
}

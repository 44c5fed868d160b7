using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Zoning.Plans;

/// <summary>What was found in a plan, over all times from a day on.</summary>
/// <param name="Coverage">The findings of all periods, each told once; area and number of zones are those of the first period.</param>
/// <param name="Periods">The periods that were looked at; none when no zone holds any more.</param>
/// <param name="EndedZones">How many zones had ended before the day and were left out.</param>
public sealed record PlanReport(CoverageReport Coverage, IReadOnlyList<PlanPeriod> Periods, int EndedZones);

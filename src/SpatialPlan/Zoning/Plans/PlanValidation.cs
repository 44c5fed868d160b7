using NetTopologySuite.Geometries;
using SpatialPlan.Importing;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Zoning.Plans;

/// <summary>
/// Validates a plan whose zones hold at different times: the coverage has to be sound on every day from a given one on, and zones that never hold on the
/// same day never meet.
/// </summary>
public static class PlanValidation
{
    /// <summary>Looks at every period of the plan.</summary>
    /// <param name="plan">The zones.</param>
    /// <param name="on">The first day that counts.</param>
    /// <param name="boundary">See <see cref="CoverageValidation"/>.</param>
    /// <param name="declaredGaps">Besides those of the plan.</param>
    /// <param name="settings"><see langword="null"/>: the defaults.</param>
    /// <param name="first">The coverage of the first period, for repairs; <see langword="null"/> when there is none.</param>
    public static PlanReport Run(ZonePlan plan, DateOnly on, SourceGeometry? boundary, IReadOnlyList<Geometry> declaredGaps, CoverageSettings? settings, out CoverageValidation? first)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(declaredGaps);
        var periods = PlanPeriod.Of(plan.Zones, on);
        var findings = new Dictionary<(string, string, double, double, double?), CoverageFinding>();
        first = null;
        foreach (var period in periods)
        {
            var validation = new CoverageValidation([.. plan.Zones.Where(zone => zone.HoldsOn(period.From)).Select(zone => zone.Zone)], boundary, [.. plan.DeclaredGaps, .. declaredGaps], settings);
            foreach (var finding in validation.Report.Findings)
            {
                findings.TryAdd((finding.Kind, string.Join('\u001F', finding.Zones), finding.At.X, finding.At.Y, finding.AreaSquareMetres), first is null ? finding : finding with { Since = period.From });
            }

            first ??= validation;
        }

        var report = first?.Report ?? new CoverageReport([], 0, 0);
        return new PlanReport(report with { Findings = CoverageReport.InOrder(findings.Values) }, periods, plan.Zones.Count(zone => zone.ValidUntil <= on));
    }
}

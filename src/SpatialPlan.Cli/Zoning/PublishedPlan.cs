using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Zoning;
using SpatialPlan.Zoning.Plans;

namespace SpatialPlan.Cli.Zoning;

/// <summary>Reads a published plan from the database by its number or code.</summary>
internal static class PublishedPlan
{
    /// <summary>The plan, or <see langword="null"/> when there is none or the code is not unique; then the reason stands on the error stream.</summary>
    public static async Task<ZonePlan?> ReadAsync(CliContext context, Database database, string wanted, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        var plans = await PublishedPlanReader.FindAsync(snapshot.Connection, wanted, cancellation).ConfigureAwait(false);
        if (plans.Count != 1)
        {
            context.Fail(ExitCode.Refused, plans.Count == 0
                ? context.Text("zoning.no-plan", ("plan", wanted))
                : context.Text("zoning.several-plans", ("plan", wanted), ("list", string.Join(", ", plans.Select(plan => $"{plan.PlanId} ({plan.Municipality})")))));
            return null;
        }

        return new ZonePlan(await PublishedPlanReader.ZonesAsync(snapshot.Connection, plans[0].PlanId, cancellation).ConfigureAwait(false), []);
    }
}

namespace SpatialPlan.Zoning.Plans;

/// <summary>A stretch of time in which the same zones hold.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">The first day after it; <see langword="null"/>: it does not end.</param>
public sealed record PlanPeriod(DateOnly From, DateOnly? Until)
{
    /// <summary>The periods from a day on in which at least one zone holds, in order.</summary>
    /// <param name="zones">All zones of the plan.</param>
    /// <param name="on">What ended before this day is the past and not looked at.</param>
    public static IReadOnlyList<PlanPeriod> Of(IReadOnlyList<PlanZone> zones, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var turns = new SortedSet<DateOnly>(zones.SelectMany(zone => new[] { zone.ValidFrom, zone.ValidUntil }).OfType<DateOnly>().Where(day => day > on)) { on }.ToList();
        return [.. turns.Select((from, i) => new PlanPeriod(from, i + 1 < turns.Count ? turns[i + 1] : null)).Where(period => zones.Any(zone => zone.HoldsOn(period.From)))];
    }
}

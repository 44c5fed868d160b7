using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Bends inputs so that the targets of the programme are reached.</summary>
public static class PlanPath
{
    /// <summary>
    /// Persons in the base year and each year to the horizon: at a steady rate from one target to the next, after the last one as the base path
    /// grows. Without targets the base path itself.
    /// </summary>
    /// <param name="basePath">The base year and each year after it; above zero.</param>
    /// <param name="baseYear">The calendar year of its first value.</param>
    /// <param name="targets">All targets; only those of the population are used, and of one year only the first.</param>
    public static ImmutableArray<double> Population(ImmutableArray<double> basePath, int baseYear, IReadOnlyList<PlanTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var path = basePath.ToBuilder();
        var (reached, value) = (0, basePath[0]);
        foreach (var target in targets.Where(target => target.Subject == PlanSubject.Population).OrderBy(target => target.Year))
        {
            var at = target.Year - baseYear;
            for (var ahead = reached + 1; ahead <= Math.Min(at, path.Count - 1); ahead++)
            {
                path[ahead] = value * Math.Pow(target.Value / value, (double)(ahead - reached) / (at - reached));
            }

            (reached, value) = at > reached ? (at, target.Value) : (reached, value);
        }

        for (var ahead = reached + 1; reached > 0 && ahead < path.Count; ahead++)
        {
            path[ahead] = path[ahead - 1] * basePath[ahead] / basePath[ahead - 1];
        }

        return path.ToImmutable();
    }

    /// <summary>A crop with the harvests and yields of the programme in place of those forecast after the base year; the crop itself when it has no target.</summary>
    public static Crop Apply(Crop crop, IReadOnlyList<PlanTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(crop);
        ArgumentNullException.ThrowIfNull(targets);
        var own = targets.Where(target => target.Code == crop.Code && target.Subject is PlanSubject.CropOutput or PlanSubject.CropYield).ToArray();
        if (own.Length == 0)
        {
            return crop;
        }

        double? Planned(PlanSubject subject, int year) => own.FirstOrDefault(target => target.Subject == subject && target.Year == year)?.Value;
        var years = crop.Targets.Select(target => target.Year).Concat(own.Select(target => target.Year)).Distinct().Order();
        return crop with
        {
            Targets =
            [
                .. years.Select(year => (Year: year, Forecast: CropDemand.Expect(crop, year)))
                    .Where(year => year.Year == crop.Targets[0].Year || Planned(PlanSubject.CropOutput, year.Year) is not null || own.All(target => target.Subject == PlanSubject.CropYield))
                    .Select(year => new CropTarget(
                        year.Year, Planned(PlanSubject.CropOutput, year.Year) ?? year.Forecast.OutputTonnes, Planned(PlanSubject.CropYield, year.Year) ?? year.Forecast.YieldTonnesPerHectare)),
            ],
        };
    }

    /// <summary>A branch with the jobs of the programme from each target on; the branch itself when it has no target.</summary>
    public static Branch Apply(Branch branch, int baseYear, IReadOnlyList<PlanTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(branch);
        ArgumentNullException.ThrowIfNull(targets);
        var own = targets.Where(target => target.Code == branch.Code && target.Subject == PlanSubject.BranchJobs).OrderBy(target => target.Year).ToArray();
        if (own.Length == 0)
        {
            return branch;
        }

        var before = branch.Years.Where(year => year.Year <= baseYear).ToArray();
        var years = before.ToList();
        var (from, jobs) = (baseYear, before.LastOrDefault()?.Jobs ?? 0);
        foreach (var target in own)
        {
            years.AddRange(Enumerable.Range(from + 1, target.Year - from).Select(year =>
                new BranchYear(year, null, jobs + ((target.Value - jobs) * (year - from) / (target.Year - from)))));
            (from, jobs) = (target.Year, target.Value);
        }

        return branch with { Years = [.. years] };
    }
}

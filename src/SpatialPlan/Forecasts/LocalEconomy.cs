using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>Compares the sectors of a local economy with a wider one: location quotient, economic base and shift-share, to propose which sectors grow.</summary>
public static class LocalEconomy
{
    /// <summary>One row for each local sector that the wider economy has too with jobs at both ends; others cannot be compared and are left out.</summary>
    /// <param name="local">The sectors here.</param>
    /// <param name="wider">The sectors of the wider economy, this one among them.</param>
    /// <param name="localPersons">People here at the end; above zero.</param>
    /// <param name="widerPersons">People there at the end; above zero.</param>
    public static ImmutableArray<SectorStanding> Compare(IReadOnlyList<SectorFigures> local, IReadOnlyList<SectorFigures> wider, double localPersons, double widerPersons)
    {
        ArgumentNullException.ThrowIfNull(local);
        ArgumentNullException.ThrowIfNull(wider);
        var (jobs, allJobs, allThen) = (local.Sum(one => one.JobsNow), wider.Sum(one => one.JobsNow), wider.Sum(one => one.JobsThen));
        var (output, allOutput) = (Sum(local), Sum(wider));
        var growth = allThen > 0 ? (allJobs - allThen) / allThen : 0;
        return [.. local.Select(one => (Here: one, There: wider.FirstOrDefault(other => other.Code == one.Code))).Where(pair => pair.There is { JobsThen: > 0, JobsNow: > 0 } && jobs > 0).Select(pair =>
        {
            var (here, there) = (pair.Here, pair.There!);
            var (shareHere, shareThere, sectorGrowth) = (here.JobsNow / jobs, there.JobsNow / allJobs, (there.JobsNow - there.JobsThen) / there.JobsThen);
            var shareOfOutput = here.OutputNow is { } own && there.OutputNow is { } all and > 0 ? own / all : (double?)null;
            return new SectorStanding(
                here.Code,
                shareHere / shareThere,
                Math.Max(0, (shareHere - shareThere) * jobs),
                here.JobsThen * growth,
                here.JobsThen * (sectorGrowth - growth),
                here.JobsNow - here.JobsThen - (here.JobsThen * sectorGrowth),
                shareOfOutput / (localPersons / widerPersons),
                output > 0 && allOutput > 0 ? shareOfOutput / (output / allOutput) : null);
        })];
    }

    /// <summary>All jobs for one basic job: how many jobs come with one that works for buyers elsewhere. <see langword="null"/> when there is no basic job.</summary>
    public static double? BaseMultiplier(IReadOnlyList<SectorFigures> local, IReadOnlyList<SectorStanding> standings)
    {
        ArgumentNullException.ThrowIfNull(local);
        ArgumentNullException.ThrowIfNull(standings);
        var basic = standings.Sum(one => one.BasicJobs);
        return basic > 0 ? local.Sum(one => one.JobsNow) / basic : null;
    }

    // A total that lacks a sector would make every share too large.
    private static double Sum(IReadOnlyList<SectorFigures> sectors) => sectors.All(one => one.OutputNow is not null) ? sectors.Sum(one => one.OutputNow!.Value) : 0;
}

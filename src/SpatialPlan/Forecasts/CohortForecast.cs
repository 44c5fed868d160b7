using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// The age structure of the future by the method of Hamilton and Perry (1962): every group moves up by five years and changes as the same step did
/// in the last five years; children follow the adults of 15 to 49. The groups are then scaled to a path of the total, because such cohorts alone
/// forecast totals worse than a plain trend (Baker, Swanson and Tayman 2020).
/// </summary>
public static class CohortForecast
{
    /// <summary>0 to 4 up to 45 to 49 years and an open group: fewer cannot tell the adults of 15 to 49.</summary>
    public const int FewestGroups = 11;

    private const int FirstAdultGroup = 3;
    private const int LastAdultGroup = 9;

    /// <summary>Ages for every year of a path of the total; the years between two steps of five lie on a straight line between them, before scaling.</summary>
    /// <param name="before">Five years before the base year.</param>
    /// <param name="now">The base year, in the same groups.</param>
    /// <param name="totals">Persons in each year after the base year; not negative.</param>
    /// <exception cref="ArgumentException">The two years do not lie five years apart, or their groups differ.</exception>
    public static ImmutableArray<AgeGroups> Run(AgeGroups before, AgeGroups now, IReadOnlyList<double> totals)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(totals);
        if (now.Year - before.Year != AgeGroups.Width || before.Persons.Length != now.Persons.Length)
        {
            throw new ArgumentException("The ages of two years five years apart are needed, in the same groups.", nameof(before));
        }

        var steps = new List<ImmutableArray<double>> { now.Persons };
        var ratios = Ratios(before.Persons, now.Persons);
        while (steps.Count <= (totals.Count + AgeGroups.Width - 1) / AgeGroups.Width)
        {
            steps.Add(Step(steps[^1], ratios));
        }

        return [.. totals.Select((total, at) => Scale(now.Year + at + 1, Between(steps, at + 1), total)).OfType<AgeGroups>()];
    }

    private static double[] Ratios(ImmutableArray<double> before, ImmutableArray<double> now)
    {
        var ratios = new double[now.Length];
        ratios[0] = Ratio(now[0], Adults(now));
        for (var group = 1; group < now.Length; group++)
        {
            ratios[group] = Ratio(now[group], group == now.Length - 1 ? before[group - 1] + before[group] : before[group - 1]);
        }

        return ratios;
    }

    // A group that was empty says nothing about how it changes: it is taken to stay.
    private static double Ratio(double after, double before) => before > 0 ? after / before : 1;

    private static ImmutableArray<double> Step(ImmutableArray<double> now, double[] ratios)
    {
        var next = new double[now.Length];
        for (var group = 1; group < next.Length; group++)
        {
            next[group] = ratios[group] * (group == next.Length - 1 ? now[group - 1] + now[group] : now[group - 1]);
        }

        next[0] = ratios[0] * Adults([.. next]);
        return [.. next];
    }

    private static double Adults(ImmutableArray<double> groups) => groups[FirstAdultGroup..(LastAdultGroup + 1)].Sum();

    private static double[] Between(List<ImmutableArray<double>> steps, int ahead)
    {
        var (step, share) = (ahead / AgeGroups.Width, (double)(ahead % AgeGroups.Width) / AgeGroups.Width);
        return share == 0 ? [.. steps[step]] : [.. steps[step].Zip(steps[step + 1], (from, to) => from + (share * (to - from)))];
    }

    private static AgeGroups? Scale(int year, double[] groups, double total) =>
        total > 0 && groups.Sum() is var sum and > 0 ? new AgeGroups(year, groups.Select(count => count * total / sum)) : null;
}

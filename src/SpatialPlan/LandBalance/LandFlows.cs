using System.Collections.Immutable;

namespace SpatialPlan.LandBalance;

/// <summary>
/// Says what became what on changed land, by the rule of least change: as much as can have stayed what it was did stay; then as much as can have
/// kept its category and kind, its category, its kind. What is left is shared in proportion and called estimated where the register leaves it open.
/// Both margins are exact to the hundredth of a square metre.
/// </summary>
public static class LandFlows
{
    private static readonly Func<LandClass, object>[] Likenesses =
    [
        land => land,
        land => (land.Category, land.Kind),
        land => land.Category,
        land => land.Kind,
        _ => 0,
    ];

    /// <summary>The flows of one piece of changed land. Their areas from a class add up to what was there, those to a class to what is there.</summary>
    /// <exception cref="ArgumentException">An area is not more than 0, or is finer than a hundredth of a square metre.</exception>
    public static ImmutableArray<LandFlow> Of(ChangedLand changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var (before, after) = (Hundredths(changed.Before), Hundredths(changed.After));
        var flows = ImmutableArray.CreateBuilder<LandFlow>();
        foreach (var likeness in Likenesses)
        {
            foreach (var group in before.Keys.GroupBy(likeness).ToArray())
            {
                Match(before, after, [.. group.Order(Comparer)], [.. after.Keys.Where(land => likeness(land).Equals(group.Key)).Order(Comparer)], flows);
            }
        }

        var outside = changed.OfOtherUnit ? FlowOutside.OtherUnit : changed.Before.IsEmpty || changed.After.IsEmpty ? FlowOutside.Registration : FlowOutside.Correction;
        flows.AddRange(before.Where(left => left.Value > 0).OrderBy(left => left.Key, Comparer).Select(left => new LandFlow(left.Key, null, outside, left.Value / 100m, false)));
        flows.AddRange(after.Where(left => left.Value > 0).OrderBy(left => left.Key, Comparer).Select(left => new LandFlow(null, left.Key, outside, left.Value / 100m, false)));
        return flows.ToImmutable();
    }

    private static Comparer<LandClass> Comparer { get; } = Comparer<LandClass>.Create((one, other) =>
        string.CompareOrdinal(Key(one), Key(other)));

    private static string Key(LandClass land) => $"{land.Category}|{land.Kind}|{land.Ownership}|{land.Used}|{land.StateFund}|{land.Municipal}";

    private static void Match(Dictionary<LandClass, long> before, Dictionary<LandClass, long> after, LandClass[] sources, LandClass[] sinks, ImmutableArray<LandFlow>.Builder flows)
    {
        sources = [.. sources.Where(land => before[land] > 0)];
        sinks = [.. sinks.Where(land => after[land] > 0)];
        var (given, taken) = (sources.Sum(land => before[land]), sinks.Sum(land => after[land]));
        var moved = Math.Min(given, taken);
        if (moved == 0)
        {
            return;
        }

        var estimated = LeavesOpen(sources, sinks, moved < given, moved < taken);
        var from = Share(moved, [.. sources.Select(land => before[land])]);
        var to = Share(moved, [.. sinks.Select(land => after[land])]);
        for (var source = 0; source < sources.Length; source++)
        {
            var parts = Share(from[source], to);
            for (var sink = 0; sink < sinks.Length; sink++)
            {
                to[sink] -= parts[sink];
                after[sinks[sink]] -= parts[sink];
                before[sources[source]] -= parts[sink];
                if (parts[sink] > 0)
                {
                    flows.Add(new LandFlow(sources[source], sinks[sink], FlowOutside.None, parts[sink] / 100m, estimated));
                }
            }
        }
    }

    /// <summary>One source or one sink says it all; only categories and kinds are asked for, not owners.</summary>
    private static bool LeavesOpen(LandClass[] sources, LandClass[] sinks, bool sourcesRemain, bool sinksRemain)
    {
        var from = sources.DistinctBy(land => (land.Category, land.Kind)).Count();
        var to = sinks.DistinctBy(land => (land.Category, land.Kind)).Count();
        return (from > 1 && (to > 1 || sourcesRemain)) || (to > 1 && sinksRemain);
    }

    /// <summary>Shares a whole among parts in proportion, by the largest remainder; no part gets more than its weight when the whole is not more than all weights.</summary>
    private static long[] Share(long whole, long[] weights)
    {
        var all = weights.Sum();
        if (all == 0)
        {
            return new long[weights.Length];
        }

        var exact = weights.Select(weight => (Int128)whole * weight).ToArray();
        var shares = exact.Select(share => (long)(share / all)).ToArray();
        var rest = whole - shares.Sum();
        foreach (var at in Enumerable.Range(0, weights.Length).OrderByDescending(at => exact[at] % all).ThenBy(at => at).Take((int)rest))
        {
            shares[at]++;
        }

        return shares;
    }

    private static Dictionary<LandClass, long> Hundredths(ImmutableArray<LandCell> cells)
    {
        var areas = new Dictionary<LandClass, long>();
        foreach (var cell in cells)
        {
            var hundredths = cell.AreaSquareMetres * 100;
            if (hundredths <= 0 || decimal.Truncate(hundredths) != hundredths)
            {
                throw new ArgumentException($"An area of {cell.AreaSquareMetres} square metres is not more than 0 with two decimals.", nameof(cells));
            }

            areas[cell.Class] = areas.GetValueOrDefault(cell.Class) + (long)hundredths;
        }

        return areas;
    }
}

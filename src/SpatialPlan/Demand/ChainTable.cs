using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>What must hold of a table of links before it is followed.</summary>
public static class ChainTable
{
    /// <summary>
    /// All things that the links and pulses name, causes before effects (ordinal order among equals), or <see langword="null"/> when some thing
    /// is in the end a cause of itself.
    /// </summary>
    public static ImmutableArray<string>? Order(IReadOnlyList<ChainLink> links, IEnumerable<string> others)
    {
        ArgumentNullException.ThrowIfNull(links);
        var waiting = new SortedSet<string>(links.SelectMany(link => new[] { link.From, link.To }).Concat(others), StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<string>(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(node => !links.Any(link => link.To == node && waiting.Contains(link.From)));
            if (next is null)
            {
                return null;
            }

            waiting.Remove(next);
            order.Add(next);
        }

        return order.ToImmutable();
    }

    /// <summary>The first link that gives a thing another unit than an earlier link does, or <see langword="null"/> when all agree.</summary>
    public static ChainLink? FindUnitConflict(IReadOnlyList<ChainLink> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        return links.FirstOrDefault(link => !Agree(units, link.From, link.FromUnit) || !Agree(units, link.To, link.ToUnit));
    }

    /// <summary>The unit the links give a thing; empty when none names it.</summary>
    public static string UnitOf(IReadOnlyList<ChainLink> links, string node)
    {
        ArgumentNullException.ThrowIfNull(links);
        return links.FirstOrDefault(link => link.To == node)?.ToUnit ?? links.FirstOrDefault(link => link.From == node)?.FromUnit ?? "";
    }

    private static bool Agree(Dictionary<string, string> units, string node, string unit) => units.TryAdd(node, unit) || units[node] == unit;
}

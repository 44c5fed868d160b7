using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Rounds parts so that they still add up to the rounded whole (largest-remainder method): no hectare is lost to rounding on the page.</summary>
public static class LargestRemainder
{
    /// <summary>The parts in whole units, adding up to the sum of the parts rounded to whole units (halves away from zero).</summary>
    /// <param name="parts">Finite parts, negative ones allowed; empty gives empty.</param>
    public static ImmutableArray<long> Round(IReadOnlyList<double> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return Round(parts, (long)Math.Round(Settle(parts.Sum()), MidpointRounding.AwayFromZero));
    }

    /// <summary>The parts in whole units, adding up to a given whole, the units that are over going to the largest remainders, the first part first on a tie.</summary>
    /// <param name="parts">Finite parts; their sum should lie within one unit of <paramref name="whole"/> for each part.</param>
    /// <param name="whole">What the rounded parts must add up to; 0 when there is no part.</param>
    /// <exception cref="ArgumentException">The whole is further from the sum of the parts than rounding can explain.</exception>
    public static ImmutableArray<long> Round(IReadOnlyList<double> parts, long whole)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var floors = parts.Select(part => (long)Math.Floor(Settle(part))).ToArray();
        var over = whole - floors.Sum();
        if (over < 0 || over > parts.Count)
        {
            throw new ArgumentException($"Parts of {parts.Sum()} cannot be rounded to a whole of {whole}.", nameof(whole));
        }

        var byRemainder = Enumerable.Range(0, parts.Count).OrderByDescending(at => Settle(parts[at]) - floors[at]).ThenBy(at => at);
        foreach (var at in byRemainder.Take((int)over))
        {
            floors[at]++;
        }

        return [.. floors];
    }

    // A sum such as 0.1 + 0.2 must not fall below or above its whole by the last bit.
    private static double Settle(double value) => Math.Round(value, 9, MidpointRounding.AwayFromZero);
}

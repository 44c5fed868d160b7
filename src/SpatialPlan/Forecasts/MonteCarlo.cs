using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>Repeats a calculation with drawn inputs and tells how its results lie.</summary>
public static class MonteCarlo
{
    /// <summary>How many draws are made unless told otherwise.</summary>
    public const int UsualDraws = 2_000;

    /// <summary>The results of all draws, lowest first. The same seed gives the same results, however many cores there are.</summary>
    /// <param name="calculate">The calculation; it draws its inputs from the sequence it is given.</param>
    /// <param name="seed">Names the draws.</param>
    /// <param name="draws">How many; at least 1.</param>
    public static ImmutableArray<double> Run(Func<SplitMix64, double> calculate, ulong seed, int draws = UsualDraws)
    {
        ArgumentNullException.ThrowIfNull(calculate);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var seeds = new SplitMix64(seed);
        return [.. Enumerable.Range(0, draws).Select(_ => seeds.NextBits()).Select(own => calculate(new SplitMix64(own))).Order()];
    }

    /// <summary>The result that a share of all draws does not exceed, between two draws on a straight line.</summary>
    /// <param name="sorted">Results, lowest first; at least one.</param>
    /// <param name="share">0 to 1: 0.1 for P10, 0.5 for the median.</param>
    public static double Percentile(ImmutableArray<double> sorted, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}

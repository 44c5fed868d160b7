using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>
/// Compares an allocation of land with what really happened, cell by cell or square metre by square metre. Sources: Cohen 1960 (kappa), van Vliet,
/// Bregt and Hagen-Zanker 2011 (kappa simulation), Pontius and Millones 2011 (quantity and allocation disagreement), Pontius et al. 2008 (figure of merit).
/// </summary>
/// <param name="Kappa">Agreement beyond chance, at most 1; 1 when both agree throughout on a single use.</param>
/// <param name="KappaSimulation">Agreement on what changed beyond chance, given the uses before: 0 for an allocation that changes nothing, below 0 when it is worse than chance.</param>
/// <param name="QuantityDisagreement">The share of land that differs because the amounts of the uses differ, 0 to 1.</param>
/// <param name="AllocationDisagreement">The share of land that differs because the uses lie elsewhere, 0 to 1.</param>
/// <param name="Hits">Land that changed and was allocated to the use it changed to.</param>
/// <param name="Misses">Land that changed and was left as it was.</param>
/// <param name="FalseAlarms">Land that did not change and was allocated to another use.</param>
/// <param name="WrongHits">Land that changed and was allocated to yet another use.</param>
public sealed record LandChangeComparison(
    double Kappa, double KappaSimulation, double QuantityDisagreement, double AllocationDisagreement, long Hits, long Misses, long FalseAlarms, long WrongHits)
{
    /// <summary>Hits as a share of all land that changed or was to change, 0 to 1; 1 when nothing changed and nothing was to.</summary>
    public double FigureOfMerit => Hits + Misses + FalseAlarms + WrongHits is var all and > 0 ? (double)Hits / all : 1;

    /// <summary>Compares.</summary>
    /// <param name="land">Pieces of land with their use before, the use they really took and the use they were allocated to; the amount is cells or square metres.</param>
    /// <exception cref="ArgumentException">There is no land, or an amount is negative.</exception>
    public static LandChangeComparison Of(IReadOnlyCollection<(string Before, string Actual, string Allocated, long Amount)> land)
    {
        ArgumentNullException.ThrowIfNull(land);
        var all = (double)land.Sum(piece => piece.Amount >= 0 ? piece.Amount : throw new ArgumentException("An amount of land is negative.", nameof(land)));
        if (all == 0)
        {
            throw new ArgumentException("There is no land to compare.", nameof(land));
        }

        var agreed = land.Where(piece => piece.Actual == piece.Allocated).Sum(piece => piece.Amount) / all;
        var quantity = Uses(land).Sum(use => Math.Abs(Amount(land, piece => piece.Actual == use) - Amount(land, piece => piece.Allocated == use))) / all / 2;
        return new LandChangeComparison(
            BeyondChance(agreed, Chance(land)),
            BeyondChance(agreed, land.GroupBy(piece => piece.Before).Sum(group => group.Sum(piece => piece.Amount) / all * Chance([.. group]))),
            quantity,
            Math.Max(0, 1 - agreed - quantity),
            Amount(land, piece => piece.Actual != piece.Before && piece.Allocated == piece.Actual),
            Amount(land, piece => piece.Actual != piece.Before && piece.Allocated == piece.Before),
            Amount(land, piece => piece.Actual == piece.Before && piece.Allocated != piece.Before),
            Amount(land, piece => piece.Actual != piece.Before && piece.Allocated != piece.Before && piece.Allocated != piece.Actual));
    }

    // The agreement that two maps with these amounts would reach by chance.
    private static double Chance(IReadOnlyCollection<(string Before, string Actual, string Allocated, long Amount)> land)
    {
        var all = (double)land.Sum(piece => piece.Amount);
        return all == 0 ? 0 : Uses(land).Sum(use => Amount(land, piece => piece.Actual == use) / all * (Amount(land, piece => piece.Allocated == use) / all));
    }

    private static double BeyondChance(double agreed, double chance) => chance < 1 ? (agreed - chance) / (1 - chance) : 1;

    private static ImmutableSortedSet<string> Uses(IEnumerable<(string Before, string Actual, string Allocated, long Amount)> land) =>
        land.SelectMany(piece => new[] { piece.Actual, piece.Allocated }).ToImmutableSortedSet(StringComparer.Ordinal);

    private static long Amount(
        IEnumerable<(string Before, string Actual, string Allocated, long Amount)> land, Func<(string Before, string Actual, string Allocated, long Amount), bool> which) =>
        land.Where(which).Sum(piece => piece.Amount);
}

using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>
/// Follows a table of linked coefficients from investments to land, jobs, income and houses. Source of the idea and of the sample ratios:
/// handbook of questions and answers on programmes of socio-economic development, question 76.
/// </summary>
public static class InvestmentChain
{
    /// <summary>
    /// All things of the chain with what comes of them in which year, causes before effects. A thing at its limit passes on only what the limit
    /// leaves. Amounts are real numbers; <see cref="ChainRounding"/> makes the total of a link whole and scales its years alike.
    /// </summary>
    /// <param name="links">A table without circles and unit conflicts (<see cref="ChainTable"/>).</param>
    /// <param name="pulses">What enters from outside; empty gives nodes of zero.</param>
    /// <param name="limits">At most one for each thing.</param>
    /// <exception cref="ArgumentException">The links form a circle or disagree on a unit.</exception>
    public static ImmutableArray<ChainNode> Run(IReadOnlyList<ChainLink> links, IReadOnlyList<ChainPulse> pulses, IReadOnlyList<ChainLimit> limits)
    {
        ArgumentNullException.ThrowIfNull(pulses);
        ArgumentNullException.ThrowIfNull(limits);
        var order = ChainTable.FindUnitConflict(links) is null ? ChainTable.Order(links, pulses.Select(pulse => pulse.Node)) : null;
        if (order is null)
        {
            throw new ArgumentException("The links form a circle or disagree on a unit.", nameof(links));
        }

        var amounts = order.Value.ToDictionary(node => node, _ => new SortedDictionary<int, double>(), StringComparer.Ordinal);
        foreach (var pulse in pulses)
        {
            Add(amounts[pulse.Node], pulse.Year, pulse.Amount);
        }

        var nodes = ImmutableArray.CreateBuilder<ChainNode>();
        foreach (var code in order.Value)
        {
            nodes.Add(Settle(code, links, amounts[code], limits.FirstOrDefault(limit => limit.Node == code)));
            foreach (var link in links.Where(link => link.From == code))
            {
                Follow(link, amounts[code], amounts[link.To]);
            }
        }

        return nodes.ToImmutable();
    }

    /// <summary>After how many years the added yearly income has paid the investment back, both in one money unit; <see langword="null"/> when there is no added income.</summary>
    public static double? SimplePaybackYears(double investment, double incomePerYear) => incomePerYear > 0 ? investment / incomePerYear : null;

    private static ChainNode Settle(string code, IReadOnlyList<ChainLink> links, SortedDictionary<int, double> years, ChainLimit? limit)
    {
        var wanted = years.Values.Sum();
        if (limit is not null && wanted > limit.Amount)
        {
            Scale(years, limit.Amount / wanted);
        }

        var unmet = limit is null ? 0 : Math.Max(0, wanted - limit.Amount);
        var land = links.FirstOrDefault(link => link.To == code && link.LandOf is not null)?.LandOf;
        return new ChainNode(code, ChainTable.UnitOf(links, code), wanted - unmet, unmet, land, [.. years.Select(year => new ChainYear(year.Key, year.Value))]);
    }

    private static void Follow(ChainLink link, SortedDictionary<int, double> causes, SortedDictionary<int, double> effects)
    {
        var total = link.Ratio.Of(causes.Values.Sum());
        var scale = total == 0 ? 1 : Round(total, link.Rounding) / total;
        var span = link.LagMaxYears - link.LagMinYears + 1;
        foreach (var (year, amount) in causes)
        {
            for (var lag = link.LagMinYears; lag <= link.LagMaxYears; lag++)
            {
                Add(effects, year + lag, link.Ratio.Of(amount) * scale / span);
            }
        }
    }

    private static void Scale(SortedDictionary<int, double> years, double factor)
    {
        foreach (var year in years.Keys.ToArray())
        {
            years[year] *= factor;
        }
    }

    private static void Add(SortedDictionary<int, double> years, int year, double amount) => years[year] = years.GetValueOrDefault(year) + amount;

    // The last bits of a product must not turn 20 houses into 21.
    private static double Round(double total, ChainRounding rounding) => rounding switch
    {
        ChainRounding.Up => Math.Ceiling(Math.Round(total, 9)),
        ChainRounding.Down => Math.Floor(Math.Round(total, 9)),
        ChainRounding.Nearest => Math.Round(Math.Round(total, 9), MidpointRounding.AwayFromZero),
        _ => total,
    };
}

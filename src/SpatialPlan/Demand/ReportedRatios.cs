using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace SpatialPlan.Demand;

/// <summary>Reported project costs delivered with the system, and the warning they give. They never change a result.</summary>
public static class ReportedRatios
{
    private static readonly Lazy<ImmutableArray<ReportedRatio>> Delivered = new(Load);

    /// <summary>All reported ratios, in the order of the table.</summary>
    public static ImmutableArray<ReportedRatio> All => Delivered.Value;

    /// <summary>
    /// What an amount of the cause would have brought in each reported project, the most first; empty when the ratio of the link is not more
    /// hopeful than every reported one, or nothing was reported for it.
    /// </summary>
    public static ImmutableArray<double> OptimismOf(ChainLink link, double amount)
    {
        ArgumentNullException.ThrowIfNull(link);
        var reported = All.Where(ratio => ratio.From == link.From && ratio.To == link.To).Select(ratio => ratio.Ratio).OrderDescending().ToArray();
        return reported.Length > 0 && link.Ratio.Value > reported[0] ? [.. reported.Select(ratio => ratio * amount)] : [];
    }

    private static ImmutableArray<ReportedRatio> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Demand/reported-ratios.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(row => new ReportedRatio(
            row.GetProperty("from").GetString()!,
            row.GetProperty("to").GetString()!,
            row.GetProperty("fromAmount").GetDouble(),
            row.GetProperty("toAmount").GetDouble(),
            row.GetProperty("source").GetString()!))];
    }
}

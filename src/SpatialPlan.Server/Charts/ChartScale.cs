using System.Collections.Immutable;

namespace SpatialPlan.Server.Charts;

/// <summary>Carries amounts to places on a drawing.</summary>
/// <param name="From">The amount at <paramref name="Start"/>.</param>
/// <param name="To">The amount at <paramref name="End"/>; above <paramref name="From"/>.</param>
/// <param name="Start">A place.</param>
/// <param name="End">A place.</param>
internal sealed record ChartScale(double From, double To, double Start, double End)
{
    /// <summary>A scale with round ends around all amounts; a single amount gets room around it.</summary>
    /// <param name="amounts">Finite amounts; at least one.</param>
    /// <param name="start">Where the lowest round amount stands.</param>
    /// <param name="end">Where the highest stands.</param>
    /// <param name="fromZero">True where lengths are compared, as bars are: then 0 stands on the scale.</param>
    public static ChartScale Around(IReadOnlyCollection<double> amounts, double start, double end, bool fromZero)
    {
        var (low, high) = (amounts.Min(), amounts.Max());
        (low, high) = fromZero ? (Math.Min(0, low), Math.Max(0, high)) : (low, high);
        (low, high) = high > low ? (low, high) : (fromZero ? 0 : low - Math.Max(1, Math.Abs(low) / 10), low + Math.Max(1, Math.Abs(low) / 10));
        var step = Step(high - low);
        return new ChartScale(Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step, start, end);
    }

    /// <summary>The place of an amount.</summary>
    public double Place(double amount) => Start + ((amount - From) / (To - From) * (End - Start));

    /// <summary>Round amounts to be written beside the scale.</summary>
    public ImmutableArray<double> Ticks()
    {
        var step = Step(To - From);
        return [.. Enumerable.Range(0, (int)Math.Round((To - From) / step) + 1).Select(at => Math.Round(From + (at * step), 9))];
    }

    private static double Step(double span)
    {
        var rough = span / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var unit = (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
        return power * unit;
    }
}

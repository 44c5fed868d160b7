using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>
/// How much must be built each year so that a stock follows a need: dwellings follow households, places in schools follow people. The shortage
/// of the base year is made good in equal steps, so that year 1 does not have to repair everything.
/// </summary>
public static class CapacityPlan
{
    /// <summary>What is built in each year after the base year.</summary>
    /// <param name="needs">The need in the base year and each year after it; at least the base year.</param>
    /// <param name="stock">What is there in the base year, in the unit of the need.</param>
    /// <param name="lossPerYear">What is lost of the stock in each later year, the same amount every year.</param>
    /// <param name="deficitYears">Over how many years the shortage of the base year is spread; never beyond the last year.</param>
    /// <returns>One amount, not negative, for each year after the base year; a surplus is used up before anything is built.</returns>
    public static ImmutableArray<double> Build(IReadOnlyList<double> needs, double stock, double lossPerYear, double deficitYears)
    {
        ArgumentNullException.ThrowIfNull(needs);
        var spread = Math.Clamp(deficitYears, 1, Math.Max(1, needs.Count - 1));
        var deficit = Math.Max(0, needs[0] - stock);
        var built = ImmutableArray.CreateBuilder<double>(needs.Count - 1);
        for (var ahead = 1; ahead < needs.Count; ahead++)
        {
            var left = stock - lossPerYear;
            var wanted = needs[ahead] - (deficit * Math.Max(0, 1 - (ahead / spread)));
            built.Add(Math.Max(0, wanted - left));
            stock = left + built[^1];
        }

        return built.MoveToImmutable();
    }
}

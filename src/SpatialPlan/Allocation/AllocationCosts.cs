namespace SpatialPlan.Allocation;

/// <summary>Suitability, policy and neighbours as whole numbers that the network can add up without rounding.</summary>
internal sealed class AllocationCosts
{
    /// <summary>Suitability is reckoned in these parts of 1.</summary>
    internal const long Scale = 1_000_000_000;

    private readonly long[] plain;
    private readonly int sectors;

    internal AllocationCosts(IReadOnlyList<AllocationParcel> parcels, int sectors)
    {
        this.sectors = sectors;
        plain = new long[parcels.Count * sectors];
        for (var parcel = 0; parcel < parcels.Count; parcel++)
        {
            var land = parcels[parcel];
            for (var sector = 0; sector < sectors; sector++)
            {
                plain[(parcel * sectors) + sector] = land.Suitability[sector] is { } given
                    ? Scale - Units(given) + (land.Surcharge.Length == 0 ? 0 : Units(land.Surcharge[sector]))
                    : LandNetwork.Forbidden;
            }
        }
    }

    /// <summary>A share or suitability in whole parts of 1.</summary>
    internal static long Units(double value) => (long)Math.Round(value * Scale, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The costs of a network with one more parcel: land that does not exist, and so what it serves is unmet. Unmet demand costs more than any chain
    /// of exchanges of real land could save, and the more the higher the priority.
    /// </summary>
    /// <param name="demands">The demands.</param>
    /// <param name="bonus">For each parcel and sector what it gains from its neighbours, or empty.</param>
    internal (long[] Costs, long Penalty) WithUnmet(IReadOnlyList<AllocationDemand> demands, long[] bonus)
    {
        var costs = new long[plain.Length + sectors];
        var highest = Scale;
        for (var at = 0; at < plain.Length; at++)
        {
            costs[at] = plain[at] == LandNetwork.Forbidden || bonus.Length == 0 ? plain[at] : plain[at] - bonus[at];
            highest = costs[at] == LandNetwork.Forbidden ? highest : Math.Max(highest, Math.Abs(costs[at]));
        }

        var penalty = 4 * (sectors + 2) * highest;
        var ranks = demands.Select(demand => demand.Priority).Distinct().Order().ToList();
        for (var sector = 0; sector < sectors; sector++)
        {
            costs[plain.Length + sector] = (ranks.IndexOf(demands[sector].Priority) + 1) * penalty;
        }

        return (costs, penalty);
    }
}

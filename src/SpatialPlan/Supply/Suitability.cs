using System.Collections.Immutable;

namespace SpatialPlan.Supply;

/// <summary>How well land suits a sector: the weighted mean of its factors, 0 to 1. What is not known is left out and named, never taken for 0.</summary>
public static class Suitability
{
    /// <summary>The score of land of which nothing is known.</summary>
    public const double Unknown = 0.5;

    /// <summary>The score of a parcel for a sector, and the factors that are not known of it, in the order of the rules. When none is known the score is <see cref="Unknown"/>.</summary>
    public static (double Score, ImmutableArray<string> Missing) Of(SupplyParcel parcel, string sector, SupplyRules rules)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        ArgumentNullException.ThrowIfNull(rules);
        var (score, weight) = (0.0, 0.0);
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var factor in rules.Factors.Where(factor => factor.Sector == sector && factor.Weight > 0))
        {
            var value = factor.Factor == "zone_permission" ? ZonePermission(parcel, sector, rules) : parcel.Traits.TryGetValue(factor.Factor, out var known) ? known : null;
            if (value is { } given)
            {
                (score, weight) = (score + (factor.Weight * factor.Score(given)), weight + factor.Weight);
            }
            else
            {
                missing.Add(factor.Factor);
            }
        }

        return (weight > 0 ? score / weight : Unknown, missing.ToImmutable());
    }

    /// <summary>What the legal zone says of the sector (1 permitted, 0.5 conditional, 0 prohibited), the best of the uses it stands for; <see langword="null"/> when no zone says anything of them.</summary>
    public static double? ZonePermission(SupplyParcel parcel, string sector, SupplyRules rules)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        ArgumentNullException.ThrowIfNull(rules);
        if (parcel.ZonePermissions is not { } permissions)
        {
            return null;
        }

        var said = rules.SectorUses.Where(use => use.Sector == sector && permissions.ContainsKey(use.LandUse)).Select(use => permissions[use.LandUse]).ToArray();
        return said.Length == 0 ? null : said.Max();
    }
}

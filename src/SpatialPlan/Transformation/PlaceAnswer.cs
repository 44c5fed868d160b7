using System.Globalization;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;
using SpatialPlan.Zoning;

namespace SpatialPlan.Transformation;

/// <summary>What is known of the place: restrictions found, themes that were not fully looked at, and what the zones say of the wanted use.</summary>
/// <param name="Restrictions">The restrictions on the land.</param>
/// <param name="Unchecked">Required themes that could not be looked at everywhere, or whose survey is out of date.</param>
/// <param name="Permissions">For each zone on the land, its name and what it says of the use: <c>permitted</c>, <c>conditional</c>, <c>prohibited</c>, or <see langword="null"/> when it says nothing.</param>
public sealed record PlaceAnswer(IReadOnlyList<PlaceFinding> Restrictions, IReadOnlyList<LocalizedName> Unchecked, IReadOnlyList<(LocalizedName Zone, string? Permission)> Permissions)
{
    /// <summary>Takes it from an extract of restrictions and the zones on the land.</summary>
    public static PlaceAnswer Of(RestrictionExtract extract, IReadOnlyList<ZoneOnLand> zones, string use)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(zones);
        return new PlaceAnswer(
            [.. extract.Restrictions.Where(found => found.Class != RestrictionClass.None).Select(Finding)],
            [.. extract.Unchecked.Where(layer => layer.Theme.Required).Select(layer => layer.Theme.Name)],
            [.. zones.Select(zone => (zone.Name, zone.Uses.FirstOrDefault(one => one.Code == use)?.Permission))]);
    }

    private static PlaceFinding Finding(FoundRestriction found) => new(
        found.Restriction.Theme,
        found.Restriction.Type,
        found.Restriction.Traits.Regime ?? found.Restriction.Traits.HazardLevel?.ToString(CultureInfo.InvariantCulture) ?? "",
        found.Restriction.Name,
        found.Class == RestrictionClass.Edge);
}

using System.Collections.Immutable;
using SpatialPlan.Texts;

namespace SpatialPlan.Supply;

/// <summary>Everything that the supply of land of a municipality on a day is judged from.</summary>
/// <param name="On">The day in law.</param>
/// <param name="Rules">The rules that hold.</param>
/// <param name="Themes">All themes of restriction.</param>
/// <param name="Parcels">Every parcel, used or not.</param>
/// <param name="Restrictions">The restrictions on unused parcels.</param>
/// <param name="Coverages">Where unused parcels were surveyed, for each theme with a layer that is up to date and lies on them; a parcel and theme without a row was not surveyed.</param>
/// <param name="Villages">The names of the villages that parcels are recorded in.</param>
public sealed record SupplyFacts(
    DateOnly On,
    SupplyRules Rules,
    ImmutableArray<string> Themes,
    ImmutableArray<SupplyParcel> Parcels,
    ImmutableArray<SupplyRestriction> Restrictions,
    ImmutableArray<SupplyCoverage> Coverages,
    ImmutableDictionary<long, LocalizedName> Villages)
{
    /// <summary>The land of two municipalities as one, for a joint project or a swap; the rules of the first hold. What the second needs for itself is not taken off.</summary>
    public SupplyFacts With(SupplyFacts neighbour)
    {
        ArgumentNullException.ThrowIfNull(neighbour);
        return this with
        {
            Parcels = Parcels.AddRange(neighbour.Parcels),
            Restrictions = Restrictions.AddRange(neighbour.Restrictions),
            Coverages = Coverages.AddRange(neighbour.Coverages),
            Villages = Villages.SetItems(neighbour.Villages),
        };
    }
}

using System.Collections.Immutable;

namespace SpatialPlan.LandBalance;

/// <summary>
/// A piece of ground whose register entries differ between two days: the parcels before it and the parcels after it that lie on each other, directly
/// or by others. A changed parcel, a split and a merge are each one such piece. The registered areas of both sides need not be equal.
/// </summary>
/// <param name="Before">The classes before; empty when nothing was registered there.</param>
/// <param name="After">The classes after; empty when nothing is registered there any more.</param>
/// <param name="OfOtherUnit">True when the side that is missing belongs to another unit: land that passed over a border.</param>
public sealed record ChangedLand(ImmutableArray<LandCell> Before, ImmutableArray<LandCell> After, bool OfOtherUnit = false);

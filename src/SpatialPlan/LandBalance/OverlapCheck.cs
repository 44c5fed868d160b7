using System.Collections.Immutable;

namespace SpatialPlan.LandBalance;

/// <summary>Which parcels lie on each other by more than the municipality tolerates, so that ground is counted twice.</summary>
/// <param name="Done">False when it was not looked for: the unit has too many parcels for an answer at once.</param>
/// <param name="Pairs">How many pairs.</param>
/// <param name="SquareMetres">What they have in common, added up over the pairs.</param>
/// <param name="Largest">The largest overlaps, at most twenty.</param>
public sealed record OverlapCheck(bool Done, long Pairs, decimal SquareMetres, ImmutableArray<OverlappingPair> Largest)
{
    /// <summary>Not looked for.</summary>
    public static OverlapCheck NotDone { get; } = new(false, 0, 0, []);
}

using System.Collections.Immutable;

namespace SpatialPlan.Supply;

/// <summary>How land is given out. What is not said here is taken from the rules of the municipality.</summary>
public sealed record LandPlanSettings
{
    /// <summary>The last tier that is offered, 1 to 4; 3 leaves land alone that would need a transfer first.</summary>
    public int LastTier { get; init; } = 4;

    /// <summary>How much a piece gains from neighbours of the same use, 0 to 1; <see langword="null"/>: what the rules say.</summary>
    public double? Beta { get; init; }

    /// <summary>Which sectors come first when land is short, a higher number first; the others have 0.</summary>
    public ImmutableDictionary<string, int> Priorities { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Parcels kept for a sector, by label.</summary>
    public ImmutableDictionary<string, string> Locked { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Parcels kept out of the allocation, by label.</summary>
    public ImmutableHashSet<string> LockedOut { get; init; } = [];

    /// <summary>True when a piece must not be divided between sectors.</summary>
    public bool WholePieces { get; init; }
}

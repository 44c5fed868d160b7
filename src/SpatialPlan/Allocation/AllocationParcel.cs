using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>A piece of land that can be given to sectors, whole or in parts.</summary>
/// <param name="Id">Its id; unique within a problem.</param>
/// <param name="AreaSquareMetres">Its area, whole square metres, not negative.</param>
/// <param name="Suitability">For each demand of the problem, in its order, how well the land suits it, 0 to 1; <see langword="null"/> when it must not be used for it.</param>
public sealed record AllocationParcel(string Id, long AreaSquareMetres, ImmutableArray<double?> Suitability)
{
    /// <summary>
    /// For each demand, what policy takes off the suitability when land is chosen (a later tier, irrigated arable land): 0 to 10, in units of
    /// suitability. It decides which land is taken but is no part of the objective. Empty: nothing is taken off.
    /// </summary>
    public ImmutableArray<double> Surcharge { get; init; } = [];
}

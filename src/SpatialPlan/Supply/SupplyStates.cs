using System.Collections.Immutable;

namespace SpatialPlan.Supply;

/// <summary>The stable codes and the grouping of <see cref="SupplyState"/>.</summary>
public static class SupplyStates
{
    /// <summary>All states, in the order of the tables.</summary>
    public static ImmutableArray<SupplyState> All { get; } = [.. Enum.GetValues<SupplyState>()];

    /// <summary>True for land that is offered to the sector.</summary>
    public static bool IsOffered(this SupplyState state) => state <= SupplyState.Conversion;

    /// <summary>The tier, 1 to 4; 0 for land that is not offered.</summary>
    public static int Tier(this SupplyState state) => state.IsOffered() ? (int)state + 1 : 0;

    /// <summary>The code in JSON and in the text catalogue, such as <c>stateReserve</c>.</summary>
    public static string Code(this SupplyState state) => char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..];
}

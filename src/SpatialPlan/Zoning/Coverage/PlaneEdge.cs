using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>A straight edge in the plane with what changes when one steps over it from right to left.</summary>
/// <param name="From">Start, working system.</param>
/// <param name="To">End.</param>
/// <param name="Net">By how much the covering grows from right to left.</param>
/// <param name="Uses">The zones that begin (+1) or end (-1) there, seen from right to left; -1 stands for the boundary of the plan.</param>
/// <param name="Nodes">The nodes of the whole edge it is a piece of.</param>
internal sealed record PlaneEdge(Coordinate From, Coordinate To, int Net, IReadOnlyList<(int Zone, int Sign)> Uses, (int From, int To) Nodes)
{
    /// <summary>The number that stands for the boundary of the plan.</summary>
    public const int Boundary = -1;
}

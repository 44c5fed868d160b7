using NetTopologySuite.Geometries;
using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>One thing that is wrong, or worth a look, in a coverage.</summary>
/// <param name="Kind">See <see cref="CoverageKind"/> and <see cref="RingFaults"/>.</param>
/// <param name="Severity">A coverage with an error cannot be published.</param>
/// <param name="Zones">The codes of the zones it is about, in ordinal order; for an unmatched vertex first the zone that lacks it.</param>
/// <param name="At">A place in the fault, in the working system and in degrees.</param>
/// <param name="AreaSquareMetres">The area of the fault in the working system; <see langword="null"/> when it has none.</param>
/// <param name="WidthMetres">
/// Diameter of the largest circle in the fault, never more than the truth; for a vertex, how far it is from the border it lies on. <see langword="null"/> when it has none.
/// </param>
/// <param name="Where">The fault itself: polygons or a point in the working system; <see langword="null"/> when it has no place of its own.</param>
/// <param name="Repair">How it could be put right; <see langword="null"/> when only a person can say.</param>
public sealed record CoverageFinding(
    string Kind,
    Severity Severity,
    IReadOnlyList<string> Zones,
    FindingPlace At,
    double? AreaSquareMetres,
    double? WidthMetres,
    Geometry? Where,
    ProposedRepair? Repair)
{
    /// <summary>True for a gap, overlap or part outside that is nowhere wider than the sliver width of the settings.</summary>
    public bool IsSliver { get; init; }

    /// <summary>The day from which the fault is there, when it is not there from the first day looked at.</summary>
    public DateOnly? Since { get; init; }
}

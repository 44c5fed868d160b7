using SpatialPlan.Texts;

namespace SpatialPlan.Zoning;

/// <summary>A legal zone and how much of a piece of land lies in it.</summary>
/// <param name="ZoneId">The number that stays the same through all versions of the zone.</param>
/// <param name="Code">The code of the zone in its plan.</param>
/// <param name="Name">The name of the zone, or of its type when it has none.</param>
/// <param name="Type">Its type.</param>
/// <param name="Parameters">What building there has to keep to; empty when the municipality has set nothing.</param>
/// <param name="Uses">Which uses are allowed there.</param>
/// <param name="AreaSquareMetres">The area of the land that lies in the zone, square metres, in the working system.</param>
/// <param name="ShareOfDrawn">The share of the land as drawn, 0 to 1.</param>
public sealed record ZoneOnLand(
    long ZoneId,
    string Code,
    LocalizedName Name,
    ZoneType Type,
    IReadOnlyList<ZoneParameter> Parameters,
    IReadOnlyList<ZoneUse> Uses,
    double AreaSquareMetres,
    double ShareOfDrawn)
{
    /// <summary>
    /// Less than this of the land in a zone is taken as a fault of drawing along a shared border, not as a part in the zone, square metres. The same
    /// number as the least area of a restriction by default.
    /// </summary>
    public const double LeastAreaSquareMetres = 1;

    /// <summary>The zones that count for a piece of land, the largest part first; land in no zone gives an empty list.</summary>
    /// <param name="found">All zones that meet the land.</param>
    public static IReadOnlyList<ZoneOnLand> ThatCount(IEnumerable<ZoneOnLand> found) =>
        [.. found.Where(zone => zone.AreaSquareMetres >= LeastAreaSquareMetres).OrderByDescending(zone => zone.AreaSquareMetres).ThenBy(zone => zone.Code, StringComparer.Ordinal)];
}

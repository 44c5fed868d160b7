using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Mosaic;

namespace SpatialPlan.Synthesis.Describing;

/// <summary>A parcel with all that the cadastre would say of it. Areas are in hundredths of a square metre, so that sums are exact.</summary>
/// <param name="Shape">Polygon in the working system.</param>
/// <param name="Ground">What lies there, as drawn.</param>
public sealed record Parcel(Polygon Shape, Ground Ground)
{
    /// <summary>Code of the unit of real estate, or null.</summary>
    public string? EniCode { get; init; }

    /// <summary>Number of the field contour, or null.</summary>
    public int? Contour { get; init; }

    /// <summary>One of the seven land categories.</summary>
    public required int Category { get; init; }

    /// <summary>Parts by land kind; they add up to the registered area.</summary>
    public required IReadOnlyList<(string Kind, long HundredthsSquareMetre)> LandKinds { get; init; }

    /// <summary>The area as registered, in hundredths of a square metre.</summary>
    public long RegisteredHundredths => LandKinds.Sum(part => part.HundredthsSquareMetre);

    /// <summary>state, municipal, private or other.</summary>
    public required string Ownership { get; init; }

    /// <summary>Whether the land is in use.</summary>
    public bool Used { get; init; } = true;

    /// <summary>Whether it belongs to the state fund of agricultural land.</summary>
    public bool StateFund { get; init; }

    /// <summary>Soil class from 0 to 100, or null.</summary>
    public int? Bonitet { get; init; }

    /// <summary>Code of the village, or null outside the villages.</summary>
    public string? VillageSoate { get; init; }

    /// <summary>Street, or null.</summary>
    public string? Street { get; init; }

    /// <summary>House number, or null.</summary>
    public string? HouseNumber { get; init; }

    /// <summary>Purpose in Kyrgyz, or null.</summary>
    public string? Purpose { get; init; }

    /// <summary>Number of the act the parcel goes back to, or null.</summary>
    public string? ActNumber { get; init; }

    /// <summary>Since when it stands like this.</summary>
    public required DateOnly ValidFrom { get; init; }
}

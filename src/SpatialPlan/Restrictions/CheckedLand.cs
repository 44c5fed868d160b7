using NetTopologySuite.Geometries;

namespace SpatialPlan.Restrictions;

/// <summary>The land a check is about: a registered parcel or a drawn shape.</summary>
/// <param name="Geometry">One or more polygons in the working system, valid and not empty.</param>
/// <param name="RegisteredAreaSquareMetres">The area in the register, square metres; <see langword="null"/> for a drawn shape, which has none.</param>
/// <param name="ParcelId">The number of the parcel; <see langword="null"/> for a drawn shape.</param>
/// <param name="ParcelVersionId">The version of the parcel that holds on the day asked for; <see langword="null"/> for a drawn shape.</param>
/// <param name="EniCode">The ENI code, digits only, where the parcel has one.</param>
/// <param name="ContourNumber">The field contour number, where the parcel has one.</param>
/// <param name="KnownSound">True when the source vouches that the polygons are valid and finite (a constraint of the database); otherwise the check tests it.</param>
public sealed record CheckedLand(
    Geometry Geometry,
    decimal? RegisteredAreaSquareMetres = null,
    long? ParcelId = null,
    long? ParcelVersionId = null,
    string? EniCode = null,
    string? ContourNumber = null,
    bool KnownSound = false);

using NetTopologySuite.Geometries;

namespace SpatialPlan.Restrictions;

/// <summary>A restriction with its measure on the land. All numbers are unrounded; they are rounded where they are shown.</summary>
/// <param name="Restriction">What was found.</param>
/// <param name="Class">How it concerns the land.</param>
/// <param name="AreaSquareMetres">Area of its polygons on the land, overlaps counted once, square metres; <see langword="null"/> when it has no polygons.</param>
/// <param name="ShareOfDrawn">That area as a share of the drawn area, 0 to 1; <see langword="null"/> when it has no polygons.</param>
/// <param name="ShareOfRegistered">
/// That area as a share of the registered area, 0 to 1; <see langword="null"/> when it has no polygons or the land has no registered area. Where
/// more is hit than is registered, because the parcel is drawn larger, it is 1.
/// </param>
/// <param name="LengthMetres">Length of its lines on the land, overlaps counted once, metres; <see langword="null"/> when it has no lines.</param>
/// <param name="Count">How many different points of it lie on the land, its boundary included; <see langword="null"/> when it has no points.</param>
/// <param name="WidthMetres">Diameter of the largest circle in the hit area, metres, exact to half a per cent from below; <see langword="null"/> when no area is hit.</param>
/// <param name="DistanceMetres">Shortest distance between the land and the restriction, metres; 0 when they touch.</param>
/// <param name="Hit">The part of it on the land, in the working system; empty when it only lies near.</param>
public sealed record FoundRestriction(
    CandidateRestriction Restriction,
    RestrictionClass Class,
    double? AreaSquareMetres,
    double? ShareOfDrawn,
    double? ShareOfRegistered,
    double? LengthMetres,
    int? Count,
    double? WidthMetres,
    double DistanceMetres,
    Geometry Hit);

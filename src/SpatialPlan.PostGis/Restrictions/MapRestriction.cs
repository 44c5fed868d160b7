using NetTopologySuite.Geometries;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>A restriction as a printed map shows it.</summary>
/// <param name="RestrictionId">Its number.</param>
/// <param name="Theme">The code of its theme.</param>
/// <param name="Type">Its kind within the theme, such as <c>water_zone</c>.</param>
/// <param name="TypeName">The name of the kind.</param>
/// <param name="HazardLevel">Of a hazard zone: 1 to 3; <see langword="null"/> otherwise or when not graded.</param>
/// <param name="Geometry">In the working system, cut at the window; not for measuring. May be empty.</param>
public sealed record MapRestriction(long RestrictionId, string Theme, string Type, LocalizedName TypeName, int? HazardLevel, Geometry Geometry);

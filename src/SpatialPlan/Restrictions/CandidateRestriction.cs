using NetTopologySuite.Geometries;
using SpatialPlan.Acts;
using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>A restriction that the search found near the land, not yet judged.</summary>
/// <param name="RestrictionId">The number that stays the same through all its versions.</param>
/// <param name="VersionId">The version that holds on the day asked for.</param>
/// <param name="Theme">The code of the theme.</param>
/// <param name="Type">The kind within the theme, such as <c>mudflow</c> or <c>water_zone</c>.</param>
/// <param name="TypeName">The name of the kind.</param>
/// <param name="Code">The stable code of the restriction in its layer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Act">The act it rests on, or <see langword="null"/> when none was recorded.</param>
/// <param name="Geometry">
/// Where it lies, in the working system: polygons, lines, points or a collection of them. Overlapping parts count once.
/// </param>
/// <param name="AccuracyMetres">The positional accuracy of its layer, metres.</param>
/// <param name="ValidFrom">The first day on which it holds in law; <see langword="null"/>: always has.</param>
/// <param name="ValidUntil">The last day on which it holds in law; <see langword="null"/>: no end is known.</param>
/// <param name="Traits">What is particular to its kind.</param>
/// <param name="KnownSound">True when the source vouches that every polygon is valid and finite (a constraint of the database); otherwise the check tests it.</param>
public sealed record CandidateRestriction(
    long RestrictionId,
    long VersionId,
    string Theme,
    string Type,
    LocalizedName TypeName,
    string Code,
    LocalizedName Name,
    ActReference? Act,
    Geometry Geometry,
    double AccuracyMetres,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    RestrictionTraits Traits,
    bool KnownSound = false)
{
    /// <summary>Its outline, where it was made ready for many checks.</summary>
    internal Outline? Outline { get; private init; }

    /// <summary>The same restriction with an area that was made ready to be held against many pieces of land.</summary>
    /// <param name="area">Where it lies.</param>
    public CandidateRestriction On(ReadyArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return this with { Geometry = area.Geometry, Outline = area.Outline };
    }
}

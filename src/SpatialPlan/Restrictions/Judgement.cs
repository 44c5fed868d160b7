using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>Says how one restriction concerns the land.</summary>
internal static class Judgement
{
    /// <summary>Overlaps thinner and gaps narrower than this are the arithmetic's, not the land's: coordinates of a million metres end at a ten-millionth of one.</summary>
    public const double ResolutionMetres = 1e-5;

    public static FoundRestriction? Find(LandUnderCheck land, IReadOnlyList<CandidateRestriction> versions, RestrictionThreshold threshold)
    {
        var restriction = versions[0];
        var accuracy = versions.Max(version => version.AccuracyMetres);
        var reach = Math.Max(threshold.NearbyMetres, Math.Max(threshold.ToleranceMetres, accuracy));
        var window = land.Geometry.EnvelopeInternal.Copy();
        window.ExpandBy(reach + (2 * accuracy) + 1);
        var shape = RestrictionShape.Of(versions, window);
        if (shape.IsEmpty)
        {
            return null;
        }

        var drawn = shape.On(land.Whole);
        var hit = WithoutSlivers(drawn, land);
        var distance = drawn.IsEmpty ? shape.DistanceTo(land.Whole, reach) : 0;
        var @class = ClassOf(land, shape, hit, distance, accuracy, threshold);
        return @class == RestrictionClass.None && distance > threshold.NearbyMetres
            ? null
            : Measured(land, restriction, shape, hit, @class, distance);
    }

    private static Overlap WithoutSlivers(Overlap hit, LandUnderCheck land) =>
        !hit.Areas.IsEmpty && InscribedCircle.LowerBoundMetres(hit.Areas) < ResolutionMetres && land.WidthOf(hit.Areas) < ResolutionMetres ? hit with { Areas = Geo.Factory.CreateMultiPolygon() } : hit;

    private static RestrictionClass ClassOf(LandUnderCheck land, RestrictionShape shape, Overlap hit, double distance, double accuracy, RestrictionThreshold threshold)
    {
        if (!hit.IsEmpty)
        {
            return AreaCounts(land, shape, hit, accuracy, threshold) || LineOrPointCounts(land, shape, hit, accuracy, threshold)
                ? RestrictionClass.Affected
                : RestrictionClass.Edge;
        }

        // A border that both share was drawn once, on purpose. It says nothing more than that only where the layer is as exact as the tolerance.
        var onlySharesBorder = distance < ResolutionMetres && shape.Lines.IsEmpty && shape.Points.IsEmpty && accuracy <= threshold.ToleranceMetres;
        return !onlySharesBorder && distance <= Math.Max(threshold.ToleranceMetres, accuracy) ? RestrictionClass.Edge : RestrictionClass.None;
    }

    /// <summary>
    /// The hit reaches the thresholds, and still would if the restriction lay anywhere within its layer's accuracy of where it is drawn. Two things
    /// are sure then to be on the land: what of the restriction lies deep enough inside the land, and what of the land lies deep enough inside the
    /// restriction. One of them has to reach the thresholds.
    /// </summary>
    private static bool AreaCounts(LandUnderCheck land, RestrictionShape shape, Overlap hit, double accuracy, RestrictionThreshold threshold)
    {
        if (!ReachesThresholds(land, hit.Areas, threshold))
        {
            return false;
        }

        return accuracy <= 0
            || SurelyReachesThresholds(land, hit.Areas, accuracy, threshold)
            || (ReferenceEquals(hit.Areas, land.Geometry) && shape.BorderFrom(land.Whole, accuracy) >= accuracy)
            || ReachesThresholds(land, shape.On(land.DeeperThan(accuracy)).Areas, threshold)
            || ReachesThresholds(land, shape.DeeperThan(accuracy, land.Whole).On(land.Whole).Areas, threshold);
    }

    /// <summary>
    /// A shorter way to the same yes: around the middle of the largest circle in the hit, a circle smaller by the accuracy lies in the restriction and
    /// deeper than the accuracy inside the land.
    /// </summary>
    private static bool SurelyReachesThresholds(LandUnderCheck land, Geometry hit, double accuracy, RestrictionThreshold threshold)
    {
        var radius = (land.WidthOf(hit) / 2) - accuracy;
        var size = Math.PI * radius * radius;
        return radius > 0
            && ((size >= threshold.MinAreaSquareMetres && 2 * radius >= threshold.MinWidthMetres) || size >= threshold.MinShare * land.AreaSquareMetres);
    }

    private static bool ReachesThresholds(LandUnderCheck land, Geometry area, RestrictionThreshold threshold)
    {
        var size = area.Area;
        return size > 0
            && ((size >= threshold.MinAreaSquareMetres && land.IsAtLeastAsWide(area, threshold.MinWidthMetres))
                || size >= threshold.MinShare * land.AreaSquareMetres);
    }

    private static bool LineOrPointCounts(LandUnderCheck land, RestrictionShape shape, Overlap hit, double accuracy, RestrictionThreshold threshold)
    {
        if (hit.Points.IsEmpty && (hit.Lines.IsEmpty || hit.LengthMetres < threshold.MinLengthMetres))
        {
            return false;
        }

        var deep = land.DeeperThan(Math.Max(threshold.ToleranceMetres, accuracy));
        var sure = shape.WithPolygons(Geo.Factory.CreateMultiPolygon()).On(deep);
        return sure.Count > 0 || (sure.LengthMetres > 0 && sure.LengthMetres >= threshold.MinLengthMetres);
    }

    private static FoundRestriction Measured(LandUnderCheck land, CandidateRestriction restriction, RestrictionShape shape, Overlap hit, RestrictionClass @class, double distance)
    {
        double? area = shape.HasPolygons ? Math.Min(hit.AreaSquareMetres, land.AreaSquareMetres) : null;
        return new FoundRestriction(
            restriction,
            @class,
            area,
            area / land.AreaSquareMetres,
            land.RegisteredAreaSquareMetres is > 0 ? Least(area / land.RegisteredAreaSquareMetres, 1) : null,
            shape.HasLines ? hit.LengthMetres : null,
            shape.HasPoints ? hit.Count : null,
            hit.Areas.IsEmpty ? null : land.WidthOf(hit.Areas),
            distance,
            hit.ToGeometry());
    }

    private static double? Least(double? value, double limit) => value is { } number ? Math.Min(number, limit) : null;
}

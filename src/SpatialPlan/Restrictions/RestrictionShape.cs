using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>
/// A restriction made ready to be measured: only what lies in the window around the land, by dimension, its polygons joined into one area so that
/// nothing counts twice and no seam between its pieces remains.
/// </summary>
internal sealed record RestrictionShape(Geometry Polygons, Geometry Lines, Geometry Points, bool HasPolygons, bool HasLines, bool HasPoints)
{
    private static readonly Geometry NoPolygons = Geo.Factory.CreateMultiPolygon();
    private static readonly Geometry NoLines = Geo.Factory.CreateMultiLineString();
    private static readonly Geometry NoPoints = Geo.Factory.CreateMultiPoint();

    /// <summary>
    /// Pieces are joined on a grid of a micrometre. Two pieces of one polygon that a cut has rounded differently leave no slit, which would halve
    /// the width that is measured.
    /// </summary>
    private static readonly PrecisionModel Micrometre = new(1e6);

    /// <summary>Makes a shape from all geometries of one restriction.</summary>
    /// <exception cref="ArgumentException">A geometry is not in the working system.</exception>
    /// <exception cref="TopologyException">A polygon is invalid: it cannot be measured, so its theme has failed.</exception>
    public static RestrictionShape Of(IReadOnlyList<CandidateRestriction> versions, Envelope window)
    {
        if (versions is [{ KnownSound: true } only] && (only.Geometry is Polygon || only.Outline is not null))
        {
            return OfSound(only, window);
        }

        var all = Geo.Factory.CreateGeometryCollection([.. versions.Select(version => Geo.Read(version.Geometry))]);
        var polygons = Parts.Polygons(all).Where(part => part.EnvelopeInternal.Intersects(window)).ToArray();
        if (!versions.All(version => version.KnownSound))
        {
            RefuseInvalid(all);
        }

        return new RestrictionShape(
            polygons.Length > 1 ? UnaryUnionNG.Union((IEnumerable<Geometry>)polygons, Micrometre) : Geo.Factory.CreateMultiPolygon(polygons),
            Geo.Factory.CreateMultiLineString([.. Parts.Lines(all).Where(part => part.EnvelopeInternal.Intersects(window))]),
            Geo.Factory.CreateMultiPoint([.. Parts.Points(all).Where(part => part.EnvelopeInternal.Intersects(window)).DistinctBy(point => (point.X, point.Y))]),
            Parts.Polygons(all).Any(),
            Parts.Lines(all).Any(),
            Parts.Points(all).Any());
    }

    /// <summary>One polygon, or an area that was made ready: nothing has to be joined.</summary>
    private static RestrictionShape OfSound(CandidateRestriction only, Envelope window) =>
        Geo.Read(only.Geometry).EnvelopeInternal.Intersects(window)
            ? new RestrictionShape(only.Geometry, NoLines, NoPoints, true, false, false) { Outline = only.Outline ?? Outline.Of(only.Geometry) }
            : new RestrictionShape(NoPolygons, NoLines, NoPoints, true, false, false);

    /// <summary>The outline of its polygons.</summary>
    public Outline Outline
    {
        get => field ??= Outline.Of(Polygons);
        private init;
    }

    /// <summary>What of it lies deeper than this inside its border, around a piece of land; further away something may be missing.</summary>
    public RestrictionShape DeeperThan(double metres, LandArea land)
    {
        var box = land.Geometry.EnvelopeInternal.Copy();
        box.ExpandBy(metres + 1);
        return WithPolygons(Parts.OnlyPolygons(AreaOn(new LandArea(Geo.Factory.ToGeometry(box))).Buffer(-metres)));
    }

    /// <summary>The same lines and points with other polygons.</summary>
    public RestrictionShape WithPolygons(Geometry polygons) => new(polygons, Lines, Points, HasPolygons, HasLines, HasPoints);

    /// <summary>Nothing of it lies in the window.</summary>
    public bool IsEmpty => Polygons.IsEmpty && Lines.IsEmpty && Points.IsEmpty;

    /// <summary>Shortest distance to land that it does not lie on, metres; infinite when it is more than the limit.</summary>
    public double DistanceTo(LandArea land, double limitMetres)
    {
        var least = Polygons.IsEmpty ? double.PositiveInfinity : OutlineDistance.Between(land.Outline, Outline, limitMetres);
        return new[] { Lines, Points }.Where(geometry => !geometry.IsEmpty).Select(land.Geometry.Distance).Append(least).Min();
    }

    /// <summary>Shortest distance between its border and that of land that lies wholly in it, metres; infinite when it is more than the limit.</summary>
    public double BorderFrom(LandArea land, double limitMetres) => OutlineDistance.Between(land.Outline, Outline, limitMetres);

    /// <summary>What of it lies on an area, each part of its own dimension.</summary>
    public Overlap On(LandArea area) => new(
        Polygons.IsEmpty ? Polygons : AreaOn(area),
        Lines.IsEmpty ? Lines : Parts.OnlyLines(OverlayNGRobust.Overlay(area.Geometry, Lines, SpatialFunction.Intersection)),
        Points.IsEmpty ? Points : Geo.Factory.CreateMultiPoint([.. Parts.Points(Points).Where(area.Geometry.Covers)]));

    private Geometry AreaOn(LandArea area) =>
        OutlineIntersection.Find(area.Outline, area.Geometry, Outline) ?? Parts.OnlyPolygons(OverlayNGRobust.Overlay(area.Geometry, Polygons, SpatialFunction.Intersection));

    private static void RefuseInvalid(Geometry all)
    {
        foreach (var polygon in Parts.Polygons(all))
        {
            var test = new IsValidOp(polygon);
            if (!test.IsValid)
            {
                throw new TopologyException($"A polygon of the restriction is invalid: {test.ValidationError.Message}", test.ValidationError.Coordinate);
            }
        }
    }
}

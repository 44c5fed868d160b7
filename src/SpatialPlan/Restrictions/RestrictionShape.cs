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

    /// <summary>Nothing of it lies in the window.</summary>
    public bool IsEmpty => Polygons.IsEmpty && Lines.IsEmpty && Points.IsEmpty;

    /// <summary>Shortest distance to the land, metres; infinite when nothing lies in the window.</summary>
    public double DistanceTo(Geometry land) =>
        new[] { Polygons, Lines, Points }.Where(geometry => !geometry.IsEmpty).Select(land.Distance).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>What of it lies on an area, each part of its own dimension.</summary>
    public Overlap On(Geometry area) => new(
        Polygons.IsEmpty ? Polygons : Parts.OnlyPolygons(OverlayNGRobust.Overlay(area, Polygons, SpatialFunction.Intersection)),
        Lines.IsEmpty ? Lines : Parts.OnlyLines(OverlayNGRobust.Overlay(area, Lines, SpatialFunction.Intersection)),
        Points.IsEmpty ? Points : Geo.Factory.CreateMultiPoint([.. Parts.Points(Points).Where(area.Covers)]));

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

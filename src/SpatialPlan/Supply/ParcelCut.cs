using NetTopologySuite.Geometries;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Supply;

/// <summary>
/// Cuts a parcel along what restricts it and along the edges of surveys. What restricts the same sectors is one mask: the union, never the sum.
/// Sectors are bits, in the order of the supply.
/// </summary>
internal static class ParcelCut
{
    // Coordinates are floating: a rest below a square centimetre is noise of the overlay, not land.
    private const double NoiseSquareMetres = 1e-4;

    // Land is taken for surveyed when less than this of the parcel lies outside: the border of a survey and of a parcel never agree to the centimetre.
    private const double SurveyToleranceSquareMetres = 1;

    internal sealed record Part(Polygon Geometry, ulong Excluded, ulong NotChecked);

    internal static List<Part> Cut(SupplyParcel parcel, IReadOnlyList<string> sectors, SupplyFacts facts, IEnumerable<SupplyRestriction> restrictions, IEnumerable<SupplyCoverage> coverages)
    {
        var parts = new List<(Geometry Geometry, ulong Excluded, ulong NotChecked)> { (parcel.Geometry!, 0, 0) };
        foreach (var (bits, mask) in Masks(restrictions.Select(one => (Bits(sectors, sector => facts.Rules.Excludes(sector, one)), Parts.OnlyPolygons(one.Geometry)))))
        {
            parts = [.. parts.SelectMany(part => Split(part.Geometry, mask).Select(side => (side.Geometry, side.Inside ? part.Excluded | bits : part.Excluded, part.NotChecked)))];
        }

        foreach (var (bits, mask) in Masks(Unsurveyed(parcel, sectors, facts, coverages)))
        {
            parts = [.. parts.SelectMany(part => Split(part.Geometry, mask).Select(side => (side.Geometry, part.Excluded, side.Inside ? part.NotChecked | bits : part.NotChecked)))];
        }

        return [.. parts.SelectMany(part => Polygons(part.Geometry).Select(polygon => new Part(polygon, part.Excluded, part.NotChecked)))];
    }

    /// <summary>The polygons of a geometry that are more than noise.</summary>
    internal static IEnumerable<Polygon> Polygons(Geometry geometry) => geometry switch
    {
        Polygon polygon => polygon.Area > NoiseSquareMetres ? [polygon] : [],
        GeometryCollection collection => collection.Geometries.SelectMany(Polygons),
        _ => [],
    };

    private static IEnumerable<(ulong Bits, Geometry Geometry)> Unsurveyed(SupplyParcel parcel, IReadOnlyList<string> sectors, SupplyFacts facts, IEnumerable<SupplyCoverage> coverages)
    {
        var covered = coverages.ToLookup(one => one.Theme, StringComparer.Ordinal);
        foreach (var theme in facts.Themes)
        {
            var bits = Bits(sectors, sector => facts.Rules.Needs(sector, theme));
            if (bits == 0 || covered[theme].Any(one => one.Covered is null))
            {
                continue;
            }

            var rest = covered[theme].Aggregate(parcel.Geometry!, (left, one) => Parts.OnlyPolygons(left.Difference(Parts.OnlyPolygons(one.Covered!))));
            if (rest.Area >= Math.Min(SurveyToleranceSquareMetres, parcel.AreaSquareMetres / 2))
            {
                yield return (bits, rest);
            }
        }
    }

    private static IEnumerable<(ulong Bits, Geometry Mask)> Masks(IEnumerable<(ulong Bits, Geometry Geometry)> found) =>
        found.Where(one => one.Bits != 0).GroupBy(one => one.Bits).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Select(one => one.Geometry).Aggregate((left, right) => Parts.OnlyPolygons(left.Union(right)))));

    private static IEnumerable<(Geometry Geometry, bool Inside)> Split(Geometry geometry, Geometry mask)
    {
        if (!geometry.EnvelopeInternal.Intersects(mask.EnvelopeInternal))
        {
            return [(geometry, false)];
        }

        return new[] { (Geometry: Parts.OnlyPolygons(geometry.Intersection(mask)), Inside: true), (Geometry: Parts.OnlyPolygons(geometry.Difference(mask)), Inside: false) }.Where(side => side.Geometry.Area > NoiseSquareMetres);
    }

    private static ulong Bits(IReadOnlyList<string> sectors, Func<string, bool> holds)
    {
        var bits = 0UL;
        for (var at = 0; at < sectors.Count; at++)
        {
            bits |= holds(sectors[at]) ? 1UL << at : 0;
        }

        return bits;
    }
}

using NetTopologySuite.Geometries;
using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Says of land that too many zones cover which two overlap, which stand twice, and which lie outside the plan.</summary>
internal sealed class SharedLandFindings(CoverageIndex index, CrowdedFaces crowded)
{
    /// <summary>Where more zones than this lie on one another, each is told against the first only.</summary>
    private const int MostInPairs = 12;

    /// <summary>All findings of this sort.</summary>
    public IEnumerable<CoverageFinding> Find()
    {
        var pairs = new SortedDictionary<(int, int), List<int>>();
        var outside = new SortedDictionary<int, List<int>>();
        foreach (var (face, all) in crowded.WithZones)
        {
            var zones = all.Where(zone => zone != PlaneEdge.Boundary).ToList();
            foreach (var pair in Pairs(zones))
            {
                Note(pairs, pair, face);
            }

            if (index.Boundary is not null && !all.Contains(PlaneEdge.Boundary))
            {
                zones.ForEach(zone => Note(outside, zone, face));
            }
        }

        return pairs.SelectMany(pair => Overlaps(index[pair.Key.Item1], index[pair.Key.Item2], pair.Value)).Concat(outside.SelectMany(pair => Outside(index[pair.Key], pair.Value)));
    }

    /// <summary>The larger of two zones gives way, so that a small one does not vanish; of two equal ones the later by code.</summary>
    public static (IndexedZone Keeps, IndexedZone GivesWay) Order(IndexedZone one, IndexedZone other)
    {
        var order = one.AreaSquareMetres.CompareTo(other.AreaSquareMetres);
        return (order != 0 ? order : string.CompareOrdinal(one.Zone.Code, other.Zone.Code)) < 0 ? (one, other) : (other, one);
    }

    private static IEnumerable<(int, int)> Pairs(List<int> zones)
    {
        for (var one = 0; one < (zones.Count > MostInPairs ? 1 : zones.Count); one++)
        {
            for (var other = one + 1; other < zones.Count; other++)
            {
                yield return (zones[one], zones[other]);
            }
        }
    }

    private static void Note<T>(SortedDictionary<T, List<int>> lists, T key, int face) where T : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(face);
    }

    private IEnumerable<CoverageFinding> Overlaps(IndexedZone one, IndexedZone other, List<int> faces)
    {
        var (keeps, givesWay) = Order(one, other);
        string[] codes = [.. new[] { one.Zone.Code, other.Zone.Code }.Order(StringComparer.Ordinal)];
        var shared = faces.Sum(crowded.Faces.Area);
        var regions = FaceRegion.Of(crowded.Faces, faces).ToList();
        if (IsWhole(keeps, shared) && IsWhole(givesWay, shared))
        {
            var repair = new ProposedRepair(RepairAction.Drop, [new ZoneEdit(givesWay.Zone.Code, ZoneEdit.Drop, null)]);
            return [OfRegion(CoverageKind.DuplicateZone, codes, regions.MaxBy(region => region.AreaSquareMetres)!, repair) with { AreaSquareMetres = shared, IsSliver = false }];
        }

        return regions.Select(region => OfRegion(CoverageKind.Overlap, codes, region, Trim(givesWay, region)));
    }

    private IEnumerable<CoverageFinding> Outside(IndexedZone zone, List<int> faces)
    {
        var regions = FaceRegion.Of(crowded.Faces, faces).ToList();
        if (IsWhole(zone, regions.Sum(region => region.AreaSquareMetres)))
        {
            var drop = new ProposedRepair(RepairAction.Drop, [new ZoneEdit(zone.Zone.Code, ZoneEdit.Drop, null)]);
            return [OfRegion(CoverageKind.OutsideWholly, [zone.Zone.Code], regions.MaxBy(region => region.AreaSquareMetres)!, drop) with { AreaSquareMetres = zone.AreaSquareMetres, IsSliver = false }];
        }

        return regions.Select(region => OfRegion(KindOutside(region), [zone.Zone.Code], region, Trim(zone, region)));
    }

    private string KindOutside(FaceRegion region)
    {
        var plan = (Polygonal: index.Boundary!.Zone.Shape.ToGeometry(Coordinates.Srid.Working), Place: region.Land.InteriorPoint);
        for (var part = 0; part < plan.Polygonal.NumGeometries; part++)
        {
            foreach (var ring in ((Polygon)plan.Polygonal.GetGeometryN(part)).InteriorRings)
            {
                var hole = Coordinates.Geo.Factory.CreatePolygon(ring.CoordinateSequence);
                if (hole.Contains(plan.Place))
                {
                    return hole.Area - region.AreaSquareMetres <= index.Settings.ToleranceMetres * hole.Length ? CoverageKind.CoversHole : CoverageKind.CutsHole;
                }
            }
        }

        return CoverageKind.OutsidePartly;
    }

    private static ProposedRepair Trim(IndexedZone zone, FaceRegion region) => new(RepairAction.Trim, [new ZoneEdit(zone.Zone.Code, ZoneEdit.Remove, region.Land)]);

    private bool IsWhole(IndexedZone zone, double areaSquareMetres) =>
        zone.AreaSquareMetres - areaSquareMetres <= index.Settings.ToleranceMetres * 2 * (zone.Box.Width + zone.Box.Height);

    private CoverageFinding OfRegion(string kind, IReadOnlyList<string> zones, FaceRegion region, ProposedRepair? repair)
    {
        var width = index.Widths.Metres(region.Land);
        return new CoverageFinding(kind, Severity.Error, zones, ZoneRings.Place(region.Land.InteriorPoint.Coordinate), region.AreaSquareMetres, width, region.Land, repair)
        {
            IsSliver = width < index.Settings.SliverWidthMetres,
        };
    }
}

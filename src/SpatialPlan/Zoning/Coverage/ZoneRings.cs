using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>What is wrong with a zone by itself: its rings, its size, its tips. Every faulty ring is found here, before any zone is compared with another.</summary>
internal static class ZoneRings
{
    /// <summary>Coordinates farther out than this are no land, and would overflow the search grids, metres.</summary>
    public const double FarthestMetres = 1e8;

    private const int MostPartsTested = 200;

    /// <summary>True when every ring can be drawn at all: finite numbers in reach, closed, at least a triangle.</summary>
    public static IEnumerable<CoverageFinding> Broken(CoverageZone zone)
    {
        var shape = zone.Shape;
        for (var ring = 0; ring + 1 < shape.RingStarts.Length; ring++)
        {
            int first = shape.RingStarts[ring], last = shape.RingStarts[ring + 1] - 1;
            var wild = Enumerable.Range(first, last - first + 1).FirstOrDefault(vertex => !InReach(shape, vertex), -1);
            if (wild >= 0)
            {
                yield return Error(zone, "coordinate-not-finite", wild > first ? At(shape, wild - 1) : new Coordinate(0, 0));
            }
            else if (last < first || At(shape, first) is var start && !start.Equals2D(At(shape, last)))
            {
                yield return Error(zone, "ring-unclosed", shape.VertexCount == 0 ? new Coordinate(0, 0) : At(shape, Math.Clamp(last, 0, shape.VertexCount - 1)));
            }
            else if (last - first < 3)
            {
                yield return Error(zone, "ring-short", start);
            }
        }
    }

    /// <summary>The faults of a zone whose rings can be drawn: crossings with their places, holes outside, nested parts. Empty for a valid zone.</summary>
    public static IReadOnlyList<CoverageFinding> Invalid(CoverageZone zone)
    {
        if (RingFaults.Find(zone.Shape) is not { } whole)
        {
            return [];
        }

        var crossings = RingCrossings.Find(zone.Shape);
        var faults = crossings.Select(crossing => ("ring-crosses-itself", crossing.Place.X, crossing.Place.Y)).Append(whole).Concat(OfParts(zone.Shape)).Concat(HolesOutside(zone.Shape));
        var split = crossings.Count == 1 ? BowTie.Split(zone, crossings[0]) : null;
        return [.. faults.GroupBy(fault => (fault.Item1, Math.Round(fault.X, 6), Math.Round(fault.Y, 6))).Select(same => Error(zone, same.First().Item1, new Coordinate(same.First().X, same.First().Y), split))];
    }

    /// <summary>What is worth a look in a valid zone.</summary>
    public static IEnumerable<CoverageFinding> Oddities(CoverageZone zone, double areaSquareMetres, CoverageSettings settings)
    {
        var shape = zone.Shape;
        if (areaSquareMetres < settings.TinyAreaSquareMetres)
        {
            yield return new CoverageFinding(CoverageKind.TinyZone, Severity.Warning, [zone.Code], Place(At(shape, 0)), areaSquareMetres, null, null, null);
        }
        else if (2 * areaSquareMetres / Perimeter(shape) < settings.SliverWidthMetres && InscribedCircle.DiameterMetres(shape.ToGeometry(Srid.Working)) is var width && width < settings.SliverWidthMetres)
        {
            yield return new CoverageFinding(CoverageKind.NarrowZone, Severity.Warning, [zone.Code], Place(At(shape, 0)), areaSquareMetres, width, null, null);
        }

        for (var ring = 0; ring + 1 < shape.RingStarts.Length; ring++)
        {
            foreach (var finding in OfRing(zone, shape.RingStarts[ring], shape.RingStarts[ring + 1] - 1, settings))
            {
                yield return finding;
            }
        }
    }

    /// <summary>A place in both systems.</summary>
    public static FindingPlace Place(Coordinate at)
    {
        var (lon, lat) = Projection.ToLonLat(at.X, at.Y);
        return new FindingPlace(at.X, at.Y, Srid.Working, lon, lat);
    }

    /// <summary>A vertex of a shape.</summary>
    public static Coordinate At(SourceGeometry shape, int vertex) => new(shape.Ordinates[vertex * 2], shape.Ordinates[(vertex * 2) + 1]);

    private static IEnumerable<CoverageFinding> OfRing(CoverageZone zone, int first, int last, CoverageSettings settings)
    {
        for (var vertex = first; vertex < last; vertex++)
        {
            var (from, at, to) = (At(zone.Shape, vertex == first ? last - 1 : vertex - 1), At(zone.Shape, vertex), At(zone.Shape, vertex + 1));
            var step = at.Distance(to);
            if (step <= settings.ToleranceMetres)
            {
                yield return new CoverageFinding(CoverageKind.RepeatedPoint, Severity.Warning, [zone.Code], Place(at), null, step, Geo.Factory.CreatePoint(at), null);
            }
            else if (IsSpike(from, at, to, settings.SpikeWidthMetres, out var width))
            {
                yield return new CoverageFinding(CoverageKind.Spike, Severity.Warning, [zone.Code], Place(at), null, width, Geo.Factory.CreatePoint(at), null);
            }
        }
    }

    /// <summary>The shorter side of a tip comes back beside the longer one, closer than the width and at most a tenth of its own length away.</summary>
    private static bool IsSpike(Coordinate from, Coordinate tip, Coordinate to, double spikeWidthMetres, out double width)
    {
        double ax = from.X - tip.X, ay = from.Y - tip.Y, bx = to.X - tip.X, by = to.Y - tip.Y;
        double longer = Math.Sqrt(Math.Max((ax * ax) + (ay * ay), (bx * bx) + (by * by))), shorter = Math.Sqrt(Math.Min((ax * ax) + (ay * ay), (bx * bx) + (by * by)));
        width = longer == 0 ? 0 : Math.Abs((ax * by) - (ay * bx)) / longer;
        return (ax * bx) + (ay * by) > 0 && width < spikeWidthMetres && width * 10 < shorter;
    }

    /// <summary>Each hole with its shell alone, and each part alone: the test of the whole stops at the first fault.</summary>
    private static IEnumerable<(string, double X, double Y)> OfParts(SourceGeometry shape)
    {
        var tested = 0;
        for (var part = 0; part + 1 < shape.PartStarts.Length; part++)
        {
            for (var ring = shape.PartStarts[part]; ring < shape.PartStarts[part + 1] && tested < MostPartsTested; ring++, tested++)
            {
                int[] rings = ring == shape.PartStarts[part] ? [ring] : [shape.PartStarts[part], ring];
                if (RingFaults.Find(Only(shape, rings)) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    /// <summary>Holes that lie outside a shell which is itself faulty: of such a polygon the library tells the first fault only.</summary>
    private static IEnumerable<(string, double X, double Y)> HolesOutside(SourceGeometry shape)
    {
        for (var part = 0; part + 1 < shape.PartStarts.Length; part++)
        {
            var shell = Ring(shape, shape.PartStarts[part]);
            for (var ring = shape.PartStarts[part] + 1; ring < Math.Min(shape.PartStarts[part + 1], shape.PartStarts[part] + MostPartsTested); ring++)
            {
                var hole = Ring(shape, ring);
                if (Array.TrueForAll(hole, vertex => NetTopologySuite.Algorithm.PointLocation.LocateInRing(vertex, shell) == Location.Exterior))
                {
                    yield return ("hole-outside", hole[0].X, hole[0].Y);
                }
            }
        }
    }

    private static Coordinate[] Ring(SourceGeometry shape, int ring) => [.. Enumerable.Range(shape.RingStarts[ring], shape.RingStarts[ring + 1] - shape.RingStarts[ring]).Select(vertex => At(shape, vertex))];

    private static SourceGeometry Only(SourceGeometry shape, int[] rings)
    {
        var (ordinates, starts) = (new List<double>(), new List<int> { 0 });
        foreach (var ring in rings)
        {
            ordinates.AddRange(shape.Ordinates.AsSpan(shape.RingStarts[ring] * 2, (shape.RingStarts[ring + 1] - shape.RingStarts[ring]) * 2));
            starts.Add(ordinates.Count / 2);
        }

        return new SourceGeometry { Kind = SourceGeometryKind.Polygon, Ordinates = [.. ordinates], RingStarts = [.. starts], PartStarts = [0, rings.Length], Srid = shape.Srid, HadHeights = false };
    }

    private static double Perimeter(SourceGeometry shape)
    {
        var length = 0.0;
        for (var ring = 0; ring + 1 < shape.RingStarts.Length; ring++)
        {
            for (var vertex = shape.RingStarts[ring]; vertex + 1 < shape.RingStarts[ring + 1]; vertex++)
            {
                double dx = shape.Ordinates[(vertex * 2) + 2] - shape.Ordinates[vertex * 2], dy = shape.Ordinates[(vertex * 2) + 3] - shape.Ordinates[(vertex * 2) + 1];
                length += Math.Sqrt((dx * dx) + (dy * dy));
            }
        }

        return length;
    }

    private static bool InReach(SourceGeometry shape, int vertex) => Math.Abs(shape.Ordinates[vertex * 2]) < FarthestMetres && Math.Abs(shape.Ordinates[(vertex * 2) + 1]) < FarthestMetres;

    private static CoverageFinding Error(CoverageZone zone, string kind, Coordinate at, ProposedRepair? repair = null) =>
        new(kind, Severity.Error, [zone.Code], Place(at), null, null, Geo.Factory.CreatePoint(at), kind == "ring-crosses-itself" ? repair : null);
}

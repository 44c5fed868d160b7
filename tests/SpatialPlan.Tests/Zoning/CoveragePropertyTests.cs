using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Tests.Zoning;

/// <summary>What must hold for any coverage. A case is a seed: everything is made from it, so that a failure can be repeated.</summary>
public sealed class CoveragePropertyTests
{
    private const double Tolerance = 0.002;

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void A_vertex_moved_by_more_than_the_tolerance_is_always_found() => ForAnySeed(random =>
    {
        var mesh = new CoverageMesh(random, 4);
        var (zones, _) = Moved(mesh, random, Tolerance * (1.0001 + (random.Next(2) == 0 ? random.NextDouble() : 200 * random.NextDouble())));
        Assert.NotEmpty(new CoverageValidation(zones, mesh.Boundary).Report.Findings);
    });

    [Fact]
    public void A_vertex_moved_by_less_than_the_tolerance_is_never_found() => ForAnySeed(random =>
    {
        var mesh = new CoverageMesh(random, 4);
        var (zones, _) = Moved(mesh, random, Tolerance * 0.9999 * random.NextDouble());
        Assert.Empty(new CoverageValidation(zones, mesh.Boundary).Report.Findings);
    });

    [Fact]
    public void Order_of_zones_start_of_rings_and_their_turn_do_not_matter() => ForAnySeed(random =>
    {
        var mesh = new CoverageMesh(random, 4);
        var zones = Spoiled(mesh, random, 5);
        var expected = Digest(new CoverageValidation(zones, mesh.Boundary).Report);
        var shuffled = zones.Select(zone => CoverageMesh.Turned(zone, random.Next(100), random.Next(2) == 0)).ToArray();
        random.Shuffle(shuffled);
        Assert.Equal(expected, Digest(new CoverageValidation(shuffled, mesh.Boundary).Report));
    });

    [Fact]
    public void Accepting_every_repair_leaves_a_sound_coverage_of_the_same_land() => ForAnySeed(random =>
    {
        var mesh = new CoverageMesh(random, 4);
        var repaired = new CoverageValidation(Spoiled(mesh, random, 5), mesh.Boundary).AcceptAll();
        Assert.Empty(Digest(repaired.Report));
        var plan = mesh.Boundary.ToGeometry(Srid.Working);
        Assert.Equal(plan.Area, repaired.Report.TotalAreaSquareMetres, Tolerance * plan.Length);
        Assert.All(repaired.Zones, zone => Assert.True(zone.Shape.ToGeometry(Srid.Working).IsValid));
    });

    [Fact]
    public void After_edits_the_report_is_that_of_a_fresh_look_at_everything() => ForAnySeed(random =>
    {
        var mesh = new CoverageMesh(random, 5);
        var zones = mesh.Zones.ToDictionary(zone => zone.Code);
        var validation = new CoverageValidation(mesh.Zones, mesh.Boundary);
        for (var edit = 0; edit < 8; edit++)
        {
            var zone = mesh.Zones[random.Next(mesh.Zones.Count)];
            if (random.Next(5) == 0)
            {
                zones.Remove(zone.Code);
                validation.Remove(zone.Code);
                continue;
            }

            zones[zone.Code] = random.Next(4) == 0 ? zone : Spoil(zone, random);
            validation.Put(zones[zone.Code]);
        }

        Assert.Equal(Digest(new CoverageValidation([.. zones.Values], mesh.Boundary).Report), Digest(validation.Report));
    });

    /// <summary>The oracle is the overlay: union for gaps, intersection of every pair for overlaps. Zones are strewn without any common border.</summary>
    [Fact]
    public void Gaps_and_overlaps_of_zones_strewn_at_random_are_those_of_the_overlay() => ForAnySeed(random =>
    {
        var zones = Enumerable.Range(0, 10).Select(i => new CoverageZone($"Z-{i:00}", Star(random))).ToList();
        var shapes = zones.ConvertAll(zone => zone.Shape.ToGeometry(Srid.Working));
        var findings = new CoverageValidation(zones).Report.Findings;
        var union = UnaryUnionOp.Union(shapes);
        var holes = Enumerable.Range(0, union.NumGeometries).SelectMany(i => ((Polygon)union.GetGeometryN(i)).InteriorRings).Select(ring => Geo.Factory.CreatePolygon(ring.CoordinateSequence)).ToList();
        var covered = holes.Sum(hole => hole.Area) - shapes.Where(shape => holes.Exists(hole => hole.Contains(shape))).Sum(shape => shape.Area);
        Assert.Equal(covered, findings.Where(finding => finding.Kind == CoverageKind.Gap).Sum(finding => finding.AreaSquareMetres!.Value), Tolerance * union.Length);
        for (var one = 0; one < zones.Count; one++)
        {
            for (var other = one + 1; other < zones.Count; other++)
            {
                string[] codes = [zones[one].Code, zones[other].Code];
                Assert.Equal(shapes[one].Intersection(shapes[other]).Area, findings.Where(finding => finding.Kind == CoverageKind.Overlap && finding.Zones.SequenceEqual(codes)).Sum(finding => finding.AreaSquareMetres!.Value), Tolerance * shapes[one].Length);
            }
        }
    });

    [Fact]
    public void Repairing_zones_strewn_at_random_leaves_each_piece_of_land_in_one_zone() => ForAnySeed(random =>
    {
        var zones = Enumerable.Range(0, 8).Select(i => new CoverageZone($"Z-{i:00}", Star(random))).ToList();
        var validation = new CoverageValidation(zones);
        var gaps = validation.Report.Findings.Where(finding => finding.Kind == CoverageKind.Gap).Sum(finding => finding.AreaSquareMetres!.Value);
        var union = UnaryUnionOp.Union(zones.ConvertAll(zone => zone.Shape.ToGeometry(Srid.Working)));
        var repaired = validation.AcceptAll();
        Assert.DoesNotContain(repaired.Report.Findings, finding => finding.Kind is CoverageKind.Gap or CoverageKind.Overlap);
        Assert.Equal(union.Area + gaps, repaired.Report.TotalAreaSquareMetres, Tolerance * union.Length);
    });

    private static (IReadOnlyList<CoverageZone> Zones, int At) Moved(CoverageMesh mesh, Random random, double metres)
    {
        var zones = mesh.Zones.ToArray();
        var (at, direction) = (random.Next(zones.Length), random.NextDouble() * 2 * Math.PI);
        zones[at] = CoverageMesh.Moved(zones[at], random.Next(zones[at].Shape.VertexCount), metres * Math.Cos(direction), metres * Math.Sin(direction));
        return (zones, at);
    }

    private static CoverageZone[] Spoiled(CoverageMesh mesh, Random random, int faults)
    {
        var zones = mesh.Zones.ToArray();
        for (var fault = 0; fault < faults; fault++)
        {
            var at = random.Next(zones.Length);
            zones[at] = Spoil(zones[at], random);
        }

        return zones;
    }

    private static CoverageZone Spoil(CoverageZone zone, Random random)
    {
        var metres = random.Next(3) switch { 0 => 0.0035, 1 => 0.3, _ => 2.5 };
        return CoverageMesh.Moved(zone, random.Next(zone.Shape.VertexCount), metres * ((random.NextDouble() * 2) - 1), metres * ((random.NextDouble() * 2) - 1));
    }

    private static SourceGeometry Star(Random random)
    {
        double x = CoverageCase.X + (random.NextDouble() * 150), y = CoverageCase.Y + (random.NextDouble() * 150);
        var corners = random.Next(3, 24);
        var ring = Enumerable.Range(0, corners).Select(k =>
        {
            var radius = 15 + (random.NextDouble() * 45);
            return (x + (radius * Math.Cos(2 * Math.PI * k / corners)), y + (radius * Math.Sin(2 * Math.PI * k / corners)));
        }).ToList();
        return CoverageMesh.Shape([[.. ring, ring[0]]]);
    }

    /// <summary>Everything a report says, lengths to a tenth of a millimetre.</summary>
    private static List<string> Digest(CoverageReport report) =>
    [
        .. report.Findings.Select(finding => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{finding.Severity} {finding.Kind} {string.Join(',', finding.Zones)} {finding.At.X:0.0000} {finding.At.Y:0.0000} {finding.AreaSquareMetres:0.0000} {finding.WidthMetres:0.0000} {finding.IsSliver} {finding.Repair?.Action} {finding.Repair?.Edits[0].Zone}")),
    ];

    private static void ForAnySeed(Action<Random> check) => Check.One(Runs, Prop.ForAll<int>(seed => check(new Random(seed))));
}

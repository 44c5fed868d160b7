using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Tests.Zoning;

/// <summary>Sound coverages with each fault alone and in pairs, below, at and above the tolerance of two millimetres.</summary>
public sealed class CoverageCaseTests
{
    public static TheoryData<string> Names => [.. CoverageCase.Names];

    public static TheoryData<string, string> Faults => Pairs((_, faults) => faults.Select(fault => fault));

    public static TheoryData<string, string, string> PairsOfFaults
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var name in CoverageCase.Names)
            {
                var coverage = CoverageCase.Read(name);
                foreach (var (one, other) in coverage.Faults.SelectMany((one, i) => coverage.Faults.Skip(i + 1).Select(other => (one, other))).Where(pair => coverage.AreApart(pair.one, pair.other)))
                {
                    data.Add(name, one, other);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sound_coverage_gives_what_it_always_gives_and_nothing_else(string name)
    {
        var coverage = CoverageCase.Read(name);
        Assert.Equal(coverage.Always, All(Validate(coverage, 0)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_one_and_two_millimetres_is_none(string name, string fault)
    {
        var coverage = CoverageCase.Read(name);
        Assert.Equal(coverage.Always, All(Validate(coverage, 0.001, fault)));
        Assert.Equal(coverage.Always, All(Validate(coverage, 0.002, fault)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_three_millimetres_is_found(string name, string fault)
    {
        var coverage = CoverageCase.Read(name);
        Assert.Equal(Expected(coverage, fault), Errors(Validate(coverage, 0.003, fault)));
    }

    [Theory]
    [MemberData(nameof(PairsOfFaults))]
    public void Two_faults_of_three_millimetres_are_both_found(string name, string one, string other)
    {
        var coverage = CoverageCase.Read(name);
        Assert.Equal(Expected(coverage, one, other), Errors(Validate(coverage, 0.003, one, other)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Areas_and_places_are_those_of_the_overlay(string name, string fault)
    {
        var coverage = CoverageCase.Read(name);
        foreach (var metres in new[] { 0.003, 0.5, 7 })
        {
            var zones = coverage.Zones(metres, fault);
            var shapes = zones.Select(zone => zone.Shape.ToGeometry(Srid.Working)).ToList();
            var land = UnaryUnionOp.Union(shapes);
            var plan = coverage.Boundary.ToGeometry(Srid.Working);
            var findings = new CoverageValidation(zones, coverage.Boundary).Report.Findings;
            Assert.Equal(plan.Difference(land).Area, Sum(findings, CoverageKind.Gap), 1e-4);
            Assert.Equal(shapes.Sum(shape => shape.Difference(plan).Area), findings.Where(finding => finding.Kind.StartsWith("outside", StringComparison.Ordinal) || finding.Kind.EndsWith("hole", StringComparison.Ordinal)).Sum(finding => finding.AreaSquareMetres!.Value), 1e-4);
            Assert.Equal(shapes.SelectMany((one, i) => shapes.Skip(i + 1).Select(other => one.Intersection(other).Area)).Sum(), Sum(findings, CoverageKind.Overlap), 1e-4);
            Assert.All(findings.Where(finding => finding.Where is not null), finding => Assert.True(finding.Where!.Distance(finding.Where.Factory.CreatePoint(new Coordinate(finding.At.X, finding.At.Y))) < 1e-6));
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Accepting_every_repair_leaves_a_sound_coverage_of_the_whole_plan(string name, string fault)
    {
        var coverage = CoverageCase.Read(name);
        foreach (var metres in new[] { 0.003, 0.5, 7 })
        {
            var repaired = new CoverageValidation(coverage.Zones(metres, fault), coverage.Boundary).AcceptAll();
            Assert.Empty(All(repaired));
            Assert.Equal(coverage.Boundary.ToGeometry(Srid.Working).Area, repaired.Report.TotalAreaSquareMetres, 1e-3);
            Assert.All(repaired.Zones, zone => Assert.True(zone.Shape.ToGeometry(Srid.Working).IsValid));
        }
    }

    private static TheoryData<string, string> Pairs(Func<string, IReadOnlyList<string>, IEnumerable<string>> of)
    {
        var data = new TheoryData<string, string>();
        foreach (var name in CoverageCase.Names)
        {
            foreach (var fault in of(name, CoverageCase.Read(name).Faults))
            {
                data.Add(name, fault);
            }
        }

        return data;
    }

    private static CoverageValidation Validate(CoverageCase coverage, double metres, params string[] faults) => new(coverage.Zones(metres, faults), coverage.Boundary);

    private static IEnumerable<string> Expected(CoverageCase coverage, params string[] faults) =>
        coverage.Finds(faults).Concat(coverage.Always.Where(found => !found.StartsWith(CoverageKind.UnmatchedVertex, StringComparison.Ordinal))).Order(StringComparer.Ordinal);

    private static double Sum(IEnumerable<CoverageFinding> findings, string kind) => findings.Where(finding => finding.Kind == kind).Sum(finding => finding.AreaSquareMetres!.Value);

    private static IEnumerable<string> Errors(CoverageValidation validation) => validation.Report.Findings.Where(finding => finding.Severity == Severity.Error).Select(Named).Order(StringComparer.Ordinal);

    private static IEnumerable<string> All(CoverageValidation validation) => validation.Report.Findings.Select(Named).Order(StringComparer.Ordinal);

    private static string Named(CoverageFinding finding) => $"{finding.Kind} {string.Join(',', finding.Zones)}";
}

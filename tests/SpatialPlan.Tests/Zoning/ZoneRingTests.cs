using System.Diagnostics;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Tests.Zoning;

/// <summary>Faulty rings are all found, with their place, before anything is compared.</summary>
public sealed class ZoneRingTests
{
    [Fact]
    public void A_bow_tie_is_told_where_it_crosses_and_can_be_split()
    {
        var validation = Validate(Ring(0, 0, 100, 100, 100, 0, 0, 100, 0, 0));
        var finding = Assert.Single(validation.Report.Findings);
        Assert.Equal("ring-crosses-itself", finding.Kind);
        Assert.Equal((CoverageCase.X + 50, CoverageCase.Y + 50), (finding.At.X, finding.At.Y));
        Assert.Equal(RepairAction.Split, finding.Repair!.Action);
        var split = Assert.Single(validation.AcceptAll().Zones).Shape.ToGeometry(Srid.Working);
        Assert.True(split.IsValid);
        Assert.Equal(5000, split.Area, 1e-6);
    }

    [Fact]
    public void Land_under_a_faulty_zone_is_not_checked_instead_of_a_gap()
    {
        var plan = CoverageMesh.Shape([Ring(0, 0, 200, 0, 200, 100, 0, 100, 0, 0)]);
        var report = new CoverageValidation([new("A", CoverageMesh.Shape([Ring(0, 0, 100, 100, 100, 0, 0, 100, 0, 0)])), new("B", CoverageMesh.Shape([Ring(100, 0, 200, 0, 200, 100, 100, 100, 100, 0)]))], plan).Report;
        Assert.Equal(["ring-crosses-itself A", "not-checked A"], report.Findings.Select(finding => $"{finding.Kind} {finding.Zones[0]}"));
    }

    [Theory]
    [InlineData("hole-outside", "0 0 100 0 100 100 0 100 0 0|200 0 210 0 210 10 200 10 200 0")]
    [InlineData("holes-nested", "0 0 100 0 100 100 0 100 0 0|10 10 90 10 90 90 10 90 10 10|20 20 30 20 30 30 20 30 20 20")]
    [InlineData("ring-unclosed", "0 0 100 0 100 100 0 100 0 1")]
    [InlineData("ring-short", "0 0 100 0 0 0")]
    [InlineData("coordinate-not-finite", "0 0 100 0 100 1e300 0 0")]
    [InlineData("ring-crosses-itself", "0 0 100 0 100 100 0 100 0 0|10 10 20 10 20 20 10 20 10 10|10 10 20 10 20 20 10 20 10 10")]
    public void A_faulty_ring_is_named_and_takes_no_part_in_the_comparison(string kind, string rings)
    {
        var report = Validate([.. rings.Split('|').Select(ring => Ring([.. ring.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))]))]).Report;
        Assert.Contains(kind, report.Findings.Select(finding => finding.Kind));
        Assert.All(report.Findings, finding => Assert.Equal(Severity.Error, finding.Severity));
        Assert.Equal(0, report.TotalAreaSquareMetres);
    }

    [Fact]
    public void A_part_inside_another_part_is_found()
    {
        var (outer, inner) = (Ring(0, 0, 100, 0, 100, 100, 0, 100, 0, 0), Ring(10, 10, 20, 10, 20, 20, 10, 20, 10, 10));
        var shape = new SourceGeometry
        {
            Kind = SourceGeometryKind.MultiPolygon, Srid = Srid.Working, HadHeights = false, RingStarts = [0, 5, 10], PartStarts = [0, 1, 2],
            Ordinates = [.. outer.Concat(inner).SelectMany(vertex => new[] { vertex.X, vertex.Y })],
        };
        Assert.Equal("parts-nested", Assert.Single(new CoverageValidation([new("A", shape)]).Report.Findings).Kind);
    }

    [Fact]
    public void Both_faults_of_a_zone_are_found_at_once()
    {
        var kinds = Validate(Ring(0, 0, 100, 100, 100, 0, 0, 100, 0, 0), Ring(300, 0, 310, 0, 310, 10, 300, 10, 300, 0)).Report.Findings.Select(finding => finding.Kind).Distinct();
        Assert.Equal(["hole-outside", "ring-crosses-itself"], kinds.Order(StringComparer.Ordinal));
    }

    /// <summary>Such rings end a database that tries to repair them; here they are told in a moment.</summary>
    [Theory]
    [InlineData(600)]
    [InlineData(2001)]
    public void A_star_that_crosses_itself_a_million_times_is_refused_quickly_with_places(int points)
    {
        var step = (points / 2) - 1;
        var star = Enumerable.Range(0, points).Select(i => 2 * Math.PI * i * step / points).Select(angle => (CoverageCase.X + (500 * Math.Cos(angle)), CoverageCase.Y + (500 * Math.Sin(angle)))).ToList();
        var clock = Stopwatch.StartNew();
        var findings = Validate([.. star, star[0]]).Report.Findings;
        Assert.InRange(findings.Count, 2, 50);
        Assert.All(findings, finding => Assert.Equal("ring-crosses-itself", finding.Kind));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Spikes_repeated_points_and_tiny_and_narrow_zones_are_worth_a_look()
    {
        var report = new CoverageValidation(
        [
            new("spike", CoverageMesh.Shape([Ring(0, 0, 100, 0, 100, 50, 130, 50.002, 100, 50.004, 100, 100, 0, 100, 0, 0)])),
            new("twice", CoverageMesh.Shape([Ring(300, 0, 400, 0, 400, 0, 400, 100, 300, 100, 300, 0)])),
            new("tiny", CoverageMesh.Shape([Ring(500, 0, 500.9, 0, 500.9, 1, 500, 1, 500, 0)])),
            new("narrow", CoverageMesh.Shape([Ring(600, 0, 700, 0, 700, 0.4, 600, 0.4, 600, 0)])),
        ]).Report;
        Assert.Equal(["narrow-zone narrow", "repeated-point twice", "spike spike", "tiny-zone tiny"], report.Findings.Select(finding => $"{finding.Kind} {finding.Zones[0]}").Order(StringComparer.Ordinal));
        Assert.Equal(0.4, report.Findings.Single(finding => finding.Kind == "narrow-zone").WidthMetres!.Value, 0.005);
    }

    [Fact]
    public void Zones_with_the_same_outline_or_the_same_code_are_told()
    {
        var square = Ring(0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
        var duplicate = Assert.Single(new CoverageValidation([new("A", CoverageMesh.Shape([square])), new("B", CoverageMesh.Shape([[.. Enumerable.Reverse(square)]]))]).Report.Findings);
        Assert.Equal(("duplicate-zone", "B"), (duplicate.Kind, duplicate.Repair!.Edits[0].Zone));
        var twice = new CoverageValidation([new("A", CoverageMesh.Shape([square])), new("A", CoverageMesh.Shape([Ring(100, 0, 200, 0, 200, 100, 100, 100, 100, 0)]))]).Report.Findings;
        Assert.Equal("code-twice", Assert.Single(twice).Kind);
    }

    [Fact]
    public void A_gap_that_was_declared_is_no_error_and_a_larger_one_is()
    {
        var zone = new CoverageZone("A", CoverageMesh.Shape([Ring(0, 0, 100, 0, 100, 100, 0, 100, 0, 0), Ring(40, 40, 40, 60, 60, 60, 60, 40, 40, 40)]));
        var pond = CoverageMesh.Shape([Ring(40, 40, 60, 40, 60, 60, 40, 60, 40, 40)]).ToGeometry(Srid.Working);
        Assert.Equal(CoverageKind.DeclaredGap, Assert.Single(new CoverageValidation([zone], null, [pond]).Report.Findings).Kind);
        var half = CoverageMesh.Shape([Ring(40, 40, 60, 40, 60, 50, 40, 50, 40, 40)]).ToGeometry(Srid.Working);
        Assert.Equal(CoverageKind.Gap, Assert.Single(new CoverageValidation([zone], null, [half]).Report.Findings).Kind);
    }

    [Fact]
    public void No_zones_give_no_finding_and_with_a_boundary_one_gap()
    {
        Assert.Empty(new CoverageValidation([]).Report.Findings);
        var plan = CoverageMesh.Shape([Ring(0, 0, 100, 0, 100, 100, 0, 100, 0, 0)]);
        var gap = Assert.Single(new CoverageValidation([], plan).Report.Findings);
        Assert.Equal((CoverageKind.Gap, 10_000.0, (ProposedRepair?)null), (gap.Kind, Math.Round(gap.AreaSquareMetres!.Value, 6), gap.Repair));
    }

    private static CoverageValidation Validate(params List<(double X, double Y)>[] rings) => new([new CoverageZone("A", CoverageMesh.Shape(rings))]);

    private static List<(double X, double Y)> Ring(params double[] numbers) =>
        [.. Enumerable.Range(0, numbers.Length / 2).Select(i => (CoverageCase.X + numbers[i * 2], CoverageCase.Y + numbers[(i * 2) + 1]))];
}

using Npgsql;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Testing;
using SpatialPlan.Tests.Zoning;
using SpatialPlan.Zoning.Coverage;
using SpatialPlan.Zoning.Plans;
using Xunit.Abstractions;

namespace SpatialPlan.PostGis.Tests.Zoning;

/// <summary>The validation of coverages against union, difference and pairwise intersection in PostGIS, an implementation of its own.</summary>
public sealed class CoverageAgreementTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>
{
    private const double NoiseSquareMetres = 1e-4;

    public static TheoryData<string> Names => [.. CoverageCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gaps_overlaps_and_land_outside_agree_in_every_case(string name)
    {
        var coverage = CoverageCase.Read(name);
        foreach (var fault in coverage.Faults)
        {
            foreach (var metres in new[] { 0.003, 0.5 })
            {
                await AgreeAsync(coverage.Zones(metres, fault), coverage.Boundary);
            }

            var small = coverage.Zones(0.001, fault);
            Assert.DoesNotContain(new CoverageValidation(small, coverage.Boundary).Report.Findings, finding => finding.Kind is CoverageKind.Gap or CoverageKind.Overlap);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Gaps_and_overlaps_of_a_mesh_with_many_faults_agree(int seed)
    {
        var random = new Random(seed);
        var mesh = new CoverageMesh(random, 8);
        var zones = mesh.Zones.Select(zone => random.Next(3) > 0 ? zone : CoverageMesh.Moved(zone, random.Next(zone.Shape.VertexCount), random.NextDouble() * 3, random.NextDouble() * 3)).ToList();
        await AgreeAsync(zones, mesh.Boundary);
        var repaired = new CoverageValidation(zones, mesh.Boundary).AcceptAll();
        var (gaps, overlaps, outside) = await OracleAsync(repaired.Zones, mesh.Boundary);
        Assert.All(gaps.Concat(overlaps).Concat(outside), area => Assert.InRange(area, 0, 0.002 * 200));
    }

    [Fact]
    public async Task The_real_rayons_have_the_gaps_and_overlaps_that_postgis_finds()
    {
        if (Find("kgz_admbnda_adm2_moes_20181119.json") is not { } file)
        {
            output.WriteLine("The real data are not here; nothing was tried.");
            return;
        }

        var plan = ((ZonePlanReading.Found)ZonePlanReader.Read(await File.ReadAllBytesAsync(file))).Plan;
        var zones = plan.Zones.Select(zone => zone.Zone).ToList();
        Assert.Equal(53, zones.Count);
        var findings = new CoverageValidation(zones).Report.Findings;
        var gaps = Areas(findings, CoverageKind.Gap);
        var overlaps = Areas(findings, CoverageKind.Overlap);
        var (expectedGaps, expectedOverlaps) = await RayonOracleAsync(zones);
        output.WriteLine($"gaps {gaps.Count} of {gaps.Sum():0.000} m2 (PostGIS {expectedGaps.Count} of {expectedGaps.Sum():0.000}), overlaps {overlaps.Count} of {overlaps.Sum():0.000} m2 (PostGIS {expectedOverlaps.Count} of {expectedOverlaps.Sum():0.000})");
        Assert.Equal((expectedGaps.Count, expectedOverlaps.Count), (gaps.Count, overlaps.Count));
        Assert.Equal(expectedGaps.Sum(), gaps.Sum(), 1e-9 * expectedGaps.Sum());
        Assert.Equal(expectedOverlaps.Sum(), overlaps.Sum(), 1.0);
    }

    private async Task AgreeAsync(IReadOnlyList<CoverageZone> zones, SourceGeometry boundary)
    {
        var findings = new CoverageValidation(zones, boundary).Report.Findings;
        var (gaps, overlaps, outside) = await OracleAsync(zones, boundary);
        Compare(gaps, Areas(findings, CoverageKind.Gap));
        Compare(overlaps, Areas(findings, CoverageKind.Overlap));
        Compare(outside, [.. findings.Where(finding => finding.Kind is CoverageKind.OutsideWholly or CoverageKind.OutsidePartly or CoverageKind.CoversHole or CoverageKind.CutsHole).Select(finding => finding.AreaSquareMetres!.Value).Order()]);
    }

    /// <summary>What lies within the tolerance along the borders is no fault for us and a sliver for the overlay: sums may differ by so much, and pieces larger than that are the same ones.</summary>
    private static void Compare(List<double> expected, List<double> found)
    {
        const double Border = 0.002 * 120;
        Assert.Equal(expected.Sum(), found.Sum(), Math.Max(NoiseSquareMetres, found.Count == expected.Count ? 0.002 : Border));
        Assert.Equal(expected.Where(area => area > Border).Count(), found.Count(area => area > Border));
    }

    private static List<double> Areas(IEnumerable<CoverageFinding> findings, string kind) => [.. findings.Where(finding => finding.Kind == kind).Select(finding => finding.AreaSquareMetres!.Value).Order()];

    private async Task<(List<double> Gaps, List<double> Overlaps, List<double> Outside)> OracleAsync(IReadOnlyList<CoverageZone> zones, SourceGeometry boundary) => (
        await AreasAsync("select st_area(d.geom) from (select (st_dump(st_difference(st_geomfromewkb($2), (select st_union(st_geomfromewkb(z)) from unnest($1::bytea[]) z)))).geom) d where st_area(d.geom) > 1e-4", zones, boundary),
        await AreasAsync("with z as (select st_geomfromewkb(g) as geom, n from unnest($1::bytea[]) with ordinality as t (g, n)) select st_area(d.geom) from (select (st_dump(st_intersection(a.geom, b.geom))).geom from z a join z b on a.n < b.n and a.geom && b.geom) d where $2::bytea is not null and st_area(d.geom) > 1e-4", zones, boundary),
        await AreasAsync("select st_area(d.geom) from (select (st_dump(st_difference(st_geomfromewkb(z), st_geomfromewkb($2)))).geom from unnest($1::bytea[]) z) d where st_area(d.geom) > 1e-4", zones, boundary));

    private async Task<(List<double> Gaps, List<double> Overlaps)> RayonOracleAsync(IReadOnlyList<CoverageZone> zones) => (
        await AreasAsync("with u as (select st_dump(st_union(st_geomfromewkb(z))) as part from unnest($1::bytea[]) z), rings as (select st_dumprings((part).geom) as ring from u) select st_area((ring).geom) from rings where (ring).path[1] > 0 and $2::bytea is null", zones, null),
        await AreasAsync("with z as (select st_geomfromewkb(g) as geom, n from unnest($1::bytea[]) with ordinality as t (g, n)) select st_area(d.geom) from (select (st_dump(st_intersection(a.geom, b.geom))).geom from z a join z b on a.n < b.n and a.geom && b.geom) d where st_area(d.geom) > 1e-3 and $2::bytea is null", zones, null));

    private async Task<List<double>> AreasAsync(string sql, IReadOnlyList<CoverageZone> zones, SourceGeometry? boundary)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        command.Parameters.Add(new NpgsqlParameter { Value = zones.Select(zone => zone.Shape.ToEwkb(Srid.Working)).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = boundary is null ? DBNull.Value : boundary.ToEwkb(Srid.Working), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea });
        await using var reader = await command.ExecuteReaderAsync();
        var areas = new List<double>();
        while (await reader.ReadAsync())
        {
            areas.Add(reader.GetDouble(0));
        }

        return [.. areas.Order()];
    }

    private static string? Find(string file)
    {
        var folder = Environment.GetEnvironmentVariable("SPATIALPLAN_REAL_DATA");
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); folder is null && parent is not null; parent = parent.Parent)
        {
            folder = File.Exists(Path.Combine(parent.FullName, "SpatialPlan.sln")) ? Path.Combine(parent.FullName, "..", "shared", "data") : null;
        }

        var path = Path.Combine(folder ?? "", file);
        return File.Exists(path) ? path : null;
    }
}

using NetTopologySuite.Geometries;
using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// Tells whether the zones of a plan fit together: no land in two zones, none left out, nothing outside the plan, every vertex of a common border in both
/// zones. It keeps what it knows, so that after an edit only the neighbourhood is looked at again. Not for use by two threads at once. Nothing is ever
/// repaired unless a repair is accepted.
/// <para>
/// Method: vertices within the tolerance are joined to nodes and edges led over the nodes that lie on them; each zone lies to the left of its edges, so in
/// a sound coverage every edge is used once in each direction and cancels (the boundary of the plan cancels with the zones along it). What is left over
/// bounds exactly the faults; only there are lines crossed and faces traced. No overlay of whole zones is ever computed.
/// </para>
/// <para>
/// A vertex moved by no more than the tolerance gives no finding and one moved by more always gives one, as long as the vertices of the coverage stand
/// more than three tolerances apart.
/// </para>
/// </summary>
public sealed class CoverageValidation
{
    private const int MostRounds = 5;

    private readonly CoverageIndex index;
    private readonly SourceGeometry? boundary;
    private readonly IReadOnlyList<Geometry> declaredGaps;
    private FaultFaces faults;

    /// <summary>Looks at all zones.</summary>
    /// <param name="zones">The zones that hold on one day. None gives an empty report, or one gap when there is a boundary.</param>
    /// <param name="boundary">The land of the plan, valid polygons in the working system; <see langword="null"/>: then only land enclosed by zones can be a gap and nothing lies outside.</param>
    /// <param name="declaredGaps">Land that is left out on purpose, valid polygons in the working system.</param>
    /// <param name="settings"><see langword="null"/>: the defaults.</param>
    /// <exception cref="ArgumentException">The boundary is no valid polygon.</exception>
    public CoverageValidation(IReadOnlyList<CoverageZone> zones, SourceGeometry? boundary = null, IReadOnlyList<Geometry>? declaredGaps = null, CoverageSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(zones);
        if (boundary is not null && FaultsOf(new CoverageZone("", boundary)).Count > 0)
        {
            throw new ArgumentException("The boundary of the plan is not valid.", nameof(boundary));
        }

        this.boundary = boundary;
        this.declaredGaps = declaredGaps ?? [];
        index = new CoverageIndex(zones, boundary, settings ?? new CoverageSettings());
        faults = new FaultFaces(index);
        Report = Judge();
    }

    /// <summary>What was found, after the last edit.</summary>
    public CoverageReport Report { get; private set; }

    /// <summary>The zones as they stand after the last edit, by code.</summary>
    public IReadOnlyList<CoverageZone> Zones => [.. index.Zones.Select(zone => zone.Zone).OrderBy(zone => zone.Code, StringComparer.Ordinal)];

    /// <summary>The faults of the rings of one shape; empty for a valid one. For a boundary or a zone that is about to be taken in.</summary>
    public static IReadOnlyList<CoverageFinding> FaultsOf(CoverageZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var broken = ZoneRings.Broken(zone).ToList();
        return broken.Count > 0 ? broken : ZoneRings.Invalid(zone);
    }

    /// <summary>Adds a zone, or exchanges the one with the same code; looks at the neighbourhood again.</summary>
    public CoverageReport Put(CoverageZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        index.Put(zone.Code, zone);
        return JudgeAgain();
    }

    /// <summary>Takes a zone out; nothing changes when there is none with the code.</summary>
    public CoverageReport Remove(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        index.Put(code, null);
        return JudgeAgain();
    }

    /// <summary>The zones as they would be when the repairs of these findings were carried out. This coverage stays as it is.</summary>
    /// <param name="accepted">Findings of <see cref="Report"/>; those without a repair change nothing.</param>
    public IReadOnlyList<CoverageZone> Accept(IReadOnlyCollection<CoverageFinding> accepted)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        return new RepairedZones(index, faults).After(accepted);
    }

    /// <summary>
    /// A new coverage in which every proposed repair was accepted, and those that the first ones made possible (a split ring is compared with its
    /// neighbours only then). Findings that only a person can settle are left.
    /// </summary>
    public CoverageValidation AcceptAll()
    {
        var repaired = this;
        for (var round = 0; round < MostRounds && repaired.Report.Findings.Any(finding => finding.Repair is not null); round++)
        {
            repaired = new CoverageValidation(repaired.Accept([.. repaired.Report.Findings]), boundary, declaredGaps, index.Settings);
        }

        return repaired;
    }

    private CoverageReport JudgeAgain()
    {
        faults = new FaultFaces(index);
        return Report = Judge();
    }

    private CoverageReport Judge()
    {
        var findings = index.Zones.SelectMany(zone => zone.Own)
            .Concat(VertexFindings.Find(index))
            .Concat(new SharedLandFindings(index, faults.Crowded).Find())
            .Concat(new GapFindings(index, faults, declaredGaps).Find());
        return new CoverageReport(CoverageReport.InOrder(findings), index.Zones.Count(), index.Zones.Sum(zone => zone.AreaSquareMetres));
    }
}

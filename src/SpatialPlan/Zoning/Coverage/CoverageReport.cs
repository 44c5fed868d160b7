using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>What was found in a coverage. The same zones give the same report in whatever order they and their vertices come.</summary>
/// <param name="Findings">Errors first, then by kind, zones and place.</param>
/// <param name="ZoneCount">How many zones were looked at, those with faulty rings included.</param>
/// <param name="TotalAreaSquareMetres">The areas of all zones with sound rings added up, working system; land in two zones counts twice.</param>
public sealed record CoverageReport(IReadOnlyList<CoverageFinding> Findings, int ZoneCount, double TotalAreaSquareMetres)
{
    /// <summary>How many findings are errors.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>How many findings are warnings.</summary>
    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);

    /// <summary>Puts findings into the order of a report.</summary>
    internal static IReadOnlyList<CoverageFinding> InOrder(IEnumerable<CoverageFinding> findings) =>
    [
        .. findings.OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Kind, StringComparer.Ordinal)
            .ThenBy(finding => string.Join('\u001F', finding.Zones), StringComparer.Ordinal)
            .ThenBy(finding => finding.At.X).ThenBy(finding => finding.At.Y),
    ];
}

using System.Globalization;
using SpatialPlan.Texts;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Cli.Zoning;

/// <summary>Findings of a plan as lines of text.</summary>
internal static class FindingLines
{
    private const int Shown = 100;

    /// <summary>One line for each finding: severity, place, what, and what to do.</summary>
    public static void Write(CliContext context, CoverageReport report)
    {
        foreach (var finding in report.Findings.Take(Shown))
        {
            var remedy = CoverageText.Remedy(finding, context.Language);
            context.Out.WriteLine($"{Severity(finding, context.Language)} [{Place(finding)}]: {CoverageText.Message(finding, context.Language)}{(remedy.Length > 0 ? " " + remedy : "")}");
        }

        if (report.Findings.Count > Shown)
        {
            context.Out.WriteLine(context.Text("zoning.more", ("count", report.Findings.Count - Shown)));
        }
    }

    /// <summary>The place in degrees and in the working system.</summary>
    public static string Place(CoverageFinding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.At.Lon:0.00000000} {finding.At.Lat:0.00000000}; {finding.At.X:0.000} {finding.At.Y:0.000}");

    private static string Severity(CoverageFinding finding, Language language) => TextCatalogue.Get(language, $"import.severity.{finding.Severity.ToString().ToLowerInvariant()}");
}

using SpatialPlan.Transformation;

namespace SpatialPlan.Cli.Transformation;

/// <summary>Writes a verdict for a reader: the answer, what blocks and what conditions it with the act, then whom to ask and what to bring.</summary>
internal static class VerdictText
{
    public static void Write(CliContext context, TransformationVerdict verdict, TransformationNames names)
    {
        context.Out.WriteLine(context.Text($"transformation.verdict.{verdict.Outcome.Code()}"));
        foreach (var finding in verdict.Findings)
        {
            var act = finding.Act is null ? "" : $" [№ {finding.Act}{(finding.Article is null ? "" : ", " + finding.Article)}]";
            var unconfirmed = finding.Confirmed ? "" : $" ({context.Text("default.unconfirmed")})";
            context.Out.WriteLine($"  {context.Text($"transformation.severity.{finding.Severity.ToString().ToLowerInvariant()}")}: {finding.Text.In(context.Language)}{act}{unconfirmed}");
        }

        WriteList(context, "transformation.bodies", verdict.Bodies.Select(code => names.Of("transformation_body", code)));
        WriteList(context, "transformation.documents", verdict.Documents.Select(code => names.Of("transformation_document", code)));
    }

    private static void WriteList(CliContext context, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        context.Out.WriteLine();
        context.Out.WriteLine(context.Text(heading));
        foreach (var line in all)
        {
            context.Out.WriteLine($"  - {line}");
        }
    }
}

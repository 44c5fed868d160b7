using SpatialPlan.Cli.Demand;
using SpatialPlan.Texts;
using SpatialPlan.Zoning.Plans;

namespace SpatialPlan.Cli.Zoning;

/// <summary>The comparison of two plans on a terminal or in a plain file.</summary>
internal static class DifferenceText
{
    /// <summary>Writes the changed zones, the hectares by type and the counts.</summary>
    public static void Write(CliContext context, PlanComparison comparison)
    {
        if (comparison.Changes.Count == 0)
        {
            context.Out.WriteLine(context.Text("zoning.diff.none", ("count", comparison.Unchanged)));
            return;
        }

        Changes(context, comparison).Write(context.Out);
        context.Out.WriteLine();
        Types(context, comparison).Write(context.Out);
        context.Out.WriteLine(context.Text(
            "zoning.diff.summary",
            ("added", Count(comparison, "added")),
            ("gone", Count(comparison, "gone")),
            ("moved", Count(comparison, "moved")),
            ("changed", Count(comparison, "changed")),
            ("unchanged", comparison.Unchanged)));
    }

    private static int Count(PlanComparison comparison, string kind) => comparison.Changes.Count(change => change.Kind == kind);

    private static TextTable Changes(CliContext context, PlanComparison comparison)
    {
        var table = new TextTable(
            (context.Text("zoning.diff.column.zone"), false),
            (context.Text("zoning.diff.column.change"), false),
            (context.Text("zoning.diff.column.gained"), true),
            (context.Text("zoning.diff.column.lost"), true),
            (context.Text("zoning.diff.column.properties"), false));
        foreach (var change in comparison.Changes)
        {
            var properties = string.Join("; ", change.Properties.Select(property => $"{property.Name}: {property.Before ?? "-"} -> {property.After ?? "-"}"));
            table.Add(change.Code, context.Text($"zoning.diff.{change.Kind}"), Metres(context, change.GainedSquareMetres), Metres(context, change.LostSquareMetres), properties);
        }

        return table;
    }

    private static TextTable Types(CliContext context, PlanComparison comparison)
    {
        var table = new TextTable(
            (context.Text("zoning.diff.column.type"), false),
            (context.Text("zoning.diff.column.before"), true),
            (context.Text("zoning.diff.column.after"), true),
            (context.Text("zoning.diff.column.difference"), true));
        foreach (var (type, before, after) in comparison.Types)
        {
            table.Add(type.Length == 0 ? "-" : type, Hectares(context, before), Hectares(context, after), Hectares(context, after - before));
        }

        return table;
    }

    private static string Metres(CliContext context, double? area) => area?.ToString("N1", context.Language.Culture()) ?? context.Text("zoning.diff.not-measured");

    private static string Hectares(CliContext context, double squareMetres) => (squareMetres / 10_000).ToString("N4", context.Language.Culture());
}

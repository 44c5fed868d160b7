using System.CommandLine;
using SpatialPlan.Cli.Zoning;
using SpatialPlan.Zoning.Coverage;
using SpatialPlan.Zoning.Plans;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>zoning diff</c>: what differs between two versions of a plan?</summary>
public static class ZoningDiffCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var before = new Argument<string>("before") { Description = context.Text("cli.zoning.diff.before") };
        var after = new Argument<string>("after") { Description = context.Text("cli.zoning.diff.after") };
        var format = new Option<string>("--format") { Description = context.Text("cli.zoning.format"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("diff", context.Text("cli.zoning.diff")) { before, after, format };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(format) == "json", cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, string before, string after, bool json, CancellationToken cancellation)
    {
        if (await ReadAsync(context, before, cancellation).ConfigureAwait(false) is not { } first || await ReadAsync(context, after, cancellation).ConfigureAwait(false) is not { } second)
        {
            return ExitCode.Refused;
        }

        var comparison = PlanDifference.Between(first, second, new CoverageSettings().ToleranceMetres);
        if (json)
        {
            context.Out.WriteLine(DifferenceJson.Of(comparison));
        }
        else
        {
            DifferenceText.Write(context, comparison);
        }

        return ExitCode.Done;
    }

    private static async Task<ZonePlan?> ReadAsync(CliContext context, string path, CancellationToken cancellation)
    {
        var plan = await PlanFile.ReadAsync(context, path, cancellation).ConfigureAwait(false);
        if (plan is null || PlanDifference.CodesTwice(plan) is not { Count: > 0 } twice)
        {
            return plan;
        }

        context.Fail(ExitCode.Refused, context.Text("zoning.codes-twice", ("file", path), ("codes", string.Join(", ", twice.Take(20)))));
        return null;
    }
}

using System.CommandLine;
using SpatialPlan.Allocation;
using SpatialPlan.Cli.Allocation;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>allocate</c>: the exact allocation of land to sectors, of a problem file.</summary>
public static class AllocateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var problem = new Argument<string>("problem") { Description = context.Text("cli.allocate.problem") };
        var format = new Option<string>("--format") { Description = context.Text("cli.allocate.format"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("allocate", context.Text("cli.allocate")) { problem, format };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(problem), parsed.GetRequiredValue(format), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, string file, string format, CancellationToken cancellation)
    {
        if (await ProblemFile.ReadAsync(context, file, cancellation).ConfigureAwait(false) is not { } text)
        {
            return ExitCode.Refused;
        }

        return AllocationJson.Read(text) switch
        {
            AllocationReading.Found found => Answer(context, found.Problem, format),
            AllocationReading.Refused refused => Refuse(context, refused),
            var other => throw new InvalidOperationException($"A reading cannot be a {other.GetType().Name}."),
        };
    }

    private static int Refuse(CliContext context, AllocationReading.Refused refused)
    {
        foreach (var fault in refused.Faults)
        {
            context.Fail(ExitCode.Refused, fault.In(context.Language));
        }

        return context.Fail(ExitCode.Refused, context.Text("cli.allocate.refused", ("count", refused.Faults.Length)));
    }

    private static int Answer(CliContext context, AllocationProblem problem, string format)
    {
        if (problem.Options.Beta > 0 && problem.Options.Neighbours.IsEmpty)
        {
            context.Fail(ExitCode.Done, context.Text("allocation.no-neighbours"));
        }

        var result = Allocator.Solve(problem.Parcels, problem.Demands, problem.Options);
        if (format == "json")
        {
            ProblemJson.Write(context.Out, result, context.Language);
        }
        else
        {
            ProblemText.Write(context, problem, result);
        }

        return ExitCode.Done;
    }
}

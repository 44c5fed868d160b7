using System.CommandLine;
using SpatialPlan.Allocation;
using SpatialPlan.Cli.Allocation;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>allocate</c>: the exact allocation of land to sectors, of a problem file or of a municipality's vacant land.</summary>
public static class AllocateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var problem = new Argument<string?>("problem") { Description = context.Text("cli.allocate.problem"), Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = context.Text("cli.allocate.format"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "geojson");
        var options = new LandPlanOptions(context);
        var command = new Command("allocate", context.Text("cli.allocate")) { problem, format };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var (file, form) = (parsed.GetValue(problem), parsed.GetRequiredValue(format));
            if (file is null == options.IsEmpty(parsed) || (file is not null && form == "geojson"))
            {
                return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.allocate.one-of")));
            }

            if (file is not null)
            {
                return OfProblemAsync(context, file, form, cancellation);
            }

            return options.TryRead(parsed, out var question)
                ? WithDatabase.RunAsync(context, database => new LandPlanAnswer(context, question!, form).RunAsync(database, cancellation))
                : Task.FromResult(ExitCode.WrongUsage);
        });
        return command;
    }

    private static async Task<int> OfProblemAsync(CliContext context, string file, string format, CancellationToken cancellation)
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

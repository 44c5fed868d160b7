using System.CommandLine;
using SpatialPlan.Texts;
using Spectre.Console;

namespace SpatialPlan.Cli;

/// <summary>The command-line tool: one line per command; each command stands in a file of its own.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line and answers with its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var context = new CliContext(
            ChooseLanguage(arguments),
            output,
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }),
            Environment.GetEnvironmentVariable("SPATIALPLAN_DATABASE"));
        var parsed = Root(context).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync(problem.Message).ConfigureAwait(false);
            }

            return context.Fail(ExitCode.WrongUsage, context.Text("cli.see-help"));
        }

        try
        {
            return await parsed
                .InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellation)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.stopped"));
        }
        catch (Exception bug)
        {
            // Nothing expected arrives here: the whole exception is what a report of the bug needs.
            await error.WriteLineAsync(bug.ToString()).ConfigureAwait(false);
            return context.Fail(ExitCode.Refused, context.Text("cli.bug"));
        }
    }

    private static RootCommand Root(CliContext context)
    {
        var language = new Option<string>("--lang") { Description = context.Text("cli.lang"), Recursive = true };
        language.Validators.Add(result =>
        {
            if (!Languages.TryParse(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError(context.Text("cli.lang.unknown", ("value", result.GetValueOrDefault<string>())));
            }
        });

        // Alphabetical, one command per line.
        return new RootCommand(context.Text("cli.about"))
        {
            language,
            Commands.AllocateCommand.Create(context),
            Commands.BalanceCommand.Create(context),
            Commands.CheckCommand.Create(context),
            Commands.DemandCommand.Create(context),
            Commands.ForecastCommand.Create(context),
            Commands.ForecastsCommand.Create(context),
            Commands.ImportCommand.Create(context),
            Commands.MattersCommand.Create(context),
            Commands.MigrateCommand.Create(context),
            Commands.OverrideCommand.Create(context),
            Commands.RecheckCommand.Create(context),
            Commands.SampleCommand.Create(context),
            Commands.StripsCommand.Create(context),
            Commands.SynthesizeCommand.Create(context),
            Commands.TransformCommand.Create(context),
            Commands.VerifyCommand.Create(context),
            Commands.ZoningCommand.Create(context),
        };
    }

    private static Language ChooseLanguage(string[] arguments)
    {
        var at = Array.FindIndex(arguments, argument => argument.StartsWith("--lang", StringComparison.Ordinal));
        var wanted = at < 0 ? null : arguments[at].Contains('=', StringComparison.Ordinal) ? arguments[at].Split('=')[1] : arguments.ElementAtOrDefault(at + 1);
        foreach (var candidate in new[] { wanted, Environment.GetEnvironmentVariable("SPATIALPLAN_LANG"), Environment.GetEnvironmentVariable("LC_ALL"), Environment.GetEnvironmentVariable("LANG") })
        {
            if (Languages.TryParse(candidate, out var language))
            {
                return language;
            }
        }

        return Language.Kyrgyz;
    }
}

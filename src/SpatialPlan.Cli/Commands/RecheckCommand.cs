using System.CommandLine;
using SpatialPlan.Cli.Restrictions;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Restrictions;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>recheck</c>: checks the answers of open matters again. Answers 1 when one of them could not be checked.</summary>
public static class RecheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var municipality = new Option<string>("--municipality") { Description = context.Text("cli.check.municipality"), Required = true };
        var all = new Option<bool>("--all") { Description = context.Text("cli.recheck.all") };
        var command = new Command("recheck", context.Text("cli.recheck")) { municipality, all };
        command.SetAction((parsed, cancellation) => WithDatabase.RunAsync(context, database => RunAsync(context, database, parsed.GetValue(municipality)!, parsed.GetValue(all), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, Database database, string code, bool all, CancellationToken cancellation)
    {
        var today = CountryDay.Today(TimeProvider.System);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        if (await MunicipalityFinder.FindByCodeAsync(connection, code, today, null, cancellation).ConfigureAwait(false) is not { } municipality)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.check.no-municipality", ("code", code)));
        }

        if (all)
        {
            await ExtractRecheck.AskForAllAsync(database, municipality.UnitId, today, cancellation).ConfigureAwait(false);
        }

        var results = await ExtractRecheck.RunAsync(database, municipality.UnitId, today, cancellation).ConfigureAwait(false);
        if (results.Count == 0)
        {
            await context.Out.WriteLineAsync(context.Text("cli.recheck.nothing")).ConfigureAwait(false);
            return ExitCode.Done;
        }

        DueRechecks.Write(context, context.Out, results);
        return results.Any(result => result.Failure is not null) ? ExitCode.Refused : ExitCode.Done;
    }
}

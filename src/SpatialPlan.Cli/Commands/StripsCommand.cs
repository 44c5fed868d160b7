using System.CommandLine;
using SpatialPlan.Cli.Restrictions;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Restrictions;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>strips generate</c>: makes protective strips from their sources by the width rules.</summary>
public static class StripsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var municipality = new Option<string>("--municipality") { Description = context.Text("cli.check.municipality"), Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = context.Text("cli.strips.dry-run") };
        var generate = new Command("generate", context.Text("cli.strips.generate")) { municipality, dryRun };
        generate.SetAction((parsed, cancellation) => WithDatabase.RunAsync(context, database => RunAsync(context, database, parsed.GetValue(municipality)!, parsed.GetValue(dryRun), cancellation)));
        return new Command("strips", context.Text("cli.strips")) { generate };
    }

    /// <summary>Generates the strips of a municipality and says how many.</summary>
    internal static async Task<int> RunAsync(CliContext context, Database database, string code, bool dryRun, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var municipality = await MunicipalityFinder.FindByCodeAsync(connection, code, today, null, cancellation).ConfigureAwait(false);
        if (municipality is null)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.check.no-municipality", ("code", code)));
        }

        var result = await StripGeneration.RunAsync(database, municipality.UnitId, dryRun, null, cancellation).ConfigureAwait(false);
        if (!dryRun)
        {
            await DueRechecks.RunAsync(context, database, cancellation).ConfigureAwait(false);
        }

        return result switch
        {
            StripGenerationResult.Done done => Say(context, municipality.Name.In(context.Language), done, dryRun),
            StripGenerationResult.MissingLayers missing => context.Fail(ExitCode.Refused, context.Text("cli.strips.missing-layers", ("themes", string.Join(", ", missing.Themes)))),
            StripGenerationResult.CodesTaken taken => context.Fail(ExitCode.Refused, context.Text("cli.strips.codes-taken", ("codes", string.Join(", ", taken.Codes)))),
            var other => throw new InvalidOperationException($"Unknown result {other}."),
        };
    }

    private static int Say(CliContext context, string name, StripGenerationResult.Done done, bool dryRun)
    {
        context.Out.WriteLine(context.Text(dryRun ? "cli.strips.would" : "cli.strips.done", ("name", name), ("generated", done.Generated), ("closed", done.Closed), ("unchanged", done.Unchanged)));
        return ExitCode.Done;
    }
}

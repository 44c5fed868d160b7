using System.CommandLine;
using System.Globalization;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>matters list</c> and <c>matters close</c>: which requests and decisions rest on which answers, and which of these have changed since.</summary>
public static class MattersCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context) => new("matters", context.Text("cli.matters")) { List(context), Close(context) };

    private static Command List(CliContext context)
    {
        var municipality = new Option<string>("--municipality") { Description = context.Text("cli.check.municipality"), Required = true };
        var changed = new Option<bool>("--changed") { Description = context.Text("cli.matters.changed") };
        var command = new Command("list", context.Text("cli.matters.list")) { municipality, changed };
        command.SetAction((parsed, cancellation) => WithDatabase.RunAsync(context, database =>
            OfAsync(context, database, parsed.GetRequiredValue(municipality), unit => ListAsync(context, database, unit, parsed.GetValue(changed), cancellation), cancellation)));
        return command;
    }

    private static Command Close(CliContext context)
    {
        var municipality = new Option<string>("--municipality") { Description = context.Text("cli.check.municipality"), Required = true };
        var matter = new Option<string>("--matter") { Description = context.Text("cli.matters.matter"), Required = true };
        var command = new Command("close", context.Text("cli.matters.close")) { municipality, matter };
        command.SetAction((parsed, cancellation) => WithDatabase.RunAsync(context, database =>
            OfAsync(context, database, parsed.GetRequiredValue(municipality), unit => CloseAsync(context, database, unit, parsed.GetRequiredValue(matter), cancellation), cancellation)));
        return command;
    }

    private static async Task<int> OfAsync(CliContext context, Database database, string code, Func<Municipality, Task<int>> work, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await MunicipalityFinder.FindByCodeAsync(connection, code, CountryDay.Today(TimeProvider.System), null, cancellation).ConfigureAwait(false) is { } municipality
            ? await work(municipality).ConfigureAwait(false)
            : context.Fail(ExitCode.Refused, context.Text("cli.check.no-municipality", ("code", code)));
    }

    private static async Task<int> ListAsync(CliContext context, Database database, Municipality municipality, bool onlyChanged, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var answers = await MatterReader.OpenAsync(connection, municipality.UnitId, onlyChanged, cancellation).ConfigureAwait(false);
        if (answers.Count == 0)
        {
            await context.Out.WriteLineAsync(context.Text(onlyChanged ? "cli.matters.none-changed" : "cli.matters.none", ("name", municipality.Name.In(context.Language)))).ConfigureAwait(false);
        }

        foreach (var answer in answers)
        {
            Write(context, answer);
        }

        return ExitCode.Done;
    }

    private static void Write(CliContext context, MatterAnswer answer)
    {
        var culture = context.Language.Culture();
        var state = answer switch
        {
            { Outcome: null } => context.Text("cli.matters.never"),
            { Outcome: "failed" } => context.Text("cli.recheck.failed", ("reason", answer.Failure)),
            _ => context.Text(answer.Outcome == "changed" ? "cli.matters.changed-answer" : "cli.matters.unchanged", ("on", answer.CheckedFor!.Value.ToString("d", culture))),
        };
        context.Out.WriteLine(context.Text(
            "cli.matters.one",
            ("matter", answer.Reference),
            ("land", answer.ParcelId is { } parcel ? context.Text("restrictions.land.parcel", ("id", parcel.ToString(CultureInfo.InvariantCulture))) : context.Text("restrictions.land.shape")),
            ("on", answer.On.ToString("d", culture)),
            ("state", answer.IsDue ? $"{state} {context.Text("cli.matters.due")}" : state)));
        context.Out.WriteLine($"  {context.Text("verify.code")}: {answer.Hash}");
        foreach (var change in answer.Changes)
        {
            context.Out.WriteLine("  - " + ExtractChangeSentences.Of(change, context.Language));
        }
    }

    private static async Task<int> CloseAsync(CliContext context, Database database, Municipality municipality, string matter, CancellationToken cancellation)
    {
        if (!await StoredExtracts.CloseMatterAsync(database, municipality.UnitId, matter, null, cancellation).ConfigureAwait(false))
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.matters.not-open", ("matter", matter), ("name", municipality.Name.In(context.Language))));
        }

        await context.Out.WriteLineAsync(context.Text("cli.matters.closed", ("matter", matter))).ConfigureAwait(false);
        return ExitCode.Done;
    }
}

using System.CommandLine;
using System.Globalization;
using SpatialPlan.Cli.LandBalance;
using SpatialPlan.LandBalance;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.LandBalance;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>balance</c>: the land balance of a municipality, rayon or oblast on a day, with the movement since another.</summary>
public static class BalanceCommand
{
    private static readonly string[] Formats = ["text", "json", "csv", "xlsx"];

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var municipality = new Option<string>("--municipality") { Description = context.Text("cli.balance.municipality") };
        var on = new Option<string>("--on") { Description = context.Text("cli.balance.on") };
        var from = new Option<string>("--from") { Description = context.Text("cli.balance.from") };
        var knownAt = new Option<string>("--known-at") { Description = context.Text("cli.balance.known-at") };
        var format = new Option<string>("--format") { Description = context.Text("cli.balance.format"), DefaultValueFactory = _ => "text" };
        var output = new Option<string>("--out") { Description = context.Text("cli.balance.out") };
        var command = new Command("balance", context.Text("cli.balance")) { municipality, on, from, knownAt, format, output };
        command.SetAction((parsed, cancellation) =>
        {
            var (question, problem) = Read(context, parsed.GetValue(municipality), parsed.GetValue(on), parsed.GetValue(from), parsed.GetValue(knownAt), parsed.GetRequiredValue(format), parsed.GetValue(output));
            return question is null
                ? Task.FromResult(context.Fail(ExitCode.WrongUsage, problem))
                : WithDatabase.RunAsync(context, database => RunAsync(context, database, question, cancellation));
        });
        return command;
    }

    private static (BalanceQuestion? Question, string Problem) Read(CliContext context, string? municipality, string? on, string? from, string? knownAt, string format, string? output)
    {
        if (string.IsNullOrWhiteSpace(municipality))
        {
            return (null, context.Text("cli.balance.need-municipality"));
        }

        if (!Formats.Contains(format))
        {
            return (null, context.Text("cli.balance.format.unknown", ("value", format)));
        }

        if (format == "xlsx" && output is null)
        {
            return (null, context.Text("cli.balance.need-out"));
        }

        if (!TryReadDay(on, out var last) || !TryReadDay(from, out var first))
        {
            var (option, value) = TryReadDay(on, out _) ? ("--from", from) : ("--on", on);
            return (null, context.Text("cli.balance.bad-day", ("option", option), ("value", value)));
        }

        var known = DateTimeOffset.TryParse(knownAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default(DateTimeOffset?);
        if (knownAt is not null && known is null)
        {
            return (null, context.Text("cli.balance.bad-time", ("value", knownAt)));
        }

        // The country's day, whatever the clock of the machine is set to.
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(6)).DateTime);
        return first >= (last ?? today)
            ? (null, context.Text("cli.balance.order", ("from", from), ("on", (last ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))))
            : (new BalanceQuestion(municipality.Trim(), last ?? today, first, known, format, output, today), "");
    }

    private static async Task<int> RunAsync(CliContext context, Database database, BalanceQuestion question, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        var report = await LandBalanceReader.FindAsync(snapshot, question.Code, question.On, question.From, question.KnownAt, cancellation).ConfigureAwait(false);
        if (report is null)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.balance.no-unit", ("code", question.Code), ("date", question.On)));
        }

        var names = await LandBalanceReader.NamesAsync(database, context.Language, cancellation).ConfigureAwait(false);
        try
        {
            BalanceAnswer.Write(context, question, report, names);
        }
        catch (Exception fault) when (question.File is not null && fault is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.balance.cannot-write", ("file", question.File), ("reason", fault.Message)));
        }

        return LandBalanceFindings.Of(report, question.Today).Any(finding => finding.IsError) ? ExitCode.Refused : ExitCode.Done;
    }

    private static bool TryReadDay(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return text is null || day is not null;
    }
}

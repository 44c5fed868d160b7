using System.CommandLine;
using System.Globalization;
using System.Text;
using SpatialPlan.Cli.Restrictions;
using SpatialPlan.Cli.Transformation;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Transformation;
using SpatialPlan.Transformation;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>transform check</c>: what the law of a day says of a wanted transformation of a parcel.</summary>
public static class TransformCommand
{
    private sealed record Question(string Parcel, int ToCategory, string Use, string? ToKind, string? Ground, DateOnly On, bool Json);

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var parcel = new Option<string>("--parcel") { Description = context.Text("cli.transform.parcel") };
        var to = new Option<string>("--to") { Description = context.Text("cli.transform.to") };
        var use = new Option<string>("--use") { Description = context.Text("cli.transform.use") };
        var kind = new Option<string>("--to-kind") { Description = context.Text("cli.transform.to-kind") };
        var ground = new Option<string>("--ground") { Description = context.Text("cli.transform.ground") };
        var on = new Option<string>("--on") { Description = context.Text("cli.transform.on") };
        var format = new Option<string>("--format") { Description = context.Text("cli.transform.format"), DefaultValueFactory = _ => "text" };
        var check = new Command("check", context.Text("cli.transform.check")) { parcel, to, use, kind, ground, on, format };
        check.SetAction((parsed, cancellation) =>
        {
            var (question, problem) = Read(context, parsed.GetValue(parcel), parsed.GetValue(to), parsed.GetValue(use), parsed.GetValue(kind), parsed.GetValue(ground), parsed.GetValue(on), parsed.GetRequiredValue(format));
            return question is null
                ? Task.FromResult(context.Fail(ExitCode.WrongUsage, problem))
                : WithDatabase.RunAsync(context, database => RunAsync(context, database, question, cancellation));
        });
        return new Command("transform", context.Text("cli.transform")) { check };
    }

    private static (Question? Question, string Problem) Read(CliContext context, string? parcel, string? to, string? use, string? kind, string? ground, string? on, string format)
    {
        if (string.IsNullOrWhiteSpace(parcel) || string.IsNullOrWhiteSpace(use))
        {
            return (null, context.Text("cli.transform.need", ("option", string.IsNullOrWhiteSpace(parcel) ? "--parcel" : "--use")));
        }

        if (!int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var category) || category is < 1 or > 7)
        {
            return (null, context.Text("cli.transform.bad-category", ("value", to)));
        }

        if (format is not ("text" or "json"))
        {
            return (null, context.Text("cli.transform.bad-format", ("value", format)));
        }

        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(6)).DateTime);
        return on is not null && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? (null, context.Text("cli.balance.bad-day", ("option", "--on"), ("value", on)))
            : (new Question(parcel, category, use, kind, ground, day, format == "json"), "");
    }

    private static async Task<int> RunAsync(CliContext context, Database database, Question question, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        var names = new TransformationNames(context.Language, await TransformationReader.CodesAsync(snapshot.Connection, cancellation).ConfigureAwait(false));
        if (Unknown(context, names, question) is { } unknown)
        {
            return context.Fail(ExitCode.WrongUsage, unknown);
        }

        var found = await ParcelByName.FindAsync(snapshot.Connection, question.Parcel, null, question.On, null, cancellation).ConfigureAwait(false);
        if (found.Count != 1)
        {
            return context.Fail(ExitCode.Refused, found.Count == 0
                ? context.Text("cli.check.no-parcel", ("value", question.Parcel), ("date", question.On))
                : context.Text("cli.check.several-parcels", ("value", question.Parcel), ("list", string.Join(", ", found.Select(parcel => "id:" + parcel.ParcelId.ToString(CultureInfo.InvariantCulture))))));
        }

        var request = TransformationReader.RequestOf(found[0], question.ToCategory, question.Use, question.ToKind, question.Ground);
        var verdict = names.InOrder(await TransformationReader.CheckAsync(snapshot, found[0], request, question.On, cancellation).ConfigureAwait(false));
        if (question.Json)
        {
            var subject = new TransformationSubject(found[0].ParcelId, found[0].VersionId, question.On);
            context.Out.WriteLine(Encoding.UTF8.GetString(TransformationJson.ToUtf8(verdict, request, subject, names.Of, context.Language)));
        }
        else
        {
            VerdictText.Write(context, verdict, names);
        }

        return ExitCode.Done;
    }

    private static string? Unknown(CliContext context, TransformationNames names, Question question) =>
        !names.Has("land_use", question.Use) ? context.Text("cli.transform.unknown-use", ("value", question.Use), ("known", names.Codes("land_use")))
        : question.ToKind is { } kind && !names.Has("land_kind", kind) ? context.Text("cli.transform.unknown-kind", ("value", kind), ("known", names.Codes("land_kind")))
        : null;
}

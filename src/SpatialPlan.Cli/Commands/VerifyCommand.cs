using System.CommandLine;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>verify</c>: whether an answer is genuine and still current. Answers 1 when it is not both.</summary>
public static class VerifyCommand
{
    private const int LargestFileBytes = 64 << 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var what = new Argument<string>("HASH|FILE") { Description = context.Text("cli.verify.what") };
        var document = new Option<bool>("--document") { Description = context.Text("cli.verify.document") };
        var command = new Command("verify", context.Text("cli.verify")) { what, document };
        command.SetAction((parsed, cancellation) => WithDatabase.RunAsync(context, database => RunAsync(context, database, parsed.GetValue(what)!, parsed.GetValue(document), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, Database database, string what, bool document, CancellationToken cancellation)
    {
        var reading = ExtractDocument.IsHash(what) ? null : await ReadAsync(what, cancellation).ConfigureAwait(false);
        var hash = reading switch
        {
            null => what,
            // Without a hash in it, as `verify --document` prints it, the text itself says which answer it is.
            DocumentReading.Found { ClaimedHash: null } bare => bare.Document.Hash,
            DocumentReading.Found { IsWhole: true } whole => whole.Document.Hash,
            DocumentReading.Shown shown => shown.Hash,
            _ => null,
        };
        if (hash is null)
        {
            return context.Fail(ExitCode.Refused, Refusal(context, what, reading!));
        }

        await using var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        var stored = await StoredExtracts.FindAsync(snapshot.Connection, hash, cancellation).ConfigureAwait(false);
        if (stored is null || !stored.IsWhole)
        {
            return context.Fail(ExitCode.Refused, context.Text(stored is null ? "verify.unknown" : "verify.damaged"));
        }

        if (reading is DocumentReading.Shown shownFile && !shownFile.Fits(stored.Document))
        {
            return context.Fail(ExitCode.Refused, $"{what}: {context.Text("verify.changed-file")}");
        }

        if (document)
        {
            await context.Out.WriteAsync(stored.Document.Text).ConfigureAwait(false);
            return ExitCode.Done;
        }

        var result = await ExtractRecheck.CompareAsync(snapshot, stored, CountryDay.Today(TimeProvider.System), cancellation).ConfigureAwait(false);
        Write(context, stored, result);
        return result.IsCurrent ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<DocumentReading> ReadAsync(string name, CancellationToken cancellation)
    {
        var file = new FileInfo(name);
        return file.Exists && file.Length <= LargestFileBytes
            ? ExtractDocument.Read(await File.ReadAllBytesAsync(file.FullName, cancellation).ConfigureAwait(false))
            : new DocumentReading.NotADocument("-");
    }

    private static string Refusal(CliContext context, string name, DocumentReading reading) => reading switch
    {
        DocumentReading.NotADocument none => context.Text("verify.not-a-document", ("file", name), ("reason", none.Reason)),
        _ => $"{name}: {context.Text("verify.changed-file")}",
    };

    private static void Write(CliContext context, StoredExtract stored, RecheckResult result)
    {
        var culture = context.Language.Culture();
        context.Out.WriteLine(context.Text("verify.genuine", ("stored", stored.StoredAt.ToString("yyyy-MM-dd HH:mm 'UTC'", culture))));
        context.Out.WriteLine(VerifiedAnswer.Of(stored.Document.ToExtract(), context.Language));
        context.Out.WriteLine(result.Reason(context.Language) is { } reason
            ? context.Text("verify.not-checked", ("reason", reason))
            : context.Text(result.IsCurrent ? "verify.current" : "verify.not-current", ("on", result.On.ToString("d", culture))));
        foreach (var change in result.Changes)
        {
            context.Out.WriteLine("- " + ExtractChangeSentences.Of(change, context.Language));
        }
    }
}

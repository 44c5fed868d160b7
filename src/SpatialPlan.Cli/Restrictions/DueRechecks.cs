using System.Globalization;
using Npgsql;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Cli.Restrictions;

/// <summary>Checks again what a publication may have changed. It never undoes the publication: what breaks off stays queued and is said.</summary>
internal static class DueRechecks
{
    public static async Task RunAsync(CliContext context, Database database, CancellationToken cancellation)
    {
        try
        {
            var results = await ExtractRecheck.RunAsync(database, null, CountryDay.Today(TimeProvider.System), cancellation).ConfigureAwait(false);
            if (results.Count > 0)
            {
                Write(context, context.Error.Profile.Out.Writer, results);
            }
        }
        catch (Exception fault) when (fault is NpgsqlException or OperationCanceledException)
        {
            context.Fail(ExitCode.Done, context.Text("cli.recheck.left"));
        }
    }

    public static void Write(CliContext context, TextWriter output, IReadOnlyList<RecheckResult> results)
    {
        foreach (var result in results.Where(result => !result.IsCurrent))
        {
            output.WriteLine(context.Text("cli.recheck.one", ("matter", string.Join(", ", result.Stored.Matters)), ("hash", result.Stored.Document.Hash)));
            foreach (var change in result.Changes)
            {
                output.WriteLine("  - " + ExtractChangeSentences.Of(change, context.Language));
            }

            if (result.Reason(context.Language) is { } reason)
            {
                output.WriteLine("  ! " + context.Text("cli.recheck.failed", ("reason", reason)));
            }
        }

        output.WriteLine(context.Text(
            "cli.recheck.done",
            ("count", results.Count.ToString(CultureInfo.InvariantCulture)),
            ("changed", results.Count(result => result.Changes.Count > 0)),
            ("failed", results.Count(result => result.Failure is not null))));
    }
}

using System.CommandLine;
using SpatialPlan.Cli.Importing;
using SpatialPlan.Cli.Restrictions;
using SpatialPlan.Gdal;
using SpatialPlan.Importing;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>import</c>: checks a file and loads it.</summary>
public static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var layers = string.Join(", ", ImportLayers.All.Select(layer => layer.Code));
        var options = new ImportOptions(context, layers);
        var command = new Command("import", context.Text("cli.import"));
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(context, options, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ImportOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        if (options.Read(parsed, Today(), out var problem) is not { } request)
        {
            return context.Fail(ExitCode.WrongUsage, problem!);
        }

        return await WithDatabase.RunAsync(context, async database =>
        {
            var file = parsed.GetValue(options.File)!;
            var source = new SourceOptions(parsed.GetValue(options.Encoding), parsed.GetValue(options.Table));
            var report = await FileImport.RunAsync(context, database, file, source, request, cancellation).ConfigureAwait(false);
            await ReportFile.WriteAsync(parsed.GetValue(options.Report), report, context.Language, cancellation).ConfigureAwait(false);
            await ReportText.WriteAsync(context, report, parsed.GetValue(options.Format)!).ConfigureAwait(false);
            await DueRechecks.RunAsync(context, database, cancellation).ConfigureAwait(false);
            return ExitCodeOf(report);
        }).ConfigureAwait(false);
    }

    private static int ExitCodeOf(ImportReport report) =>
        report.Log.Counts.ContainsKey("ogr-missing") ? ExitCode.EnvironmentMissing : report.Outcome == ImportOutcome.Refused ? ExitCode.Refused : ExitCode.Done;

    /// <summary>The day it is in the country, whatever time zone this machine has.</summary>
    private static DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek")).DateTime);
}

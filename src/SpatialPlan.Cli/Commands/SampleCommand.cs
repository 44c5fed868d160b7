using System.CommandLine;
using SpatialPlan.Cli.Importing;
using SpatialPlan.Gdal;
using SpatialPlan.Importing;
using SpatialPlan.PostGis;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>sample load</c>: loads the sample municipality.</summary>
public static class SampleCommand
{
    private const string DefaultFolder = "sample-maps/ak-jar";
    private const string Municipality = "41704220803000";

    /// <summary>When the sample's plan and records came into force, for what does not say it itself.</summary>
    private static readonly DateOnly Since = new(2020, 1, 1);

    private static readonly string[] Endings = [".geojson", ".csv"];

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var folder = new Argument<string>("DIR") { Description = context.Text("cli.sample.folder"), DefaultValueFactory = _ => DefaultFolder };
        var load = new Command("load", context.Text("cli.sample.load")) { folder };
        load.SetAction((parsed, cancellation) => WithDatabase.RunAsync(context, database => LoadAsync(context, database, parsed.GetValue(folder)!, cancellation)));
        return new Command("sample", context.Text("cli.sample")) { load };
    }

    private static async Task<int> LoadAsync(CliContext context, Database database, string folder, CancellationToken cancellation)
    {
        foreach (var layer in ImportLayers.All)
        {
            var file = Endings.Select(ending => Path.Combine(folder, layer.Code + ending)).FirstOrDefault(File.Exists);
            if (file is null)
            {
                return context.Fail(ExitCode.Refused, context.Text("import.sample-missing", ("folder", folder), ("file", layer.Code)) + " " + context.Text("import.sample-missing.do", ("folder", folder)));
            }

            var request = new ImportRequest(layer, Municipality) { ValidFrom = Since, Plan = "ak-jar" };
            var report = await FileImport.RunAsync(context, database, file, new SourceOptions(), request, cancellation).ConfigureAwait(false);
            if (report.Outcome != ImportOutcome.AlreadyLoaded)
            {
                await ReportText.WriteAsync(context, report, "text").ConfigureAwait(false);
            }

            if (report.Outcome == ImportOutcome.Refused)
            {
                return ExitCode.Refused;
            }
        }

        var generated = await StripsCommand.RunAsync(context, database, Municipality, dryRun: false, cancellation).ConfigureAwait(false);
        if (generated != ExitCode.Done)
        {
            return generated;
        }

        var forecast = Path.Combine(folder, "forecast");
        var kept = Directory.Exists(forecast) ? await ForecastsCommand.KeepAsync(context, database, forecast, ForecastsCommand.UsualCode, null, "ak-jar", cancellation).ConfigureAwait(false) : ExitCode.Done;
        if (kept != ExitCode.Done)
        {
            return kept;
        }

        await context.Out.WriteLineAsync(context.Text("cli.sample.done", ("folder", folder))).ConfigureAwait(false);
        return ExitCode.Done;
    }
}

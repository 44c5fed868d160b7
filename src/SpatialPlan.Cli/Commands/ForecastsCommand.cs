using System.CommandLine;
using SpatialPlan.Cli.Demand;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Forecasts;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.Tables.Forecasts;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>forecasts keep</c> and <c>forecasts list</c>: the forecasts that the site shows and calculates from.</summary>
public static class ForecastsCommand
{
    internal const string UsualCode = "main";

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context) => new("forecasts", context.Text("cli.forecasts")) { Keep(context), List(context) };

    private static Command Keep(CliContext context)
    {
        var folder = new Argument<string>("forecast") { Description = context.Text("cli.demand.forecast") };
        var code = new Option<string>("--code") { Description = context.Text("cli.forecasts.code"), DefaultValueFactory = _ => UsualCode };
        code.Validators.Add(result =>
        {
            if (!IsCode(result.GetValueOrDefault<string>() ?? ""))
            {
                result.AddError(context.Text("cli.forecasts.code.wrong", ("value", result.GetValueOrDefault<string>())));
            }
        });
        var author = new Option<string?>("--author") { Description = context.Text("cli.forecasts.author") };
        var source = new Option<string?>("--source") { Description = context.Text("cli.forecasts.source") };
        var command = new Command("keep", context.Text("cli.forecasts.keep")) { folder, code, author, source };
        command.SetAction((parsed, cancellation) =>
        {
            var from = parsed.GetRequiredValue(folder);
            return WithDatabase.RunAsync(context, database => KeepAsync(context, database, from, parsed.GetRequiredValue(code), parsed.GetValue(author), parsed.GetValue(source) ?? from, cancellation));
        });
        return command;
    }

    private static Command List(CliContext context)
    {
        var municipality = new Option<string>("--municipality") { Description = context.Text("cli.check.municipality"), Required = true };
        var command = new Command("list", context.Text("cli.forecasts.list")) { municipality };
        command.SetAction((parsed, cancellation) => WithDatabase.RunAsync(context, database => ListAsync(context, database, parsed.GetRequiredValue(municipality), cancellation)));
        return command;
    }

    /// <summary>Reads a folder and keeps its tables; every fault in them is named and nothing is kept then.</summary>
    internal static async Task<int> KeepAsync(CliContext context, Database database, string folder, string code, string? author, string source, CancellationToken cancellation)
    {
        // Read once: what is checked is what is kept, even when someone saves a table meanwhile.
        var files = Directory.Exists(folder) ? ForecastFiles.OfFolder(folder) : null;
        var reading = files is null ? ForecastFolder.Read(folder) : ForecastFolder.Read(files);
        if (reading.Forecast is not { } forecast)
        {
            foreach (var problem in reading.Problems)
            {
                context.Fail(ExitCode.Refused, problem.In(context.Language));
            }

            return context.Fail(ExitCode.Refused, context.Text("forecasts.refused", ("count", reading.Problems.Length)));
        }

        if (await FindAsync(context, database, forecast.MunicipalityCode, cancellation).ConfigureAwait(false) is not { } municipality)
        {
            return ExitCode.Refused;
        }

        var (version, written) = await ForecastKeeping.KeepAsync(
            database,
            new HandedInForecast(
                municipality.UnitId, code, forecast.Name, forecast.BaseYear, forecast.HorizonYears, files!.ByName.ToDictionary(file => file.Key, file => file.Value.ToArray()), files.Digest(), author, source),
            cancellation).ConfigureAwait(false);
        context.Out.WriteLine(context.Text(
            written ? "forecasts.kept" : "forecasts.kept-already", ("name", municipality.Name.In(context.Language)), ("code", code), ("version", version)));
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(CliContext context, Database database, string code, CancellationToken cancellation)
    {
        if (await FindAsync(context, database, code, cancellation).ConfigureAwait(false) is not { } municipality)
        {
            return ExitCode.Refused;
        }

        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var kept = await ForecastReader.OfMunicipalityAsync(connection, municipality.UnitId, cancellation).ConfigureAwait(false);
        if (kept.Count == 0)
        {
            return context.Fail(ExitCode.Done, context.Text("forecasts.none", ("name", municipality.Name.In(context.Language))));
        }

        var table = new TextTable(
            (context.Text("forecasts.column.version"), true), (context.Text("forecasts.column.code"), false), (context.Text("forecasts.column.years"), false),
            (context.Text("forecasts.column.state"), false), (context.Text("forecasts.column.kept"), false), (context.Text("forecasts.column.author"), false), (context.Text("forecasts.column.source"), false));
        foreach (var one in kept)
        {
            table.Add(
                $"{one.VersionId}", one.Code, $"{one.BaseYear + 1}–{one.BaseYear + one.HorizonYears}", context.Text(one.Stands ? "forecasts.stands" : "forecasts.replaced"),
                $"{one.RecordedAt.AddHours(6):yyyy-MM-dd HH:mm}", one.Author, one.Source);
        }

        table.Write(context.Out);
        return ExitCode.Done;
    }

    private static async Task<Municipality?> FindAsync(CliContext context, Database database, string code, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var municipality = await MunicipalityFinder.FindByCodeAsync(connection, code, today, null, cancellation).ConfigureAwait(false);
        if (municipality is null)
        {
            context.Fail(ExitCode.Refused, context.Text("cli.check.no-municipality", ("code", code)));
        }

        return municipality;
    }

    private static bool IsCode(string text) =>
        text.Length is > 0 and <= 40 && text[0] != '-' && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}

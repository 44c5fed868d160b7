using System.CommandLine;
using System.Globalization;
using SpatialPlan.Cli.Demand;
using SpatialPlan.Tables.Forecasts;
using SpatialPlan.Demand;
using SpatialPlan.PostGis.Demand;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>demand</c>: land demand from a forecast folder, against vacant land where a database is named.</summary>
public static class DemandCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var folder = new Argument<string>("forecast") { Description = context.Text("cli.demand.forecast") };
        var format = new Option<string>("--format") { Description = context.Text("cli.demand.format"), DefaultValueFactory = _ => "text" };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not ("text" or "json" or "csv"))
            {
                result.AddError(context.Text("cli.demand.format.unknown", ("value", result.GetValueOrDefault<string>())));
            }
        });
        var municipality = new Option<string?>("--municipality") { Description = context.Text("cli.demand.municipality") };
        var on = new Option<string?>("--on") { Description = context.Text("cli.demand.on") };
        on.Validators.Add(result =>
        {
            if (!TryReadDate(result.GetValueOrDefault<string?>(), out _))
            {
                result.AddError(context.Text("cli.demand.on.wrong", ("value", result.GetValueOrDefault<string?>())));
            }
        });
        var scenario = new Option<string>("--scenario") { Description = context.Text("cli.demand.scenario"), DefaultValueFactory = _ => DemandScenario.Base.Code() };
        scenario.Validators.Add(result =>
        {
            if (!DemandScenarios.TryParse(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError(context.Text("cli.demand.scenario.unknown", ("value", result.GetValueOrDefault<string>())));
            }
        });
        var seed = new Option<ulong>("--seed") { Description = context.Text("cli.demand.seed"), DefaultValueFactory = _ => 1 };
        var command = new Command("demand", context.Text("cli.demand")) { folder, format, scenario, seed, municipality, on, DemandTemplateCommand.Create(context) };
        command.SetAction((parsed, cancellation) =>
        {
            var future = DemandScenarios.TryParse(parsed.GetRequiredValue(scenario), out var named) ? named : DemandScenario.Base;
            return RunAsync(
                context,
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(format),
                new DemandSettings(future, parsed.GetRequiredValue(seed)),
                parsed.GetValue(municipality),
                parsed.GetValue(on),
                cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, string folder, string format, DemandSettings settings, string? municipality, string? on, CancellationToken cancellation)
    {
        var (reading, _) = ForecastSource.Read(folder);
        foreach (var problem in reading.Problems)
        {
            context.Fail(ExitCode.Refused, problem.In(context.Language));
        }

        // A plan without the targets that were meant is another plan.
        if (reading.Sound is not { } forecast || (settings.Scenario == DemandScenario.Plan && reading.LeftOutFiles.Contains("targets.csv")))
        {
            return context.Fail(ExitCode.Refused, context.Text("demand.refused", ("count", reading.Problems.Length)));
        }

        var code = municipality ?? forecast.MunicipalityCode;
        var day = TryReadDate(on, out var wanted) && wanted is { } given ? given : new DateOnly(forecast.BaseYear + 1, 1, 1);
        var (supply, status, exitCode) = await FindSupplyAsync(context, code, day, cancellation).ConfigureAwait(false);
        var answer = new DemandAnswer(LandOutlook.Run(forecast, settings), reading.AbsentFiles, supply, status, code, day) { LeftOutFiles = reading.LeftOutFiles };
        Write(context, format, answer);
        return reading.Problems.IsEmpty ? exitCode : context.Fail(ExitCode.Refused, context.Text("demand.partly", ("count", reading.Problems.Length), ("files", string.Join(", ", reading.LeftOutFiles))));
    }

    private static void Write(CliContext context, string format, DemandAnswer answer)
    {
        switch (format)
        {
            case "json":
                DemandJson.Write(context.Out, answer, context.Language);
                break;
            case "csv":
                DemandCsv.Write(context.Out, answer);
                break;
            default:
                new DemandText(context, answer).Write();
                break;
        }
    }

    // Demand is worth printing without land. What could not be read is named, never taken for zero; a database that was named and fails is an error.
    private static async Task<(VacantSupply? Supply, string Status, int ExitCode)> FindSupplyAsync(CliContext context, string code, DateOnly on, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(context.ConnectionString))
        {
            return (null, "no-database", ExitCode.Done);
        }

        var (supply, status) = (default(VacantSupply), "no-answer");
        var exitCode = await WithDatabase.RunAsync(context, async database =>
        {
            supply = await VacantLandReader.FindAsync(database, code, on, cancellation).ConfigureAwait(false);
            status = supply switch { null => "no-municipality", { ParcelsInAll: 0 } => "no-parcels", _ => "read" };
            return ExitCode.Done;
        }).ConfigureAwait(false);
        return (status == "read" ? supply : null, status, exitCode);
    }

    private static bool TryReadDate(string? text, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return text is null || date is not null;
    }
}

using System.CommandLine;
using SpatialPlan.Cli.Forecasts;
using SpatialPlan.Forecasts;
using SpatialPlan.Tables.Forecasts;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>forecast</c>: carries on each series of a table, with bands, the official number and a back-test.</summary>
public static class ForecastCommand
{
    private const int LongestHorizon = 30;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("series") { Description = context.Text("cli.forecast.series") };
        var horizon = new Option<int>("--horizon") { Description = context.Text("cli.forecast.horizon"), DefaultValueFactory = _ => BasePath.LongHorizonYears };
        horizon.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var years) && years is < 1 or > LongestHorizon)
            {
                result.AddError(context.Text("cli.forecast.horizon.wrong", ("value", years), ("most", LongestHorizon)));
            }
        });
        var rate = new Option<double>("--wider-rate") { Description = context.Text("cli.forecast.wider-rate"), DefaultValueFactory = _ => 0 };
        rate.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= -50 and <= 50))
            {
                result.AddError(context.Text("cli.forecast.wider-rate.wrong"));
            }
        });
        var format = new Option<string>("--format") { Description = context.Text("cli.forecast.format"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("forecast", context.Text("cli.forecast")) { file, horizon, rate, format };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(file), parsed.GetRequiredValue(horizon), parsed.GetRequiredValue(rate), parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(CliContext context, string path, int horizon, double rate, string format)
    {
        if (!File.Exists(path))
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.forecast.no-file", ("file", path)));
        }

        var problems = new List<TableProblem>();
        var read = SeriesTable.Read(Path.GetFileName(path), ReadBytes(path), problems);
        var forecasts = read.Select(named => (named.Id, Forecast: SeriesForecasting.Run(named.Series, horizon, rate))).ToArray();
        if (format == "json")
        {
            SeriesJson.Write(context.Out, forecasts);
        }
        else
        {
            SeriesText.Write(context, forecasts);
        }

        foreach (var problem in problems)
        {
            context.Fail(ExitCode.Refused, problem.In(context.Language));
        }

        return problems.Count == 0 ? ExitCode.Done : context.Fail(ExitCode.Refused, context.Text("forecast.refused", ("count", problems.Count), ("done", forecasts.Length)));
    }

    // Of a file that is too large only so much is read that it can be refused.
    private static byte[] ReadBytes(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[(int)Math.Min(file.Length, ForecastFiles.LargestBytes + 1L)];
        file.ReadExactly(bytes);
        return bytes;
    }
}

using System.CommandLine;
using SpatialPlan.Tables.Forecasts;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>demand template</c>: a workbook to fill a forecast in.</summary>
internal static class DemandTemplateCommand
{
    internal static Command Create(CliContext context)
    {
        var output = new Option<string>("--out") { Description = context.Text("cli.demand.template.out"), Required = true };
        var from = new Option<string?>("--from") { Description = context.Text("cli.demand.template.from") };
        var command = new Command("template", context.Text("cli.demand.template")) { output, from };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(output), parsed.GetValue(from)));
        return command;
    }

    private static int Run(CliContext context, string path, string? from)
    {
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return context.Fail(ExitCode.WrongUsage, context.Text("cli.demand.template.not-xlsx", ("file", path)));
        }

        var files = default(ForecastFiles);
        if (from is not null)
        {
            var (reading, found) = ForecastSource.Read(from);
            foreach (var problem in reading.Problems)
            {
                context.Fail(ExitCode.Refused, problem.In(context.Language));
            }

            if (reading.Forecast is null)
            {
                return context.Fail(ExitCode.Refused, context.Text("demand.refused", ("count", reading.Problems.Length)));
            }

            files = found;
        }

        return Write(context, path, files);
    }

    private static int Write(CliContext context, string path, ForecastFiles? files)
    {
        using var bytes = new MemoryStream();
        ForecastTemplate.Write(bytes, context.Language, files);
        try
        {
            // A workbook that someone has filled in is never written over.
            using var file = new FileStream(path, FileMode.CreateNew);
            bytes.WriteTo(file);
        }
        catch (IOException) when (File.Exists(path))
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.demand.template.exists", ("file", path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.demand.template.cannot", ("file", path), ("reason", fault.Message)));
        }

        context.Out.WriteLine(context.Text("demand.template.written", ("file", path)));
        return ExitCode.Done;
    }
}

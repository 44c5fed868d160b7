using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpatialPlan.Cli.Zoning;
using SpatialPlan.Importing;
using SpatialPlan.Texts;
using SpatialPlan.Zoning.Coverage;
using SpatialPlan.Zoning.Plans;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>zoning validate</c>: do the zones of a plan fit together?</summary>
public static class ZoningValidateCommand
{
    private const double LeastToleranceMetres = 0.0001;
    private const double MostToleranceMetres = 1;

    private sealed record Order(string? File, string? Plan, string? Boundary, string? DeclaredGaps, double ToleranceMetres, DateOnly On, string? Repaired, bool Json);

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<string?>("file") { Description = context.Text("cli.zoning.validate.file"), Arity = ArgumentArity.ZeroOrOne };
        var plan = new Option<string>("--plan") { Description = context.Text("cli.zoning.validate.plan") };
        var boundary = new Option<string>("--boundary") { Description = context.Text("cli.zoning.validate.boundary") };
        var gaps = new Option<string>("--declared-gaps") { Description = context.Text("cli.zoning.validate.declared-gaps") };
        var tolerance = new Option<double>("--tolerance") { Description = context.Text("cli.zoning.validate.tolerance"), DefaultValueFactory = _ => new CoverageSettings().ToleranceMetres };
        var on = new Option<string>("--on") { Description = context.Text("cli.zoning.validate.on") };
        var repaired = new Option<string>("--repaired") { Description = context.Text("cli.zoning.validate.repaired") };
        var format = new Option<string>("--format") { Description = context.Text("cli.zoning.format"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("validate", context.Text("cli.zoning.validate")) { file, plan, boundary, gaps, tolerance, on, repaired, format };
        command.SetAction((parsed, cancellation) =>
        {
            var day = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            if (parsed.GetValue(on) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            {
                return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("zoning.bad-date", ("value", text))));
            }

            var order = new Order(
                parsed.GetValue(file), parsed.GetValue(plan), parsed.GetValue(boundary), parsed.GetValue(gaps), parsed.GetValue(tolerance), day, parsed.GetValue(repaired), parsed.GetValue(format) == "json");
            return RunAsync(context, order, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, Order order, CancellationToken cancellation)
    {
        if (WrongUsage(context, order) is { } wrong)
        {
            return context.Fail(ExitCode.WrongUsage, wrong);
        }

        if (order.File is not null)
        {
            var read = await PlanFile.ReadAsync(context, order.File, cancellation).ConfigureAwait(false);
            return read is null ? ExitCode.Refused : await ValidateAsync(context, order, read, cancellation).ConfigureAwait(false);
        }

        return await WithDatabase.RunAsync(context, async database =>
        {
            var published = await PublishedPlan.ReadAsync(context, database, order.Plan!, cancellation).ConfigureAwait(false);
            return published is null ? ExitCode.Refused : await ValidateAsync(context, order, published, cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static string? WrongUsage(CliContext context, Order order)
    {
        if (order.File is null == order.Plan is null)
        {
            return context.Text("zoning.one-of");
        }

        if (!(order.ToleranceMetres is >= LeastToleranceMetres and <= MostToleranceMetres))
        {
            return context.Text("zoning.bad-tolerance", ("value", order.ToleranceMetres));
        }

        return order.Repaired is not null && order.File is not null && Path.GetFullPath(order.Repaired) == Path.GetFullPath(order.File) ? context.Text("zoning.repaired-same") : null;
    }

    private static async Task<int> ValidateAsync(CliContext context, Order order, ZonePlan plan, CancellationToken cancellation)
    {
        SourceGeometry? boundary = null;
        if (order.Boundary is { } file && (boundary = await PlanFile.ReadBoundaryAsync(context, file, cancellation).ConfigureAwait(false)) is null)
        {
            return ExitCode.Refused;
        }

        SourceGeometry? gaps = null;
        if (order.DeclaredGaps is { } declared && (gaps = await PlanFile.ReadBoundaryAsync(context, declared, cancellation).ConfigureAwait(false)) is null)
        {
            return ExitCode.Refused;
        }

        var settings = new CoverageSettings(order.ToleranceMetres);
        var report = PlanValidation.Run(plan, order.On, boundary, gaps is null ? [] : [gaps.ToGeometry(Coordinates.Srid.Working)], settings, out var first);
        if (first is null)
        {
            return context.Fail(ExitCode.Refused, context.Text("zoning.no-zones", ("file", order.File ?? order.Plan), ("date", order.On)));
        }

        Answer(context, order, report);
        if (order.Repaired is { } repaired && !(report.Periods.Count == 1 ? RepairedFile.Write(context, repaired, plan, first) : Periods(context)))
        {
            return ExitCode.Refused;
        }

        return report.Coverage.Errors > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static bool Periods(CliContext context)
    {
        context.Fail(ExitCode.Refused, context.Text("zoning.repaired-periods"));
        return false;
    }

    private static void Answer(CliContext context, Order order, PlanReport report)
    {
        var culture = context.Language.Culture();
        if (order.Json)
        {
            context.Out.WriteLine(Json(context, order, report));
            return;
        }

        FindingLines.Write(context, report.Coverage);
        context.Out.WriteLine(context.Text(
            "zoning.summary",
            ("zones", report.Coverage.ZoneCount),
            ("area", (report.Coverage.TotalAreaSquareMetres / 10_000).ToString("N2", culture)),
            ("errors", report.Coverage.Errors),
            ("warnings", report.Coverage.Warnings)));
        var notes = new[]
        {
            report.Coverage.Findings.Count == 0 ? context.Text("zoning.sound") : null,
            order.Boundary is null ? context.Text("zoning.no-boundary") : null,
            report.EndedZones > 0 ? context.Text("zoning.ended", ("count", report.EndedZones)) : null,
        };
        foreach (var note in notes.OfType<string>())
        {
            context.Out.WriteLine(note);
        }
    }

    private static string Json(CliContext context, Order order, PlanReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("file", order.File is null ? null : Path.GetFileName(order.File));
            json.WriteString("plan", order.Plan);
            json.WriteBoolean("boundaryChecked", order.Boundary is not null);
            json.WriteString("on", order.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("toleranceMetres", order.ToleranceMetres);
            json.WriteNumber("periods", report.Periods.Count);
            json.WriteNumber("endedZones", report.EndedZones);
            CoverageReportJson.WriteMembers(json, report.Coverage, context.Language);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

using System.Globalization;
using SpatialPlan.Importing;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.Importing;

/// <summary>The report of an import on the terminal.</summary>
internal static class ReportText
{
    private const int Shown = 20;

    /// <summary>Writes findings to the error stream and the outcome to the output, or everything as JSON to the output.</summary>
    public static async Task WriteAsync(CliContext context, ImportReport report, string format)
    {
        if (format == "json")
        {
            await context.Out.WriteLineAsync(ReportFile.Json(report, context.Language)).ConfigureAwait(false);
            return;
        }

        var findings = report.Log.Kept.OrderByDescending(finding => finding.Severity).ToList();
        var error = context.Error.Profile.Out.Writer;
        foreach (var finding in findings.Take(Shown))
        {
            await error.WriteLineAsync(Line(finding, context.Language)).ConfigureAwait(false);
        }

        var more = report.Log.Counts.Values.Sum() - Math.Min(Shown, findings.Count);
        if (more > 0)
        {
            await error.WriteLineAsync(context.Text("import.more", ("count", more))).ConfigureAwait(false);
        }

        await (report.Outcome == ImportOutcome.Refused ? error : context.Out).WriteLineAsync(Outcome(report, context.Language)).ConfigureAwait(false);
    }

    /// <summary>A finding in one line: severity, place, what, remedy.</summary>
    public static string Line(Finding finding, Language language)
    {
        var where = Where(finding, language);
        var line = $"{TextCatalogue.Get(language, $"import.severity.{finding.Severity.ToString().ToLowerInvariant()}")}{(where.Length > 0 ? $" [{where}]" : "")}: {finding.Message(language)}";
        return finding.Remedy(language) is { Length: > 0 } remedy ? $"{line} {remedy}" : line;
    }

    private static string Outcome(ImportReport report, Language language) => TextCatalogue.Get(language, $"import.done.{report.Outcome.ToString().ToLowerInvariant()}",
        ("file", report.FileName), ("layer", report.Layer), ("features", report.Features), ("new", report.New), ("changed", report.Changed), ("unchanged", report.Unchanged),
        ("errors", report.Log.Errors), ("warnings", report.Log.Warnings));

    private static string Where(Finding finding, Language language)
    {
        var parts = new List<string>();
        if (finding.Feature is { } number)
        {
            parts.Add(TextCatalogue.Get(language, "import.where.feature", ("number", number)));
        }

        if (finding.Field is { } field)
        {
            parts.Add(TextCatalogue.Get(language, "import.where.field", ("field", field)));
        }

        if (finding.Place is { } place)
        {
            var inFile = TextCatalogue.Get(language, "import.where.file", ("x", Number(place.X)), ("y", Number(place.Y)));
            parts.Add(place.Lon is { } lon && place.Lat is { } lat
                ? TextCatalogue.Get(language, "import.where.degrees", ("lon", lon.ToString("0.000000", CultureInfo.InvariantCulture)), ("lat", lat.ToString("0.000000", CultureInfo.InvariantCulture)))
                : inFile);
            if (place.Lon is not null && place.Srid != Coordinates.Srid.LonLat)
            {
                parts.Add(inFile);
            }
        }

        return string.Join("; ", parts);
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) < 1000 ? "0.######" : "0.###", CultureInfo.InvariantCulture);
}

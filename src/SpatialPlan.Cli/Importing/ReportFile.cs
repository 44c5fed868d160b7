using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpatialPlan.Importing;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.Importing;

/// <summary>The report of an import as a file: JSON, CSV or text, by its ending.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True when the ending of the name is one we write.</summary>
    public static bool CanWrite(string path) => Path.GetExtension(path).ToLowerInvariant() is ".json" or ".csv" or ".txt";

    /// <summary>Writes the report; nothing when no name is given.</summary>
    public static async Task WriteAsync(string? path, ImportReport report, Language language, CancellationToken cancellation)
    {
        if (path is null)
        {
            return;
        }

        var text = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".json" => Json(report, language),
            ".csv" => Csv(report, language),
            _ => string.Join('\n', report.Log.Kept.Select(finding => ReportText.Line(finding, language))) + "\n",
        };
        await File.WriteAllTextAsync(path, text, cancellation).ConfigureAwait(false);
    }

    /// <summary>The report as JSON.</summary>
    public static string Json(ImportReport report, Language language) => new JsonObject
    {
        ["file"] = report.FileName, ["layer"] = report.Layer, ["outcome"] = JsonNamingPolicy.CamelCase.ConvertName(report.Outcome.ToString()), ["features"] = report.Features,
        ["new"] = report.New, ["changed"] = report.Changed, ["unchanged"] = report.Unchanged, ["errors"] = report.Log.Errors, ["warnings"] = report.Log.Warnings,
        ["counts"] = new JsonObject(report.Log.Counts.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        ["findings"] = new JsonArray([.. report.Log.Kept.Select(finding => (JsonNode)Json(finding, language))]),
    }.ToJsonString(Readable);

    private static JsonObject Json(Finding finding, Language language) => new()
    {
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(), ["key"] = finding.Key, ["feature"] = finding.Feature, ["field"] = finding.Field,
        ["lon"] = finding.Place?.Lon, ["lat"] = finding.Place?.Lat, ["x"] = Finite(finding.Place?.X), ["y"] = Finite(finding.Place?.Y), ["srid"] = finding.Place?.Srid,
        ["message"] = finding.Message(language), ["remedy"] = finding.Remedy(language),
    };

    private static double? Finite(double? number) => number is { } value && double.IsFinite(value) ? value : null;

    private static string Csv(ImportReport report, Language language)
    {
        var text = new StringBuilder("severity,key,feature,field,lon,lat,x,y,srid,message,remedy\n");
        foreach (var finding in report.Log.Kept)
        {
            object?[] cells =
            [
                finding.Severity, finding.Key, finding.Feature, finding.Field, finding.Place?.Lon, finding.Place?.Lat, finding.Place?.X, finding.Place?.Y, finding.Place?.Srid,
                finding.Message(language), finding.Remedy(language),
            ];
            text.AppendJoin(',', cells.Select(cell => Cell(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Quoted where needed (RFC 4180); what a spreadsheet would take for a formula gets an apostrophe in front, a negative number does not.</summary>
    private static string Cell(string text)
    {
        var safe = TextFaults.IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\n\r") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}

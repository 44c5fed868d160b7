using System.CommandLine;
using System.Globalization;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.Cli.Importing;

/// <summary>The options of <c>import</c> and how they become a request.</summary>
internal sealed class ImportOptions
{
    private readonly CliContext context;
    private readonly Option<string> layer;
    private readonly Option<string?> municipality = new("--municipality");
    private readonly Option<string?> crs = new("--crs");
    private readonly Option<string[]> map = new("--map");
    private readonly Option<string[]> set = new("--set");
    private readonly Option<string?> validFrom = new("--valid-from");
    private readonly Option<string> plan = new("--plan") { DefaultValueFactory = _ => "plan" };
    private readonly Option<string?> coverage = new("--coverage");
    private readonly Option<string?> asOf = new("--as-of");
    private readonly Option<string?> reviewBy = new("--review-by");
    private readonly Option<double?> accuracy = new("--accuracy");
    private readonly Option<string?> source = new("--source");
    private readonly Option<bool> dryRun = new("--dry-run");

    public ImportOptions(CliContext context, string layers)
    {
        this.context = context;
        File = new Argument<string>("FILE") { Description = context.Text("cli.import.file") };
        layer = new Option<string>("--layer") { Required = true, Description = context.Text("cli.import.layer", ("layers", layers)) };
        Format.AcceptOnlyFromAmong("text", "json");
        coverage.AcceptOnlyFromAmong("municipality");
        foreach (var (option, key) in Described())
        {
            option.Description = context.Text($"cli.import.{key}");
        }
    }

    public Argument<string> File { get; }

    public Option<string?> Encoding { get; } = new("--encoding");

    public Option<string?> Table { get; } = new("--table");

    public Option<string?> Report { get; } = new("--report");

    public Option<string> Format { get; } = new("--format") { DefaultValueFactory = _ => "text" };

    public void AddTo(Command command)
    {
        command.Add(File);
        command.Add(layer);
        foreach (var (option, _) in Described())
        {
            command.Add(option);
        }
    }

    /// <summary>The request, or <see langword="null"/> and what is wrong with the command line.</summary>
    public ImportRequest? Read(ParseResult parsed, DateOnly today, out string? problem)
    {
        problem = null;
        var found = ImportLayers.Find(parsed.GetValue(layer));
        if (found is null)
        {
            problem = context.Text("cli.import.layer.unknown", ("value", parsed.GetValue(layer)), ("layers", string.Join(", ", ImportLayers.All.Select(known => known.Code))));
        }
        else if (found.OfMunicipality && string.IsNullOrWhiteSpace(parsed.GetValue(municipality)))
        {
            problem = context.Text("cli.import.municipality-needed");
        }
        else if (parsed.GetValue(Report) is { } report && !ReportFile.CanWrite(report))
        {
            problem = context.Text("cli.import.report.ending");
        }

        var srid = Srid(parsed, ref problem);
        var maps = Pairs(parsed.GetValue(map), ref problem);
        var sets = Pairs(parsed.GetValue(set), ref problem);
        var since = Day(parsed.GetValue(validFrom), ref problem) ?? today;
        var statement = Coverage(parsed, ref problem);
        return problem is not null ? null : new ImportRequest(found!, parsed.GetValue(municipality))
        {
            Srid = srid, Maps = maps, Sets = sets, ValidFrom = since, DryRun = parsed.GetValue(dryRun), Plan = parsed.GetValue(plan)!, Coverage = statement,
        };
    }

    private IEnumerable<(Option Option, string Key)> Described() =>
    [
        (municipality, "municipality"), (crs, "crs"), (Encoding, "encoding"), (Table, "table"), (map, "map"), (set, "set"), (validFrom, "valid-from"), (plan, "plan"),
        (coverage, "coverage"), (asOf, "as-of"), (reviewBy, "review-by"), (accuracy, "accuracy"), (source, "source"), (dryRun, "dry-run"), (Report, "report"), (Format, "format"),
    ];

    private int? Srid(ParseResult parsed, ref string? problem)
    {
        if (parsed.GetValue(crs) is not { } text)
        {
            return null;
        }

        if (!CoordinateSystem.TryParse(text, out var system))
        {
            problem ??= context.Text("cli.import.crs.unknown", ("value", text), ("known", string.Join(", ", CoordinateSystem.Known.Select(known => $"EPSG:{known.Srid}"))));
        }

        return system?.Srid;
    }

    private Dictionary<string, string> Pairs(string[]? texts, ref string? problem)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts ?? [])
        {
            var parts = text.Split('=', 2);
            if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
            {
                problem ??= context.Text("cli.import.pair", ("value", text));
            }
            else
            {
                pairs[parts[0].Trim()] = parts[1];
            }
        }

        return pairs;
    }

    private DateOnly? Day(string? text, ref string? problem)
    {
        if (text is null)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problem ??= context.Text("cli.import.date", ("value", text));
        }

        return day;
    }

    private CoverageStatement? Coverage(ParseResult parsed, ref string? problem)
    {
        var (from, until, metres, said) = (Day(parsed.GetValue(asOf), ref problem), Day(parsed.GetValue(reviewBy), ref problem), parsed.GetValue(accuracy), parsed.GetValue(source));
        if (parsed.GetValue(coverage) is null && from is null && until is null && metres is null && said is null)
        {
            return null;
        }

        if (parsed.GetValue(coverage) is null || from is null || until is null || metres is null or < 0 or > 10_000 || string.IsNullOrWhiteSpace(said) || until < from)
        {
            problem ??= context.Text("cli.import.coverage-incomplete");
            return null;
        }

        return new CoverageStatement(from.Value, until.Value, metres.Value, said);
    }
}

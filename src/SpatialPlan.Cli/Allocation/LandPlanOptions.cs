using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SpatialPlan.Demand;
using SpatialPlan.Supply;

namespace SpatialPlan.Cli.Allocation;

/// <summary>The options of <c>allocate</c> that speak of a municipality.</summary>
public sealed class LandPlanOptions
{
    private readonly CliContext context;
    private readonly Option<string?> municipality;
    private readonly Option<string?> forecast;
    private readonly Option<string> scenario;
    private readonly Option<ulong> seed;
    private readonly Option<string?> beta;
    private readonly Option<int> lastTier;
    private readonly Option<string?> on;
    private readonly Option<string[]> locks;
    private readonly Option<string[]> priorities;
    private readonly Option<string[]> redevelop;
    private readonly Option<string?> neighbour;
    private readonly Option<bool> whole;

    /// <summary>Makes the options.</summary>
    public LandPlanOptions(CliContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        this.context = context;
        municipality = new("--municipality") { Description = context.Text("cli.allocate.municipality") };
        forecast = new("--forecast") { Description = context.Text("cli.allocate.forecast") };
        scenario = new("--scenario") { Description = context.Text("cli.demand.scenario"), DefaultValueFactory = _ => DemandScenario.Base.Code() };
        scenario.AcceptOnlyFromAmong([.. DemandScenarios.All.Select(one => one.Code())]);
        seed = new("--seed") { Description = context.Text("cli.demand.seed"), DefaultValueFactory = _ => 1 };
        beta = new("--beta") { Description = context.Text("cli.allocate.beta") };
        lastTier = new("--last-tier") { Description = context.Text("cli.allocate.last-tier"), DefaultValueFactory = _ => 4 };
        on = new("--on") { Description = context.Text("cli.allocate.on") };
        locks = new("--lock") { Description = context.Text("cli.allocate.lock"), DefaultValueFactory = _ => [] };
        priorities = new("--priority") { Description = context.Text("cli.allocate.priority"), DefaultValueFactory = _ => [] };
        redevelop = new("--redevelop") { Description = context.Text("cli.allocate.redevelop"), DefaultValueFactory = _ => [] };
        neighbour = new("--with") { Description = context.Text("cli.allocate.with") };
        whole = new("--whole") { Description = context.Text("cli.allocate.whole") };
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        foreach (var option in new Option[] { municipality, forecast, scenario, seed, beta, lastTier, on, locks, priorities, redevelop, neighbour, whole })
        {
            command.Add(option);
        }
    }

    /// <summary>True when neither a municipality nor a forecast is named.</summary>
    public bool IsEmpty(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue(municipality) is null && parsed.GetValue(forecast) is null;
    }

    /// <summary>Reads the question; what is wrong is said on the error stream.</summary>
    public bool TryRead(ParseResult parsed, out LandPlanQuestion? question)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        question = null;
        if (parsed.GetValue(municipality) is not { } code || parsed.GetValue(forecast) is not { } folder)
        {
            return Wrong("cli.allocate.one-of");
        }

        if (!TryReadDay(parsed.GetValue(on), out var day))
        {
            return Wrong("cli.allocate.wrong-date", ("value", parsed.GetValue(on)));
        }

        if (!TryReadShare(parsed.GetValue(beta), out var compactness))
        {
            return Wrong("cli.allocate.wrong-number", ("option", "--beta"), ("value", parsed.GetValue(beta)), ("low", 0), ("high", 1));
        }

        if (parsed.GetValue(lastTier) is not (>= 1 and <= 4))
        {
            return Wrong("cli.allocate.wrong-number", ("option", "--last-tier"), ("value", parsed.GetValue(lastTier)), ("low", 1), ("high", 4));
        }

        if (!TryReadPairs(parsed.GetValue(locks) ?? [], value => value == "none" || DemandSectors.TryParse(value, out _), out var locked)
            || !TryReadPairs(parsed.GetValue(priorities) ?? [], value => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _), out var ranks)
            || ranks.Keys.FirstOrDefault(name => !DemandSectors.TryParse(name, out _)) is { } unknown && !WrongPair(unknown))
        {
            return false;
        }

        var plan = new LandPlanSettings
        {
            LastTier = parsed.GetValue(lastTier),
            Beta = compactness,
            WholePieces = parsed.GetValue(whole),
            Locked = locked.Where(pair => pair.Value != "none").ToImmutableDictionary(StringComparer.Ordinal),
            LockedOut = [.. locked.Where(pair => pair.Value == "none").Select(pair => pair.Key)],
            Priorities = ranks.ToImmutableDictionary(pair => pair.Key, pair => int.Parse(pair.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal),
        };
        var demand = new DemandSettings(DemandScenarios.TryParse(parsed.GetRequiredValue(scenario), out var future) ? future : DemandScenario.Base, parsed.GetValue(seed), Draws: 1);
        question = new LandPlanQuestion(code, folder, demand, plan, [.. parsed.GetValue(redevelop) ?? []], parsed.GetValue(neighbour), day);
        return true;
    }

    private bool TryReadPairs(string[] texts, Func<string, bool> isValue, out Dictionary<string, string> pairs)
    {
        pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var at = text.LastIndexOf('=');
            if (at <= 0 || !isValue(text[(at + 1)..]) || !pairs.TryAdd(text[..at], text[(at + 1)..]))
            {
                return WrongPair(text);
            }
        }

        return true;
    }

    private bool WrongPair(string text) => Wrong("cli.allocate.wrong-pair", ("value", text), ("sectors", string.Join(", ", DemandSectors.All.Select(sector => sector.Code()))));

    private bool Wrong(string key, params (string Name, object? Value)[] values)
    {
        context.Fail(ExitCode.WrongUsage, context.Text(key, values));
        return false;
    }

    private static bool TryReadDay(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return text is null || day is not null;
    }

    private static bool TryReadShare(string? text, out double? share)
    {
        share = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) && read is >= 0 and <= 1 ? read : null;
        return text is null || share is not null;
    }
}

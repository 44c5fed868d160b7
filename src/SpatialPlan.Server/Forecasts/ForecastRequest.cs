using System.Collections.Immutable;
using System.Globalization;
using SpatialPlan.Demand;

namespace SpatialPlan.Server.Forecasts;

/// <summary>What a reader asks of a forecast. All of it stands in the address, so that a calculation can be sent on and comes out the same.</summary>
/// <param name="Code">SOATE or P-code of the municipality.</param>
/// <param name="Version">The number of the kept version; null: the newest that stands.</param>
/// <param name="Settings">Scenario and seed.</param>
/// <param name="Values">Coefficients the reader tries instead of those of the forecast, by key.</param>
/// <param name="On">The day for which vacant land is read; null: the first day after the base year.</param>
/// <param name="Format">The form of the answer.</param>
/// <param name="Table">For CSV: which table.</param>
public sealed record ForecastRequest(
    string Code, long? Version, DemandSettings Settings, ImmutableSortedDictionary<string, double> Values, DateOnly? On, ForecastFormat Format, string? Table)
{
    /// <summary>What stands before the key of a coefficient in the address.</summary>
    public const string ValuePrefix = "set.";

    /// <summary>Reads the address; a problem that names the parameter that cannot be read. Empty values count as not given, as forms send them.</summary>
    /// <param name="context">The request.</param>
    /// <param name="code">The municipality in the path.</param>
    /// <param name="clock">Tells today.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="withFormat">False where another question has forms of its own.</param>
    internal static IResult? TryRead(HttpContext context, string code, TimeProvider clock, out ForecastRequest request, bool withFormat = true)
    {
        var query = context.Request.Query;
        request = new ForecastRequest(code, null, new DemandSettings(), ImmutableSortedDictionary<string, double>.Empty, null, ForecastFormat.Page, Given(query, "table"));
        var format = ForecastFormat.Page;
        if ((Asked.TryLanguage(context, out _) ?? (withFormat ? TryFormat(context, out format) : null)) is { } wrongForm)
        {
            return wrongForm;
        }

        if ((TryVersion(context, out var version) ?? TrySettings(context, out var settings)) is { } wrongChoice)
        {
            return wrongChoice;
        }

        TryVersion(context, out version);
        TrySettings(context, out settings);
        if ((TryValues(context, out var values) ?? (Given(query, "on") is null ? null : Asked.TryOn(context, clock, out _))) is { } wrongValue)
        {
            return wrongValue;
        }

        Asked.TryOn(context, clock, out var on);
        request = request with { Version = version, Settings = settings, Values = values, On = Given(query, "on") is null ? null : on, Format = format };
        return null;
    }

    /// <summary>The same request in another form, as an address of this site.</summary>
    internal string Address(ForecastFormat format, string? table = null, string? language = null)
    {
        var query = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        Add("forecast", Version?.ToString(CultureInfo.InvariantCulture));
        Add("scenario", Settings.Scenario.Code());
        Add("seed", Settings.Seed.ToString(CultureInfo.InvariantCulture));
        Add("on", On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var (key, value) in Values)
        {
            Add(ValuePrefix + key, value.ToString("R", CultureInfo.InvariantCulture));
        }

        Add("lang", language);
        Add("format", format == ForecastFormat.Page ? null : format.ToString().ToLowerInvariant());
        Add("table", table);
        return $"/municipalities/{Uri.EscapeDataString(Code)}/forecast{query.ToQueryString()}";
    }

    private static IResult? TryFormat(HttpContext context, out ForecastFormat format)
    {
        var text = Given(context.Request.Query, "format");
        format = text switch
        {
            null => Asked.WantsPage(context.Request) ? ForecastFormat.Page : ForecastFormat.Json,
            "json" => ForecastFormat.Json,
            "csv" => ForecastFormat.Csv,
            "pdf" => ForecastFormat.Pdf,
            "tables" => ForecastFormat.Tables,
            _ => (ForecastFormat)(-1),
        };
        return format >= 0 ? null : Problems.BadValue(context, "format", text, "problem.expected.forecast-format");
    }

    private static IResult? TryVersion(HttpContext context, out long? version)
    {
        var text = Given(context.Request.Query, "forecast");
        version = text is not null && Asked.TryNumber(text, 1, long.MaxValue, out var number) ? number : null;
        return text is null || version is not null ? null : Problems.BadValue(context, "forecast", text, "problem.expected.forecast");
    }

    private static IResult? TrySettings(HttpContext context, out DemandSettings settings)
    {
        settings = new DemandSettings();
        var scenario = settings.Scenario;
        if (Given(context.Request.Query, "scenario") is { } text && !DemandScenarios.TryParse(text, out scenario))
        {
            return Problems.BadValue(context, "scenario", text, "problem.expected.scenario");
        }

        var seed = settings.Seed;
        if (Given(context.Request.Query, "seed") is { } written && !ulong.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            return Problems.BadValue(context, "seed", written, "problem.expected.seed");
        }

        settings = settings with { Scenario = scenario, Seed = seed };
        return null;
    }

    // Whether the key exists and the value lies in its range is known only with the forecast at hand.
    private static IResult? TryValues(HttpContext context, out ImmutableSortedDictionary<string, double> values)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        values = read.ToImmutable();
        foreach (var (name, all) in context.Request.Query.Where(pair => pair.Key.StartsWith(ValuePrefix, StringComparison.Ordinal)))
        {
            string? text = all;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (all.Count > 1 || !double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            {
                return Problems.BadValue(context, name, text, "problem.expected.coefficient");
            }

            read[name[ValuePrefix.Length..]] = value;
        }

        values = read.ToImmutable();
        return null;
    }

    private static string? Given(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;
}

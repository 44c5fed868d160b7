using System.Globalization;

namespace SpatialPlan.Server.LandBalance;

/// <summary>What a balance is asked for: <c>?on=</c>, <c>?from=</c>, <c>?known-at=</c> and <c>?format=</c>.</summary>
/// <param name="Code">SOATE or P-code of the unit.</param>
/// <param name="On">The day in law.</param>
/// <param name="From">The first day of the annual form, or none.</param>
/// <param name="KnownAt">The time of knowledge, or now.</param>
/// <param name="Format"><c>html</c>, <c>json</c>, <c>csv</c> or <c>xlsx</c>.</param>
/// <param name="Today">Today in the country.</param>
internal sealed record LandBalanceRequest(string Code, DateOnly On, DateOnly? From, DateTimeOffset? KnownAt, string Format, DateOnly Today)
{
    private const int LongestCode = 14;

    /// <summary>Reads the request; a problem that names what cannot be read.</summary>
    public static IResult? TryRead(HttpContext context, string code, TimeProvider clock, out LandBalanceRequest request)
    {
        request = null!;
        if (code.Length > LongestCode || !code.All(char.IsAsciiLetterOrDigit))
        {
            return Problems.BadValue(context, "code", code, "problem.expected.unit");
        }

        if ((Asked.TryLanguage(context, out _) ?? Asked.TryOn(context, clock, out _)) is { } problem)
        {
            return problem;
        }

        Asked.TryOn(context, clock, out var on);
        string? format = context.Request.Query["format"];
        if (format is not (null or "html" or "json" or "csv" or "xlsx"))
        {
            return Problems.BadValue(context, "format", format, "problem.expected.balance-format");
        }

        format ??= Asked.WantsPage(context.Request) ? "html" : "json";
        var wrong = TryFrom(context, format, on, out var from) ?? TryKnownAt(context, out _);
        TryKnownAt(context, out var knownAt);
        request = new LandBalanceRequest(code, on, from, knownAt, format, Asked.Today(clock));
        return wrong;
    }

    /// <summary>A page shows the year so far unless another first day is asked for; an empty one, as a form sends it, is none.</summary>
    private static IResult? TryFrom(HttpContext context, string format, DateOnly on, out DateOnly? from)
    {
        string? text = context.Request.Query["from"];
        from = text is null && format == "html" ? StartOfYear(on) : null;
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < on && day >= Asked.FirstDay;
        from = read ? day : null;
        return read ? null : Problems.BadValue(context, "from", text, "problem.expected.from");
    }

    /// <summary>1 January of the year; on 1 January itself that of the year before, as the annual form is made.</summary>
    private static DateOnly StartOfYear(DateOnly on) => on is { Month: 1, Day: 1 } ? on.AddYears(-1) : new DateOnly(on.Year, 1, 1);

    private static IResult? TryKnownAt(HttpContext context, out DateTimeOffset? knownAt)
    {
        string? text = context.Request.Query["known-at"];
        var read = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        knownAt = read ? time : null;
        return read || string.IsNullOrEmpty(text) ? null : Problems.BadValue(context, "known-at", text, "problem.expected.known-at");
    }
}

using System.Globalization;
using SpatialPlan.Texts;

namespace SpatialPlan.Server;

/// <summary>Reads what a request asks for. A value that cannot be read is answered by a problem that names it, never guessed.</summary>
internal static class Asked
{
    /// <summary>The cookie that remembers the language of a reader.</summary>
    public const string LanguageCookie = "lang";

    /// <summary>The oldest and the newest day that can be asked for: the republic's first day, and far enough ahead for any plan.</summary>
    private static readonly (DateOnly First, DateOnly Last) Days = (new(1991, 8, 31), new(2200, 1, 1));

    /// <summary>The oldest day that can be asked for.</summary>
    public static DateOnly FirstDay => Days.First;

    /// <summary>The language of a request: <c>?lang=</c>, else the cookie, else Kyrgyz. What cannot be read counts as not said; see <see cref="TryLanguage"/>.</summary>
    public static Language LanguageOf(HttpContext context) =>
        Languages.TryParse(context.Request.Query["lang"], out var asked) ? asked
        : Languages.TryParse(context.Request.Cookies[LanguageCookie], out var remembered) ? remembered
        : Language.Kyrgyz;

    /// <summary>Checks <c>?lang=</c> and remembers it for the next page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="language">The language to answer in.</param>
    /// <returns>A problem when the parameter names no language of ours.</returns>
    public static IResult? TryLanguage(HttpContext context, out Language language)
    {
        language = LanguageOf(context);
        string? text = context.Request.Query["lang"];
        if (text is null)
        {
            return null;
        }

        if (!Languages.TryParse(text, out _))
        {
            return Problems.BadValue(context, "lang", text, "problem.expected.lang");
        }

        context.Response.Cookies.Append(LanguageCookie, language.Code(), new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Path = "/", IsEssential = true });
        return null;
    }

    /// <summary>Reads <c>?on=</c>, the day of law; today in Bishkek when it is not given.</summary>
    /// <returns>A problem when the parameter is no day between 1991-08-31 and 2200-01-01.</returns>
    public static IResult? TryOn(HttpContext context, TimeProvider clock, out DateOnly on)
    {
        on = Today(clock);
        string? text = context.Request.Query["on"];
        return text is null || TryDay(text, out on) ? null : Problems.BadValue(context, "on", text, "problem.expected.on");
    }

    /// <summary>Reads a day between 1991-08-31 and 2200-01-01, written as YYYY-MM-DD.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day >= Days.First && day <= Days.Last;

    /// <summary>Reads a whole number that stands in a path.</summary>
    public static bool TryNumber(string text, long first, long last, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= first && number <= last;

    /// <summary>Today by the clock of the country (UTC+6, without summer time), whatever the clock of the machine says.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(6)).DateTime);

    /// <summary>True when the reader prefers a page to JSON.</summary>
    public static bool WantsPage(HttpRequest request)
    {
        string? format = request.Query["f"];
        return format is null
            ? request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault(type => type.MediaType.Value is "text/html" or "application/json") is { MediaType.Value: "text/html" }
            : format == "html";
    }
}

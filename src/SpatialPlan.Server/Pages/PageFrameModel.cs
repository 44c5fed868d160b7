using Microsoft.AspNetCore.Http.Extensions;
using SpatialPlan.Server.Map;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Pages;

/// <summary>What the frame of every page needs.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Assets">Addresses of scripts and styles.</param>
/// <param name="Request">The address asked for, to make the language links from.</param>
public sealed record PageFrameModel(Language Language, Func<string, string> Assets, HttpRequest Request)
{
    /// <summary>The frame of a request.</summary>
    public static PageFrameModel Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(Asked.LanguageOf(context), context.RequestServices.GetRequiredService<AssetVersions>().Address, context.Request);
    }

    /// <summary>A text in the language of the page.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values) => TextCatalogue.Get(Language, key, values);

    /// <summary>This page in another language.</summary>
    public string InLanguage(Language language)
    {
        var query = new QueryBuilder(Request.Query.Where(pair => pair.Key != "lang").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))) { { "lang", language.Code() } };
        return Request.Path.ToUriComponent() + query.ToQueryString().ToUriComponent();
    }
}

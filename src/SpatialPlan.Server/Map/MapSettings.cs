using System.Globalization;
using System.Text.Json;
using SpatialPlan.PostGis.CodeLists;
using SpatialPlan.Texts;
using SpatialPlan.Zoning;

namespace SpatialPlan.Server.Map;

/// <summary>
/// What the map in the browser has to know. Dates and separators of numbers are given ready-made, for browsers do not know how Kyrgyz writes them.
/// </summary>
/// <param name="Language">The language of the page.</param>
/// <param name="On">The day of law that is shown.</param>
/// <param name="Codes">Names of codes.</param>
internal sealed record MapSettings(Language Language, DateOnly On, IReadOnlyList<CodeName> Codes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = Site.Letters };

    /// <summary>West, south, east, north in degrees; null when there is nothing to show.</summary>
    public double[]? Extent { get; init; }

    /// <summary>When the data was last changed.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>The parcel a small map shows; null for the map of the whole.</summary>
    public long? Parcel { get; init; }

    /// <summary>The zone types of the municipality, for the legend.</summary>
    public IReadOnlyList<ZoneType> ZoneTypes { get; init; } = [];

    /// <summary>JSON that may stand inside a page: the signs that could end its element are escaped.</summary>
    public string ToJson()
    {
        var culture = Language.Culture();
        return JsonSerializer.Serialize(
            new
            {
                language = Language.Code(),
                on = On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                onText = LongDate.Of(On, Language),
                changedText = ChangedAt is { } at ? LongDate.Of(DateOnly.FromDateTime(at.AddHours(6)), Language) : null,
                decimalSign = culture.NumberFormat.NumberDecimalSeparator,
                groupSign = culture.NumberFormat.NumberGroupSeparator,
                extent = Extent,
                parcel = Parcel?.ToString(CultureInfo.InvariantCulture),
                zoneTypes = ZoneTypes.Select(type => new { type.Code, name = type.Name.In(Language), type.Color, type.Confirmed }),
                texts = Texts(),
            },
            Json);
    }

    private Dictionary<string, string> Texts()
    {
        var texts = TextCatalogue.Keys
            .Where(key => key.StartsWith("map.", StringComparison.Ordinal) || key.StartsWith("unit.", StringComparison.Ordinal) || key == "default.unconfirmed")
            .ToDictionary(key => key, key => TextCatalogue.Get(Language, key));
        foreach (var code in Codes)
        {
            texts[$"{code.List}.{code.Code}"] = code.Name.In(Language);
        }

        return texts;
    }
}

using System.Text.Json;
using SpatialPlan.PostGis.CodeLists;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Map;

/// <summary>What the map in the browser has to know: its language, its texts, the names of codes, the day, and where to begin.</summary>
internal static class MapSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = Site.Letters };

    /// <summary>JSON that may stand inside a page: the signs that could end its element are escaped.</summary>
    public static string Write(Language language, DateOnly on, IReadOnlyList<MunicipalityOnMap> municipalities, IReadOnlyList<CodeName> codes)
    {
        var texts = TextCatalogue.Keys.Where(key => key.StartsWith("map.", StringComparison.Ordinal) || key.StartsWith("unit.", StringComparison.Ordinal)).ToDictionary(key => key, key => TextCatalogue.Get(language, key));
        foreach (var code in codes)
        {
            texts[$"{code.List}.{code.Code}"] = code.Name.In(language);
        }

        return JsonSerializer.Serialize(
            new
            {
                language = language.Code(),
                culture = language.Culture().Name,
                on = on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                extent = municipalities.Count > 0 ? new[] { municipalities[0].WestLon, municipalities[0].SouthLat, municipalities[0].EastLon, municipalities[0].NorthLat } : null,
                changedAt = municipalities.Count > 0 ? municipalities[0].ChangedAt : (DateTime?)null,
                texts,
            },
            Json);
    }
}

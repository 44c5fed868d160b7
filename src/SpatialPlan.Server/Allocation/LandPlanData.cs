using System.Text.Json;
using SpatialPlan.Server.Charts;
using SpatialPlan.Server.Forecasts;
using SpatialPlan.Supply;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Allocation;

/// <summary>What the map of a plan needs: where its land comes from, how sectors look, and the words of what is shown on a click.</summary>
internal static class LandPlanData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = Site.Letters };

    /// <summary>JSON that may stand inside a page.</summary>
    public static string ToJson(ForecastWords words, LandPlanView view) => JsonSerializer.Serialize(
        new
        {
            address = view.Request.Address(view.Forecast.Request, LandPlanFormat.GeoJson),
            looks = SectorLook.All.Select(look => new { look.Sector, look.Color, look.Pattern, name = words.Text($"demand.sector.{look.Sector}") }),
            tiers = new[] { SupplyState.Municipal, SupplyState.StateReserve, SupplyState.Private, SupplyState.Conversion }.Select(state => words.Text($"plan.state.{state.Code()}")),
            texts = TextCatalogue.Keys.Where(key => key.StartsWith("planning.piece.", StringComparison.Ordinal) || key == "allocation.left-free").ToDictionary(key => key, key => words.Text(key)),
            regrets = view.Plan.Parts.Select(part => part.Regret is { } regret ? words.Number(regret, 3).Text : ""),
        },
        Json);
}

using System.Text.Json;
using SpatialPlan.Demand;
using SpatialPlan.Server.Charts;

namespace SpatialPlan.Server.Forecasts;

/// <summary>What the charts in the browser are drawn from: the same numbers as the drawings and the tables of the page, with the words beside them.</summary>
internal static class ChartData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = Site.Letters };

    /// <summary>JSON that may stand inside a page.</summary>
    public static string ToJson(ForecastWords words)
    {
        var (outlook, report) = (words.View.Outlook, words.View.Report);
        var numbers = SpatialPlan.Texts.Languages.Culture(words.Language).NumberFormat;
        return JsonSerializer.Serialize(
            new
            {
                decimalSign = numbers.NumberDecimalSeparator,
                groupSign = numbers.NumberGroupSeparator,
                population = Population(words),
                demand = new
                {
                    rows = report.Demand.GroupBy(line => (line.Sector, line.Year)).Select(cell => new { sector = cell.Key.Sector.Code(), year = cell.Key.Year, hectares = cell.Sum(line => line.Hectares) }),
                    together = outlook.Together.Years.Select((year, at) => new { year = report.Forecast.BaseYear + at + 1, p10 = year.P10, p50 = year.P50, p90 = year.P90 }),
                },
                balance = words.View.Answer.Balance.Select(row => new
                {
                    sector = row.Sector.Code(),
                    demand = row.DemandHectares,
                    municipal = row.MunicipalHectares,
                    stateFund = row.StateFundHectares,
                    spread = outlook.Sectors.FirstOrDefault(one => one.Sector == row.Sector)?.Total,
                }),
                tornado = new
                {
                    likeliest = outlook.Together.LikeliestHectares,
                    bars = outlook.Tornado.Take(12).Select(bar => new { name = words.Input(bar.Input), atLow = bar.HectaresAtLow, atHigh = bar.HectaresAtHigh, lowValue = words.Names.Number(bar.LowValue, 4), highValue = words.Names.Number(bar.HighValue, 4) }),
                },
                looks = SectorLook.All.Select(look => new { look.Sector, look.Color, look.Pattern, name = words.Text($"demand.sector.{look.Sector}") }),
                texts = SpatialPlan.Texts.TextCatalogue.Keys.Where(key => key.StartsWith("planning.chart.", StringComparison.Ordinal)).Append("unit.hectares").Append("planning.unit.persons").ToDictionary(key => key, key => words.Text(key)),
            },
            Json);
    }

    private static object Population(ForecastWords words)
    {
        var report = words.View.Report;
        var series = report.Official.Series;
        return new
        {
            facts = series.Values.Select((persons, at) => new { year = series.FirstYear + at, persons }),
            years = report.PopulationForecast.Years.Select((year, at) => new
            {
                year.Year, year.Point, year.Lower80, year.Upper80, year.Lower95, year.Upper95, official = report.Official.Path[at].Official, used = report.Population[at + 1],
            }),
            showsUsed = report.Scenario is not (DemandScenario.Base or DemandScenario.Official),
        };
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Cli.Forecasts;

/// <summary>Writes forecasts of series as JSON. Numbers are rounded to nine significant digits, so that every machine writes the same bytes.</summary>
internal static class SeriesJson
{
    private static readonly JsonSerializerOptions Settings = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    internal static void Write(TextWriter output, IEnumerable<(string Id, SeriesForecast Forecast)> forecasts)
    {
        output.Write(JsonSerializer.Serialize(new { Series = forecasts.Select(one => One(one.Id, one.Forecast)) }, Settings));
        output.Write('\n');
    }

    private static object One(string id, SeriesForecast forecast) => new
    {
        Id = id,
        Point = forecast.Years.Select(year => Round(year.Point)),
        Lower80 = forecast.Years.Select(year => Round(year.Lower80)),
        Upper80 = forecast.Years.Select(year => Round(year.Upper80)),
        Lower95 = forecast.Years.Select(year => Round(year.Lower95)),
        Upper95 = forecast.Years.Select(year => Round(year.Upper95)),
        Official = (forecast.Official?.Path ?? []).Select(year => Round(year.Official)),
        Methods = forecast.Methods.Select(weight => new { Method = Name(weight.Method), Weight = Round(weight.Weight) }),
        BackTest = forecast.BackTests.Select(row => new
        {
            Method = Name(row.Candidate),
            row.Result?.Years,
            Mase = Round(row.Result?.Mase),
            MapePercent = Round(row.Result?.MapePercent),
            BiasPercent = Round(row.Result?.BiasPercent),
            CoveragePercent = Round(row.Result?.CoveragePercent),
        }),
        Warnings = forecast.Warnings.Select(Name),
    };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static double? Round(double? value) => value is { } known ? Round(known) : null;

    private static double Round(double value) =>
        value == 0 ? 0 : double.Parse(value.ToString("G9", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}

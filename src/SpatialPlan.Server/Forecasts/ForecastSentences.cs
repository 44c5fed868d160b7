using SpatialPlan.Demand;
using SpatialPlan.Forecasts;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Forecasts;

/// <summary>What a calculation comes to, in sentences. What is not known is said; nothing unknown counts as enough.</summary>
internal static class ForecastSentences
{
    /// <summary><c>unknown</c> when the land could not be read, else <c>enough</c> or <c>short</c> for all sectors together.</summary>
    public static string LandStatus(ForecastView view) =>
        view.Answer.Together is not { } together ? "unknown" : together.Sectors.All(sector => sector.UnmetSquareMetres == 0) ? "enough" : "short";

    public static string OfLand(ForecastWords words)
    {
        var answer = words.View.Answer;
        if (answer.Together is not { } together)
        {
            return words.Text($"demand.supply.{answer.SupplyStatus}", ("code", answer.MunicipalityCode), ("on", words.Names.Date(answer.On)));
        }

        var unmet = together.Sectors.Sum(sector => sector.UnmetSquareMetres) / 10_000.0;
        var sectors = together.Bottleneck.Select(code => DemandSectors.TryParse(code, out var sector) ? words.Names.Sector(sector) : code);
        return unmet == 0 ? words.Text("demand.together.enough") : words.Text("demand.together.short", ("hectares", words.Names.Fixed(unmet, 2)), ("sectors", string.Join(", ", sectors)));
    }

    /// <summary>The warnings of the calculation, the tables that were not given, and what is not taken into account.</summary>
    public static IEnumerable<string> OfWarnings(ForecastWords words)
    {
        foreach (var warning in words.View.Report.Warnings)
        {
            yield return words.Names.Warning(warning);
        }

        if (!words.View.Answer.AbsentFiles.IsEmpty)
        {
            yield return words.Text("demand.absent", ("files", string.Join(", ", words.View.Answer.AbsentFiles)));
        }

        if (words.View.Report is { Scenario: DemandScenario.Plan, Forecast.Targets.IsEmpty: true })
        {
            yield return words.Text("planning.no-targets");
        }

        if (!words.View.Chosen.Stands)
        {
            yield return words.Text("planning.replaced-warning");
        }
    }

    /// <summary>Whether the base path would have done better than the official number on this very series; that it could not be tested when it is too short.</summary>
    public static string OfBackTest(ForecastWords words)
    {
        var rows = words.View.Report.PopulationForecast.BackTests;
        double? Error(BackTestCandidate candidate) => rows.FirstOrDefault(row => row.Candidate == candidate)?.Result?.MapePercent;
        return (Error(BackTestCandidate.BasePath), Error(BackTestCandidate.Official)) switch
        {
            ({ } own, { } official) when own <= official => words.Text("planning.backtest.better", ("own", words.Names.Number(own, 2)), ("official", words.Names.Number(official, 2))),
            ({ } own, { } official) => words.Text("planning.backtest.worse", ("own", words.Names.Number(own, 2)), ("official", words.Names.Number(official, 2))),
            _ => words.Text("planning.backtest.none"),
        };
    }

    /// <summary>From which version, by whom and when, and with which seed.</summary>
    public static string OfOrigin(ForecastWords words)
    {
        var chosen = words.View.Chosen;
        return words.Text(
            "planning.made",
            ("name", chosen.Name.In(words.Language)), ("code", chosen.Code), ("version", chosen.VersionId), ("author", chosen.Author), ("source", chosen.Source),
            ("date", LongDate.Of(DateOnly.FromDateTime(chosen.RecordedAt.AddHours(6)), words.Language)), ("seed", words.View.Outlook.Settings.Seed), ("draws", words.View.Outlook.Settings.Draws),
            ("scenario", words.Scenario(words.View.Report.Scenario)));
    }
}

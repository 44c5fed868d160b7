using System.Globalization;
using System.Text.Json;
using SpatialPlan.Cli.Demand;
using SpatialPlan.Demand;
using SpatialPlan.Forecasts;
using SpatialPlan.Tables.Forecasts;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Demand;

public sealed class LandDemandTests
{
    private static readonly LocalizedName Name = new("Сыноо");
    private static readonly AnnualSeries People = new(2015, [9000, 9090, 9181, 9273, 9365, 9459, 9554, 9649, 9746, 9843]);

    [Fact]
    public void The_chain_gives_land_to_two_sectors_and_what_comes_too_late_is_said()
    {
        var report = LandDemand.Run(new DemandForecast
        {
            MunicipalityCode = "x",
            Name = Name,
            HorizonYears = 8,
            Population = People,
            Links = [.. IrrigationChainTests.Links],
            Pulses = [new ChainPulse("irrigation_investment", 2025, 20)],
        });
        Assert.Equal(350, report.Demand.Where(line => line.Component == "irrigated_land").Sum(line => line.Hectares), 1e-9);
        // The horizon ends in 2032, the second of five years in which houses are built.
        Assert.Equal(2 * 4 * 800 / 7500.0, report.Demand.Where(line => line.Sector == DemandSector.Housing).Sum(line => line.Hectares), 1e-9);
        // The houses that come later, and a fifth of their land for the irrigated fields they take.
        Assert.Equal(1.2 * 3 * 4 * 800 / 7500.0, Value(report, "after-horizon", "hectares"), 1e-9);
    }

    [Fact]
    public void The_reported_costs_and_the_check_of_housing_land_are_warned_of()
    {
        var report = LandDemand.Run(new DemandForecast
        {
            MunicipalityCode = "x",
            Name = Name,
            HorizonYears = 10,
            Population = People,
            Links = [.. IrrigationChainTests.Links],
            Pulses = [new ChainPulse("irrigation_investment", 2025, 20)],
        });
        Assert.Equal(6.30, Value(report, "housing-check", "check"), 1e-9);
        Assert.Equal(2.133, Value(report, "housing-check", "hectares"), 5e-4);
        Assert.Contains("76.5; 28.7; 23.2; 18.9", new DemandNames(report.Forecast, Language.English).Warning(report.Warnings.Single(warning => warning.Code == "reported-costs")), StringComparison.Ordinal);
    }

    [Fact]
    public void Land_that_a_crop_gives_up_is_reported_apart_and_covers_nothing()
    {
        var report = LandDemand.Run(new DemandForecast
        {
            MunicipalityCode = "x",
            Name = Name,
            HorizonYears = 1,
            Population = People,
            Crops =
            [
                new Crop("less", Name, 0, [new(2024, 100, 1), new(2025, 60, 1)]),
                new Crop("more", Name, 0, [new(2024, 100, 1), new(2025, 130, 1)]),
            ],
        });
        Assert.Equal(("more", 30.0), (report.Demand.Single().Component, report.Demand.Single().Hectares));
        Assert.Equal(("less", 40.0), (report.Released.Single().Component, report.Released.Single().Hectares));
    }

    [Fact]
    public void What_was_not_given_is_not_calculated_and_uses_no_coefficient()
    {
        var report = LandDemand.Run(new DemandForecast { MunicipalityCode = "x", Name = Name, HorizonYears = 5, Population = People });
        Assert.Empty(report.Demand);
        Assert.Empty(report.Coefficients);
        Assert.Empty(report.Chain);
    }

    [Fact]
    public void A_path_that_does_not_cover_the_horizon_is_refused()
    {
        var forecast = new DemandForecast { MunicipalityCode = "x", Name = Name, HorizonYears = 5, Population = People };
        var inputs = DemandInputs.Of(forecast, SeriesForecasting.Run(People, 5), DemandScenario.Base);
        Assert.Throws<ArgumentException>(() => LandDemand.Calculate(inputs with { Population = [1, 2, 3] }));
    }

    [Fact]
    public void Every_warning_has_a_sentence_with_no_gap_in_every_language()
    {
        var report = Sample().Report;
        Assert.NotEmpty(report.Warnings);
        foreach (var language in Languages.All)
        {
            var names = new DemandNames(report.Forecast, language);
            Assert.All(report.Warnings, warning => Assert.DoesNotContain("{", names.Warning(warning), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("ky-KG")]
    [InlineData("ru-RU")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_tables_give_the_same_bytes_in_every_culture(string culture)
    {
        var expected = InCulture("", () => Json(Sample()) + Csv(Sample()) + Text(Sample()));
        Assert.Equal(expected, InCulture(culture, () => Json(Sample()) + Csv(Sample()) + Text(Sample())));
    }

    [Fact]
    public void Json_adds_up_and_says_that_land_was_not_read()
    {
        using var document = JsonDocument.Parse(Json(Sample()));
        var root = document.RootElement;
        Assert.Equal(root.GetProperty("demandHectares").GetDouble(), root.GetProperty("demand").EnumerateArray().Sum(line => line.GetProperty("hectares").GetDouble()), 1e-4);
        Assert.Equal("no-database", root.GetProperty("supply").GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("supply").GetProperty("balance").ValueKind);
        Assert.Equal(17_811, root.GetProperty("population").GetProperty("forecast")[0].GetProperty("persons").GetDouble());
    }

    [Fact]
    public void The_text_says_that_land_was_not_read_and_never_shows_zero_instead()
    {
        var text = Text(Sample());
        Assert.Contains("was not read", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lacking", text[text.IndexOf("Against vacant land", StringComparison.Ordinal)..text.IndexOf("Warnings", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Balance_takes_only_land_recorded_as_unused_and_of_a_fitting_category()
    {
        VacantLand Land(int category, LandTier tier, bool recorded, decimal hectares) => new(category, Name, tier, recorded, 1, hectares * 10_000);
        var supply = new VacantSupply("x", new DateOnly(2025, 1, 1), 9,
        [
            Land(2, LandTier.MunicipalUnused, true, 40), Land(2, LandTier.MunicipalUnused, false, 7), Land(1, LandTier.MunicipalUnused, true, 100), Land(1, LandTier.StateFundUnused, true, 50),
        ]);
        var rows = DemandBalance.Of([new(DemandSector.Housing, "x", 2025, 30), new(DemandSector.Housing, "x", 2026, 25), new(DemandSector.Agriculture, "y", 2025, 120)], supply, SectorLand.All);
        Assert.Equal((55, 40, 0, 7, 15), (rows[0].DemandHectares, rows[0].MunicipalHectares, rows[0].StateFundHectares, rows[0].UnknownUseHectares, rows[0].LackingHectares));
        Assert.Equal((120, 100, 50, 0, 0), (rows[1].DemandHectares, rows[1].MunicipalHectares, rows[1].StateFundHectares, rows[1].UnknownUseHectares, rows[1].LackingHectares));
    }

    [Fact]
    public void Sectors_that_could_each_be_served_alone_are_short_together_and_named()
    {
        var supply = new VacantSupply("x", new DateOnly(2025, 1, 1), 2, [new(2, Name, LandTier.MunicipalUnused, true, 1, 400_000), new(1, Name, LandTier.StateFundUnused, true, 1, 900_000), new(2, Name, LandTier.MunicipalUnused, false, 1, 400_000)]);
        DemandLine[] demand = [new(DemandSector.Housing, "x", 2025, 35), new(DemandSector.Social, "x", 2025, 12), new(DemandSector.Agriculture, "x", 2025, 80)];
        Assert.All(DemandBalance.Of(demand, supply, SectorLand.All), row => Assert.Equal(0, row.LackingHectares));
        var together = DemandBalance.Together(demand, supply, SectorLand.All);
        Assert.Equal(70_000, together.Sectors.Sum(sector => sector.UnmetSquareMetres));
        Assert.Equal(["housing", "social"], together.Bottleneck.AsEnumerable());
    }

    [Fact]
    public void Every_sector_has_its_land_categories() => Assert.Equal(DemandSectors.All.AsEnumerable(), SectorLand.All.Select(row => row.Sector));

    private static double Value(DemandReport report, string code, string name) =>
        (double)report.Warnings.Single(warning => warning.Code == code).Values.Single(value => value.Name == name).Value;

    private static DemandAnswer Sample()
    {
        var reading = ForecastFolder.Read(ForecastFolderTests.SampleFolder);
        return new DemandAnswer(LandOutlook.Run(reading.Forecast!, new DemandSettings(DemandScenario.Official, Draws: 50)), reading.AbsentFiles, null, "no-database", "41704220803000", new DateOnly(2025, 1, 1));
    }

    private static string Json(DemandAnswer answer) => Written(output => DemandJson.Write(output, answer, Language.Kyrgyz));

    private static string Csv(DemandAnswer answer) => Written(output => DemandCsv.Write(output, answer));

    private static string Text(DemandAnswer answer) => Written(output => new DemandText(new Cli.CliContext(Language.English, output, Spectre.Console.AnsiConsole.Console, null), answer).Write());

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        write(output);
        return output.ToString();
    }

    private static string InCulture(string name, Func<string> act)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}

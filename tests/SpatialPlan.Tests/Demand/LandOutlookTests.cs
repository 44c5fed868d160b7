using SpatialPlan.Demand;
using SpatialPlan.Forecasts;
using SpatialPlan.Tables.Forecasts;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Demand;

/// <summary>Demand with its uncertainty, against quantiles worked out from the formulas.</summary>
public sealed class LandOutlookTests
{
    private static readonly LocalizedName Name = new("Сыноо");
    private static readonly AnnualSeries People = new(2015, [9000, 9090, 9181, 9273, 9365, 9459, 9554, 9649, 9746, 9843]);

    [Fact]
    public void One_uncertain_coefficient_gives_its_own_triangle()
    {
        var outlook = LandOutlook.Run(Guests(Certain("tourism.guest_house_square_metres_per_place")), new DemandSettings(DemandScenario.Base, 7));
        var triangle = new Triangular(50, 130, 150);
        var site = outlook.Sectors.Single(sector => sector.Sector == DemandSector.Tourism);
        var parking = 300 * 15 * 25 / 1000.0 / 10_000;
        foreach (var (found, share) in new[] { (site.Total.P10, 0.1), (site.Total.P50, 0.5), (site.Total.P90, 0.9) })
        {
            Assert.InRange(found / ((300 * triangle.Quantile(share) / 0.8 / 10_000) + parking), 0.98, 1.02);
        }

        Assert.InRange(site.Draws.Average() / ((300 * triangle.Mean / 0.8 / 10_000) + parking), 0.99, 1.01);
        Assert.Equal(DemandSettings().Draws, site.Draws.Length);
    }

    [Fact]
    public void Nine_people_in_ten_of_the_upper_path_and_one_in_ten_of_the_lower_lie_at_the_edges_of_the_band()
    {
        // Cemeteries follow the people exactly, and all coefficients are certain: the spread is that of the people.
        var forecast = new DemandForecast { MunicipalityCode = "x", Name = Name, HorizonYears = 5, Population = People, Sheet = Certain(null), Facilities = [new Facility(FacilityKind.Cemetery, Name, 0)] };
        var outlook = LandOutlook.Run(forecast, new DemandSettings(DemandScenario.Base, 3));
        double Cemeteries(DemandScenario scenario) => LandDemand.Run(forecast, scenario).Demand.Where(line => line.Sector == DemandSector.Social).Sum(line => line.Hectares);
        var social = outlook.Sectors.Single(sector => sector.Sector == DemandSector.Social).Total;
        Assert.InRange(social.P10 / Cemeteries(DemandScenario.Low), 0.99, 1.01);
        Assert.InRange(social.P50 / Cemeteries(DemandScenario.Base), 0.99, 1.01);
        Assert.InRange(social.P90 / Cemeteries(DemandScenario.High), 0.99, 1.01);
    }

    [Fact]
    public void The_risk_that_land_will_not_do_falls_from_certain_to_none()
    {
        var tourism = LandOutlook.Run(Guests(CoefficientSheet.Defaults), DemandSettings()).Sectors.Single(sector => sector.Sector == DemandSector.Tourism);
        Assert.Equal(1, tourism.ShareAbove(0));
        Assert.Equal(0.5, tourism.ShareAbove(tourism.Total.P50), 0.001);
        Assert.Equal(0.1, tourism.ShareAbove(tourism.Total.P90), 0.001);
        Assert.Equal(0, tourism.ShareAbove(1000));
    }

    [Fact]
    public void The_tornado_moves_one_input_at_a_time_and_shows_the_widest_bar_first()
    {
        var outlook = LandOutlook.Run(Guests(CoefficientSheet.Defaults), DemandSettings());
        var bar = outlook.Tornado[0];
        Assert.Equal("tourism.guest_house_square_metres_per_place", bar.Input);
        // A fifth more for irrigated fields taken.
        Assert.Equal(1.2 * 300 * (150 - 50) / 0.8 / 10_000, bar.SwingHectares, 1e-9);
        Assert.Equal(outlook.Tornado.Select(one => one.SwingHectares).OrderDescending(), outlook.Tornado.Select(one => one.SwingHectares));
        Assert.DoesNotContain(outlook.Tornado, one => one.Input == "population");
    }

    [Fact]
    public void A_link_with_a_range_is_drawn_and_stands_in_the_tornado()
    {
        var link = IrrigationChainTests.Link("irrigation_investment", "irrigated_land", "17.5", "ha/mln_som", DemandSector.Agriculture) with { LowRatio = 0.95, HighRatio = 17.5 };
        var forecast = new DemandForecast { MunicipalityCode = "x", Name = Name, HorizonYears = 5, Population = People, Links = [link], Pulses = [new ChainPulse("irrigation_investment", 2025, 20)] };
        var outlook = LandOutlook.Run(forecast, DemandSettings());
        Assert.Equal(("irrigation_investment>irrigated_land", 19.0, 350.0), (outlook.Tornado[0].Input, Math.Round(outlook.Tornado[0].HectaresAtLow, 9), Math.Round(outlook.Tornado[0].HectaresAtHigh, 9)));
        Assert.InRange(outlook.Together.Total.P50 / (20 * new Triangular(0.95, 17.5, 17.5).Quantile(0.5)), 0.98, 1.02);
        Assert.Equal(350, outlook.Together.LikeliestHectares, 1e-9);
    }

    [Fact]
    public void The_low_and_high_scenarios_enclose_the_base_and_draw_no_people_again()
    {
        var forecast = ForecastFolder.Read(ForecastFolderTests.SampleFolder).Forecast!;
        var totals = LandOutlook.Run(forecast, new DemandSettings(DemandScenario.Low, Draws: 20));
        Assert.DoesNotContain(totals.Tornado, bar => bar.Input == "population");
        var hectares = totals.Scenarios.ToDictionary(one => one.Scenario, one => one.Hectares.Values.Sum());
        Assert.True(hectares[DemandScenario.Low] < hectares[DemandScenario.Base] && hectares[DemandScenario.Base] < hectares[DemandScenario.High]);
        Assert.Equal(hectares[DemandScenario.Low], totals.Together.LikeliestHectares, 1e-9);
        Assert.Equal(DemandScenarios.All.AsEnumerable(), totals.Scenarios.Select(one => one.Scenario));
    }

    [Fact]
    public void One_seed_gives_one_result_and_another_seed_another()
    {
        var forecast = Guests(CoefficientSheet.Defaults);
        Assert.Equal(LandOutlook.Run(forecast, DemandSettings()).Together.Draws.AsEnumerable(), LandOutlook.Run(forecast, DemandSettings()).Together.Draws);
        Assert.NotEqual(LandOutlook.Run(forecast, DemandSettings()).Together.Draws.AsEnumerable(), LandOutlook.Run(forecast, new DemandSettings(DemandScenario.Base, 2)).Together.Draws);
    }

    [Fact]
    public void The_programme_is_followed_by_its_own_scenario_only()
    {
        var crop = new Crop("raspberry", Name, 0, [new(2024, 2200, 4), new(2034, 2200, 4)]);
        var branch = new Branch("mill", Name, JobNorm.LightIndustry, [new(2024, null, 100), new(2034, null, 100)]);
        var forecast = new DemandForecast
        {
            MunicipalityCode = "x",
            Name = Name,
            HorizonYears = 10,
            Population = People,
            Crops = [crop],
            Branches = [branch],
            Targets =
            [
                new(PlanSubject.CropOutput, "raspberry", 2027, 2900, "programme"), new(PlanSubject.Population, "", 2029, 11000, "programme"),
                new(PlanSubject.BranchJobs, "mill", 2028, 120, "programme"),
            ],
        };
        double Hectares(DemandScenario scenario, string component) => LandDemand.Run(forecast, scenario).Demand.Where(line => line.Component == component).Sum(line => line.Hectares);
        Assert.Equal(175, Hectares(DemandScenario.Plan, "raspberry"), 1e-9);
        Assert.Equal(0, Hectares(DemandScenario.Base, "raspberry"), 1e-9);
        Assert.Equal(IndustryDemand.Hectares(20, JobNorm.LightIndustry, CoefficientSheet.Defaults), Hectares(DemandScenario.Plan, "mill"), 1e-9);
        Assert.Equal(0, Hectares(DemandScenario.Base, "mill"), 1e-9);
        var plan = LandDemand.Run(forecast, DemandScenario.Plan).Population;
        Assert.Equal(11000, plan[5], 1e-9);
        Assert.Equal(9843 * Math.Pow(11000 / 9843.0, 0.4), plan[2], 1e-9);
        var people = LandDemand.Run(forecast, DemandScenario.Base).Population;
        Assert.Equal(people[10] / people[5], plan[10] / plan[5], 1e-12);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.001, -3.090232306167813)]
    public void Quantiles_of_the_normal_distribution_are_those_of_the_tables(double share, double value) => Assert.Equal(value, NormalDistribution.Quantile(share), 1e-8);

    [Fact]
    public void Compensation_settles_where_nothing_changes_any_more()
    {
        // Ten hectares taken, and a fifth of what is restored pushes others onto irrigated land again.
        var settled = Compensation.Solve(1, given => 10 + (0.2 * given));
        Assert.True(settled.Settled);
        Assert.Equal(12.5, settled.Hectares, 1e-5);
        Assert.Equal(2, Compensation.Solve(1, _ => 10).Rounds);
    }

    [Fact]
    public void Compensation_that_takes_more_than_it_gives_is_told()
    {
        Assert.False(Compensation.Solve(2, given => 10 + (0.6 * given)).Settled);
    }

    private static DemandSettings DemandSettings() => new(DemandScenario.Base, 1);

    private static DemandForecast Guests(CoefficientSheet sheet) => new()
    {
        MunicipalityCode = "x",
        Name = Name,
        HorizonYears = 5,
        Population = People,
        Sheet = sheet,
        Tourism = [new TourismProject("guests", LodgingKind.GuestHouse, Name, 2026, 300, false)],
    };

    private static CoefficientSheet Certain(string? but) =>
        CoefficientSheet.Defaults.With(CoefficientSheet.Defaults.All.Where(one => one.Key != but).Select(one => one with { Low = one.Value, High = one.Value }));
}

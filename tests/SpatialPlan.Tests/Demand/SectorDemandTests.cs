using SpatialPlan.Demand;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Demand;

/// <summary>Worked cases of the formulas by sector, each reckoned by hand beside the code.</summary>
public sealed class SectorDemandTests
{
    private static readonly LocalizedName Name = new("Сыноо");

    [Theory]
    [InlineData(0, 43.994)]
    [InlineData(0.05, 46.194)]
    public void Ten_years_of_housing(double reserve, double hectares)
    {
        var sheet = Sheet(("housing.infill_share", 0.15), ("housing.flat_share", 0.1), ("reserve_share", reserve));
        var years = HousingDemand.Run(Growing(10_000, 0.015, 10), 2024, new HousingStock(2050, 5.0, 4.8, 0), sheet);
        Assert.Equal(2417.793, years[^1].Households, 5e-4);
        Assert.Equal(524.571, years.Sum(year => year.DwellingsForTrend), 5e-4);
        Assert.Equal(hectares, years.Sum(year => year.HectaresForTrend), 5e-4);
        Assert.Equal(2034, years[^1].Year);
    }

    [Fact]
    public void The_waiting_list_comes_on_top_and_is_cleared_in_equal_steps()
    {
        var years = HousingDemand.Run(Growing(10_000, 0, 12), 2024, new HousingStock(2100, 5, 5, 300), Sheet(("housing.loss_share_per_year", 0)));
        Assert.Equal(0, years.Sum(year => year.DwellingsForTrend));
        Assert.Equal([.. Enumerable.Repeat(30.0, 10), 0, 0], years.Select(year => Math.Round(year.DwellingsForWaitingList, 9)));
    }

    [Fact]
    public void A_list_that_is_cleared_in_a_broken_number_of_years_is_cleared_whole()
    {
        var years = HousingDemand.Run(Growing(10_000, 0, 12), 2024, new HousingStock(2100, 5, 5, 300), Sheet(("housing.waiting_list_years", 7.5)));
        Assert.Equal(300, years.Sum(year => year.DwellingsForWaitingList), 1e-9);
        Assert.Equal(20, years[7].DwellingsForWaitingList, 1e-9);
    }

    [Fact]
    public void A_shrinking_population_needs_no_new_dwellings_and_gives_none_back() =>
        Assert.All(HousingDemand.Run(Growing(10_000, -0.03, 10), 2024, new HousingStock(2100, 5, 5, 0), CoefficientSheet.Defaults), year => Assert.Equal(0, year.DwellingsForTrend));

    [Fact]
    public void More_people_never_need_less_land()
    {
        var before = 0.0;
        foreach (var growth in Enumerable.Range(-5, 15).Select(percent => percent / 100.0))
        {
            var land = HousingDemand.Run(Growing(10_000, growth, 10), 2024, new HousingStock(2050, 5, 4.8, 0), CoefficientSheet.Defaults).Sum(year => year.HectaresForTrend);
            Assert.True(land >= before, $"growth {growth}: {land} ha after {before} ha");
            before = land;
        }
    }

    [Theory]
    [InlineData(0, 1.0917)]
    [InlineData(100, 0.5917)]
    public void Places_for_1605_more_people(double freeSchoolPlaces, double schoolHectares)
    {
        // What is there serves the people of the base year exactly; free places come on top.
        var facilities = new[] { new Facility(FacilityKind.Preschool, Name, 850), new Facility(FacilityKind.School, Name, 1360 + freeSchoolPlaces) };
        var social = SocialDemand.Run(Growing(10_000, 0.015, 10), 2024, facilities, Sheet(("reserve_share", 0)));
        Assert.Equal(136.46, Of(social, FacilityKind.Preschool).Sum(year => year.Capacity), 0.005);
        Assert.Equal(0.5458, Of(social, FacilityKind.Preschool).Sum(year => year.Hectares), 5e-5);
        Assert.Equal(218.34 - freeSchoolPlaces, Of(social, FacilityKind.School).Sum(year => year.Capacity), 0.005);
        Assert.Equal(schoolHectares, Of(social, FacilityKind.School).Sum(year => year.Hectares), 5e-5);
    }

    [Fact]
    public void The_shortage_of_the_base_year_is_made_good_in_equal_steps()
    {
        var social = SocialDemand.Run(Growing(10_000, 0, 8), 2024, [new Facility(FacilityKind.School, Name, 1260)], Sheet(("reserve_share", 0)));
        Assert.Equal([20, 20, 20, 20, 20], Of(social, FacilityKind.School).Select(year => Math.Round(year.Capacity, 9)));
    }

    [Fact]
    public void A_shortage_is_made_good_within_a_short_horizon() =>
        Assert.Equal(100, CapacityPlan.Build([200, 200, 200], 100, 0, 5).Sum(), 1e-9);

    [Fact]
    public void Three_hundred_places_in_guest_houses()
    {
        var project = new TourismProject("guests", LodgingKind.GuestHouse, Name, 2026, 300, false);
        Assert.Equal(3.90, TourismDemand.SiteHectares(project, Sheet(("tourism.streets_share", 0))), 1e-9);
        Assert.Equal(4.875, TourismDemand.SiteHectares(project, CoefficientSheet.Defaults), 1e-9);
        var lines = TourismDemand.Run([project, project with { Code = "shore", OnShore = true }], CoefficientSheet.Defaults);
        Assert.Equal(2 * 300 * 15 * 25 / 1000 / 10_000.0, lines.Where(line => line.Component == "parking").Sum(line => line.Hectares), 1e-9);
        Assert.Equal(0.375, lines.Single(line => line.Component == "beach").Hectares, 1e-9);
    }

    [Fact]
    public void One_hundred_and_twenty_jobs_in_light_industry()
    {
        Assert.Equal(1.41, IndustryDemand.Hectares(120, JobNorm.LightIndustry, Sheet(("reserve_share", 0), ("industry.streets_share", 0))), 1e-9);
        Assert.Equal(1.659, IndustryDemand.Hectares(120, JobNorm.LightIndustry, Sheet(("reserve_share", 0))), 5e-4);
    }

    [Fact]
    public void Jobs_that_come_back_after_a_fall_use_the_land_that_is_there()
    {
        var branch = new Branch("mill", Name, JobNorm.LightIndustry, [new(2022, null, 120), new(2023, null, 60), new(2024, null, 80), new(2025, null, 110), new(2026, null, 130)]);
        var line = Assert.Single(IndustryDemand.Run([branch], 2024, Sheet(("reserve_share", 0))));
        Assert.Equal(2026, line.Year);
        Assert.Equal(IndustryDemand.Hectares(10, JobNorm.LightIndustry, Sheet(("reserve_share", 0))), line.Hectares, 1e-12);
    }

    [Fact]
    public void Jobs_are_taken_from_output_and_growing_productivity()
    {
        var branch = new Branch("mill", Name, JobNorm.LightIndustry, [new(2024, 50, 100), new(2025, 102, null), new(2026, 156.06, null)]);
        Assert.Equal([(2024, 100), (2025, 200), (2026, 300)], IndustryDemand.Jobs(branch, 0.02).Select(year => (year.Year, Math.Round(year.Jobs, 9))));
    }

    [Fact]
    public void Farm_jobs_take_no_built_up_land() =>
        Assert.Empty(IndustryDemand.Run([new Branch("farm", Name, JobNorm.None, [new(2024, null, 10), new(2025, null, 500)])], 2024, CoefficientSheet.Defaults));

    [Fact]
    public void A_road_takes_length_times_width_and_a_street_nothing_of_its_own()
    {
        var road = new TransportProject("road", Name, 2026, 4.2, 16, 0, false);
        var lines = TransportDemand.Run([road, road with { Code = "street", InsideSettlement = true }, new("bus", Name, 2027, 0, 0, 0.8, false)]);
        Assert.Equal([("road", 6.72), ("bus", 0.8)], lines.Select(line => (line.Component, Math.Round(line.Hectares, 9))));
    }

    [Fact]
    public void No_delivered_coefficient_claims_to_be_confirmed_and_each_lies_in_its_range() => Assert.All(CoefficientSheet.Defaults.All, coefficient =>
    {
        Assert.False(coefficient.Confirmed);
        Assert.NotEqual(CoefficientBasis.Own, coefficient.Basis);
        Assert.True(coefficient.Source.Length > 0 || coefficient.Basis != CoefficientBasis.Cited, coefficient.Key);
        Assert.True(TextCatalogue.Has($"demand.coefficient.{coefficient.Key}"), coefficient.Key);
        Assert.True(TextCatalogue.Has($"demand.coefficient-unit.{coefficient.Unit}"), coefficient.Unit);
        Assert.InRange(coefficient.Value, coefficient.Low, coefficient.High);
    });

    [Fact]
    public void A_coefficient_in_another_unit_is_refused() =>
        Assert.Throws<ArgumentException>(() => CoefficientSheet.Defaults.With([CoefficientSheet.Defaults.Find("reserve_share")! with { Unit = "percent" }]));

    internal static CoefficientSheet Sheet(params (string Key, double Value)[] own) =>
        CoefficientSheet.Defaults.With(own.Select(pair => CoefficientSheet.Defaults.Find(pair.Key)! with { Value = pair.Value, Basis = CoefficientBasis.Own }));

    internal static double[] Growing(double persons, double rate, int years) => [.. Enumerable.Range(0, years + 1).Select(ahead => persons * Math.Pow(1 + rate, ahead))];

    private static IEnumerable<SocialYear> Of(IEnumerable<SocialYear> social, FacilityKind kind) => social.Where(year => year.Kind == kind);
}

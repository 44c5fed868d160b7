using SpatialPlan.Demand;

namespace SpatialPlan.Tests.Demand;

/// <summary>The first worked example of question 76 of the handbook: 20 million som of irrigation.</summary>
public sealed class IrrigationChainTests
{
    internal static readonly ChainLink[] Links =
    [
        Link("irrigation_investment", "irrigated_land", "17.5", "ha/mln_som", DemandSector.Agriculture),
        Link("irrigated_land", "farm_jobs", "30/350", "jobs/ha"),
        Link("irrigated_land", "processing_jobs", "10/350", "jobs/ha"),
        Link("irrigated_land", "irrigation_water", "6800000000/1220000", "m3_per_year/ha"),
        Link("farm_jobs", "new_jobs", "1", "jobs/jobs"),
        Link("processing_jobs", "new_jobs", "1", "jobs/jobs"),
        Link("new_jobs", "income", "0.175", "mln_som_per_year/jobs"),
        Link("new_jobs", "houses", "0.5", "houses/jobs") with { LagMinYears = 6, LagMaxYears = 10, Rounding = ChainRounding.Up },
        Link("houses", "housing_land", "800/7500", "ha/houses", DemandSector.Housing),
    ];

    [Theory]
    [InlineData(20, 350.0, 30, 10, 40, 7.0, 20)]
    [InlineData(35, 612.5, 52.5, 17.5, 70, 12.25, 35)]
    [InlineData(13, 227.5, 19.5, 6.5, 26, 4.55, 13)]
    public void Investment_brings_land_jobs_income_and_houses(double millionSom, double hectares, double farm, double processing, double jobs, double income, double houses)
    {
        var chain = Run(millionSom);
        Assert.Equal(hectares, chain["irrigated_land"].Total, 1e-9);
        Assert.Equal(farm, chain["farm_jobs"].Total, 1e-9);
        Assert.Equal(processing, chain["processing_jobs"].Total, 1e-9);
        Assert.Equal(jobs, chain["new_jobs"].Total, 1e-9);
        Assert.Equal(income, chain["income"].Total, 1e-9);
        Assert.Equal(houses, chain["houses"].Total, 1e-9);
    }

    [Fact]
    public void Houses_come_four_a_year_in_the_sixth_to_the_tenth_year_and_none_before() =>
        Assert.Equal(
            Enumerable.Range(2031, 5).Select(year => (year, 4.0)),
            Run(20)["houses"].Years.Select(year => (year.Year, Math.Round(year.Amount, 9))));

    [Fact]
    public void Everything_else_comes_in_the_year_of_the_investment() => Assert.Equal([2025], Run(20)["income"].Years.Select(year => year.Year));

    [Fact]
    public void The_investment_is_paid_back_in_2_857_years() => Assert.Equal(2.857, InvestmentChain.SimplePaybackYears(20, Run(20)["income"].Total)!.Value, 5e-4);

    [Fact]
    public void A_hectare_costs_57_142_86_som() => Assert.Equal(57_142.86, 20_000_000 / Run(20)["irrigated_land"].Total, 0.005);

    [Fact]
    public void Income_is_20_000_som_a_hectare() => Assert.Equal(20_000, 1_000_000 * Run(20)["income"].Total / 350, 1e-6);

    [Fact]
    public void Houses_take_2_133_hectares() => Assert.Equal(2.133, Run(20)["housing_land"].Total, 5e-4);

    [Fact]
    public void Water_is_1_950_820_cubic_metres_a_year() => Assert.Equal(1_950_820, Run(20)["irrigation_water"].Total, 0.5);

    [Fact]
    public void At_reported_costs_20_million_buy_far_less() =>
        Assert.Equal([76.5, 28.7, 23.2, 18.9], ReportedRatios.OptimismOf(Links[0], 20).Select(hectares => Math.Round(hectares, 1)));

    [Fact]
    public void A_ratio_within_the_reported_ones_is_not_warned_of() =>
        Assert.Empty(ReportedRatios.OptimismOf(Links[0] with { Ratio = new ChainRatio(1.5) }, 20));

    [Fact]
    public void Only_300_hectares_can_be_irrigated()
    {
        var chain = Run(20, new ChainLimit("irrigated_land", 300, "survey"));
        Assert.Equal(300, chain["irrigated_land"].Total, 1e-9);
        Assert.Equal(50, chain["irrigated_land"].Unmet, 1e-9);
        Assert.Equal(34.29, chain["new_jobs"].Total, 0.005);
        Assert.Equal(6.0, chain["income"].Total, 1e-9);
        Assert.Equal(18, chain["houses"].Total, 1e-9);
        Assert.Equal(18, chain["houses"].Years.Sum(year => year.Amount), 1e-9);
    }

    [Fact]
    public void A_limit_that_is_not_reached_changes_nothing() => Assert.Equal(0, Run(20, new ChainLimit("irrigated_land", 350, "survey"))["irrigated_land"].Unmet);

    [Fact]
    public void Two_investments_add_up_and_are_rounded_once()
    {
        var pulses = new[] { new ChainPulse("irrigation_investment", 2025, 10.1), new ChainPulse("irrigation_investment", 2027, 10.1) };
        var houses = InvestmentChain.Run(Links, pulses, []).Single(node => node.Code == "houses");
        Assert.Equal(21, houses.Total, 1e-9);
        Assert.Equal(2031, houses.Years[0].Year);
        Assert.Equal(2037, houses.Years[^1].Year);
    }

    [Fact]
    public void A_negative_ratio_takes_away()
    {
        var chain = InvestmentChain.Run([Link("mechanisation", "farm_jobs", "-0.5", "jobs/mln_som")], [new ChainPulse("mechanisation", 2025, 8)], []);
        Assert.Equal(-4, chain.Single(node => node.Code == "farm_jobs").Total, 1e-12);
    }

    [Fact]
    public void A_circle_is_refused() => Assert.Throws<ArgumentException>(() =>
        InvestmentChain.Run([Link("a", "b", "1", "x/x"), Link("b", "a", "1", "x/x")], [new ChainPulse("a", 2025, 1)], []));

    [Fact]
    public void Two_units_for_one_thing_are_refused() => Assert.Equal("c", ChainTable.FindUnitConflict([Link("a", "b", "1", "ha/som"), Link("b", "c", "1", "jobs/km")])!.To);

    [Theory]
    [InlineData("17.5", true)]
    [InlineData("30/350", true)]
    [InlineData("-0.5", true)]
    [InlineData("30/0", false)]
    [InlineData("30/-350", false)]
    [InlineData("1/2/3", false)]
    [InlineData("17,5", false)]
    [InlineData("NaN", false)]
    [InlineData("1e3", false)]
    [InlineData("", false)]
    public void A_ratio_is_a_number_or_a_fraction(string text, bool right) => Assert.Equal(right, ChainRatio.TryParse(text, out _));

    internal static ChainLink Link(string from, string to, string ratio, string unit, DemandSector? landOf = null) =>
        new(from, to, ChainRatio.TryParse(ratio, out var read) ? read : throw new ArgumentException(ratio), unit, 0, 0, ChainRounding.None, landOf, "question 76", false);

    private static Dictionary<string, ChainNode> Run(double millionSom, params ChainLimit[] limits) =>
        InvestmentChain.Run(Links, [new ChainPulse("irrigation_investment", 2025, millionSom)], limits).ToDictionary(node => node.Code);
}

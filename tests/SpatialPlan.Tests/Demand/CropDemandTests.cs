using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Demand;

/// <summary>The second worked example of question 76 of the handbook: raspberry, 2 200 t in 2024.</summary>
public sealed class CropDemandTests
{
    [Fact]
    public void Without_a_better_yield_2900_tonnes_take_725_hectares()
    {
        var years = Run((2024, 2200, 4), (2027, 2900, 4));
        Assert.Equal([2200, 2412.21, 2644.88, 2900], years.Select(year => Math.Round(year.OutputTonnes, 2)));
        Assert.Equal([550, 603.05, 661.22, 725], years.Select(year => Math.Round(year.AreaHectares, 2)));
        Assert.Equal(175, years.Sum(year => year.ChangeHectares), 1e-9);
        Assert.Equal(31.82, 100 * ((2900.0 / 2200) - 1), 0.005);
        Assert.Equal(9.6457, 100 * ((years[1].OutputTonnes / years[0].OutputTonnes) - 1), 5e-5);
    }

    [Fact]
    public void With_five_per_cent_more_yield_140_hectares_are_enough()
    {
        var years = Run((2024, 2200, 4), (2027, 2900, 4.2));
        Assert.Equal([4.0, 4.0667, 4.1333, 4.2], years.Select(year => Math.Round(year.YieldTonnesPerHectare, 4)));
        Assert.Equal([550, 593.17, 639.89, 690.48], years.Select(year => Math.Round(year.AreaHectares, 2)));
        Assert.Equal(140.48, years.Sum(year => year.ChangeHectares), 0.005);
    }

    [Theory]
    [InlineData(2200, 4.2, 3828, 911.43, 361.43)]
    [InlineData(2200, 4.0, 3828, 957.00, 407.00)]
    public void Seventy_four_per_cent_more_than_in_2024(double output, double yield, double tonnes, double hectares, double more)
    {
        var years = Run((2024, output, 4), (2027, output * 1.74, yield));
        Assert.Equal(tonnes, years[^1].OutputTonnes, 1e-9);
        Assert.Equal(hectares, years[^1].AreaHectares, 0.005);
        Assert.Equal(more, years.Sum(year => year.ChangeHectares), 0.005);
    }

    [Fact]
    public void Seventy_four_per_cent_more_than_the_first_forecast_is_another_question()
    {
        var years = Run((2027, 2900, 4), (2028, 2900 * 1.74, 4.2));
        Assert.Equal(5046, years[^1].OutputTonnes, 1e-9);
        Assert.Equal(1201.43, years[^1].AreaHectares, 0.005);
        Assert.Equal(476.43, years[^1].ChangeHectares, 0.005);
    }

    [Fact]
    public void Growth_splits_into_land_and_yield_without_a_rest()
    {
        var years = Run((2024, 2200, 4), (2027, 3828, 4.2));
        var parts = CropDemand.Decompose(years[0], years[^1]);
        Assert.Equal(1484.59, parts.AreaTonnes, 0.005);
        Assert.Equal(143.41, parts.YieldTonnes, 0.005);
        Assert.Equal(1628, parts.AreaTonnes + parts.YieldTonnes, 1e-9);
        Assert.Equal(8.81, 100 * parts.YieldTonnes / 1628, 0.005);
    }

    [Fact]
    public void An_unchanged_harvest_splits_into_parts_that_cancel()
    {
        var years = Run((2024, 2200, 4), (2025, 2200, 5));
        var parts = CropDemand.Decompose(years[0], years[1]);
        Assert.Equal(0, parts.AreaTonnes + parts.YieldTonnes, 1e-9);
        Assert.True(parts.YieldTonnes > 0);
    }

    [Fact]
    public void New_irrigation_of_350_hectares_falls_11_hectares_short_of_the_target()
    {
        Assert.Equal(3780, (550 + 350) * 4.2, 1e-9);
        Assert.Equal(71.82, 100 * ((3780 / 2200.0) - 1), 0.005);
        var years = Run((2024, 2200, 4), (2027, 3828, 4.2));
        var irrigation = new[] { new ChainYear(2025, 350) };
        var (lines, covered) = AgricultureDemand.Net([Crop((2024, 2200, 4), (2027, 3828, 4.2))], years, irrigation);
        Assert.Equal(11.43, lines.Sum(line => line.Hectares), 0.005);
        Assert.Equal(350, covered, 1e-9);
    }

    [Fact]
    public void Irrigation_that_comes_later_covers_nothing_before()
    {
        var years = Run((2024, 2200, 4), (2025, 2400, 4), (2026, 2400, 4));
        var (lines, covered) = AgricultureDemand.Net([Crop((2024, 2200, 4))], years, [new ChainYear(2026, 350)]);
        Assert.Equal(50, lines.Single().Hectares, 1e-9);
        Assert.Equal(0, covered);
    }

    [Fact]
    public void Rain_fed_crops_are_never_covered_by_irrigation()
    {
        var crop = Crop((2024, 2200, 4), (2025, 2400, 4)) with { IrrigatedShare = 0 };
        Assert.Equal(50, AgricultureDemand.Net([crop], CropDemand.Run(crop, 1), [new ChainYear(2025, 350)]).Lines.Single().Hectares, 1e-9);
    }

    [Fact]
    public void A_new_crop_begins_at_nothing_on_a_straight_line() =>
        Assert.Equal([0, 5, 10], Run((2024, 0, 2), (2026, 20, 2)).Select(year => Math.Round(year.AreaHectares, 9)));

    [Fact]
    public void Two_harvests_a_year_halve_the_land() => Assert.Equal(275, CropDemand.Run(Crop((2024, 2200, 4)), 2)[0].AreaHectares, 1e-9);

    private static Crop Crop(params (int Year, double Output, double Yield)[] targets) =>
        new("raspberry", new LocalizedName("Малина"), 1, [.. targets.Select(target => new CropTarget(target.Year, target.Output, target.Yield))]);

    private static ImmutableArray<CropYear> Run(params (int Year, double Output, double Yield)[] targets) => CropDemand.Run(Crop(targets), 1);
}

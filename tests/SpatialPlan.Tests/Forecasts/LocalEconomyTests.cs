using SpatialPlan.Forecasts;

namespace SpatialPlan.Tests.Forecasts;

/// <summary>Location quotients, shift-share and cohorts, each reckoned by hand; and the figures of the regional sources.</summary>
public sealed class LocalEconomyTests
{
    private static readonly SectorFigures[] Here = [new("farming", 400, 440, 60), new("processing", 50, 80, 30), new("trade", 50, 80, 10)];
    private static readonly SectorFigures[] There = [new("farming", 4000, 4200, 500), new("processing", 2000, 2300, 400), new("trade", 4000, 4500, 1100)];

    [Fact]
    public void Shares_shift_and_base_come_out_as_reckoned_by_hand()
    {
        var rows = LocalEconomy.Compare(Here, There, 10_000, 200_000);
        var farming = rows[0];
        Assert.Equal(440 / 600.0 / (4200 / 11000.0), farming.LocationQuotient, 1e-12);
        Assert.Equal(((440 / 600.0) - (4200 / 11000.0)) * 600, farming.BasicJobs, 1e-9);
        Assert.Equal((40.0, -20.0, 20.0), (Math.Round(farming.WiderGrowthJobs, 9), Math.Round(farming.SectorMixJobs, 9), Math.Round(farming.LocalShareJobs, 9)));
        Assert.Equal(60 / 500.0 / 0.05, farming.PerHeadCoefficient!.Value, 1e-12);
        Assert.Equal(60 / 500.0 / (100 / 2000.0), farming.SpecialisationCoefficient!.Value, 1e-12);
        Assert.Equal([SectorProspect.Leading, SectorProspect.Rising, SectorProspect.Rising], rows.Select(row => row.Prospect));
        // Only farming is above the wider share: 600 jobs stand on its basic ones.
        Assert.Equal(600 / farming.BasicJobs, LocalEconomy.BaseMultiplier(Here, rows)!.Value, 1e-9);
    }

    [Fact]
    public void The_three_parts_of_a_change_add_up_to_it()
    {
        foreach (var row in LocalEconomy.Compare(Here, There, 10_000, 200_000))
        {
            var here = Here.Single(one => one.Code == row.Code);
            Assert.Equal(here.JobsNow - here.JobsThen, row.WiderGrowthJobs + row.SectorMixJobs + row.LocalShareJobs, 1e-9);
        }
    }

    [Fact]
    public void A_part_that_is_like_the_whole_is_specialised_in_nothing()
    {
        var tenth = There.Select(one => new SectorFigures(one.Code, one.JobsThen / 10, one.JobsNow / 10, one.OutputNow / 10)).ToArray();
        Assert.All(LocalEconomy.Compare(tenth, There, 20_000, 200_000), row =>
        {
            Assert.Equal(1, row.LocationQuotient, 1e-12);
            Assert.Equal(1, row.ClusterCoefficient, 1e-12);
            Assert.Equal(0, row.LocalShareJobs, 1e-9);
            Assert.Equal(0, row.BasicJobs, 1e-9);
        });
        Assert.Null(LocalEconomy.BaseMultiplier(tenth, []));
    }

    [Fact]
    public void What_the_wider_economy_does_not_have_is_left_out_and_missing_output_gives_no_coefficient()
    {
        var rows = LocalEconomy.Compare([.. Here, new("mining", 5, 9, null)], There, 10_000, 200_000);
        Assert.DoesNotContain(rows, row => row.Code == "mining");
        Assert.NotNull(rows[0].PerHeadCoefficient);
        Assert.Null(rows[0].SpecialisationCoefficient);
    }

    [Fact]
    public void The_regional_forecast_to_2019_gives_naryn_more_new_jobs_than_its_share_of_output()
    {
        // Gross regional product in million som and new jobs, 2017 and 2019: regional development concept, table 1.
        var naryn = new SectorFigures("grp", 14_188, 17_332, 3_102);
        var rest = new SectorFigures("rest", 494_444 - 14_188, 598_646 - 17_332, 70_000 - 3_102);
        Assert.Equal(1.544, naryn.OutputNow!.Value / 70_000 / (naryn.JobsThen / 494_444), 5e-4);
        // As the only sector of its own economy the growth splits into the whole's and its own: 2 990.06 and 153.94 million som.
        var row = LocalEconomy.Compare([naryn], [naryn, rest], 1, 1).Single();
        Assert.Equal(2990.06, row.WiderGrowthJobs, 0.005);
        Assert.Equal(3144, row.WiderGrowthJobs + row.SectorMixJobs + row.LocalShareJobs, 1e-9);
        Assert.Equal(84.4, 100 * (77_631 + 56_427 + 55_843 + 37_368 + 189_890) / 494_444.0, 0.05);
    }

    [Fact]
    public void Cohorts_move_up_by_five_years_and_change_as_they_did()
    {
        double[] before = [100, 90, 80, 70, 60, 50, 40, 30, 20, 20, 40];
        double[] now = [110, 95, 90, 72, 63, 57, 45, 40, 27, 18, 45];
        var next = CohortForecast.Run(new AgeGroups(2019, before), new AgeGroups(2024, now), [.. Enumerable.Repeat(1000.0, 5)]);
        double[] raw = [0, 110 * 95 / 100.0, 95 * 90 / 90.0, 90 * 72 / 80.0, 72 * 63 / 70.0, 63 * 57 / 60.0, 57 * 45 / 50.0, 45 * 40 / 40.0, 40 * 27 / 30.0, 27 * 18 / 20.0, (18 + 45) * 45 / 60.0];
        raw[0] = 110 / (72 + 63 + 57 + 45 + 40 + 27 + 18.0) * raw[3..10].Sum();
        Assert.Equal(2029, next[4].Year);
        Assert.Equal(raw.Select(count => Math.Round(count * 1000 / raw.Sum(), 6)), next[4].Persons.Select(count => Math.Round(count, 6)));
        Assert.All(next, year => Assert.Equal(1000, year.Total, 1e-9));
        // Two fifths of the way, before both are scaled to the same total.
        Assert.Equal(((0.6 * now[1]) + (0.4 * raw[1])) / ((0.6 * now.Sum()) + (0.4 * raw.Sum())), next[1].Persons[1] / 1000, 1e-9);
    }

    [Fact]
    public void Ages_that_never_change_stay_in_proportion()
    {
        var ages = Enumerable.Repeat(50.0, 12).ToArray();
        var path = CohortForecast.Run(new AgeGroups(2019, ages), new AgeGroups(2024, [.. ages[..11], 100]), [600, 700]);
        Assert.All(path[1].Persons[..11], count => Assert.Equal(path[1].Persons[0], count, 1e-9));
    }

    [Fact]
    public void Ages_that_cannot_be_compared_are_refused()
    {
        var ages = Enumerable.Repeat(50.0, 12).ToArray();
        Assert.Throws<ArgumentException>(() => CohortForecast.Run(new AgeGroups(2020, ages), new AgeGroups(2024, ages), [600]));
        Assert.Throws<ArgumentException>(() => CohortForecast.Run(new AgeGroups(2019, ages[..11]), new AgeGroups(2024, ages), [600]));
        Assert.Throws<ArgumentException>(() => new AgeGroups(2019, ages[..10]));
        Assert.Throws<ArgumentException>(() => new AgeGroups(2019, [.. ages[..11], -1]));
    }
}

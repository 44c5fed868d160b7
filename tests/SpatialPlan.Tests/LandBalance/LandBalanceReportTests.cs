using System.Collections.Immutable;
using SpatialPlan.LandBalance;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.LandBalance;

public sealed class LandBalanceReportTests
{
    private static readonly DateOnly On = new(2026, 11, 20);

    [Fact]
    public void Without_any_parcel_every_indicator_of_the_register_is_no_data_and_none_is_zero()
    {
        var report = Report([], boundary: 1000);
        Assert.All(SpaceIndicators.Of(report).Where(one => one.Code != "total-area"), one => Assert.Null(one.SquareMetres));
        Assert.Contains(LandBalanceFindings.Of(report, On), finding => finding is { Code: "no-land", IsError: true });
    }

    [Fact]
    public void A_category_without_land_is_zero_when_other_land_is_registered()
    {
        var forest = SpaceIndicators.Of(Report([Cell(1, "pasture", 100)])).Single(one => one.Code == "category-5");
        Assert.Equal((0m, 0m, 0m), (forest.SquareMetres, forest.UsedSquareMetres, forest.UnusedSquareMetres));
    }

    [Fact]
    public void Use_that_nobody_recorded_is_no_data_and_use_recorded_in_part_is_shown_in_part()
    {
        var report = Report([Cell(1, "pasture", 100, used: null), Cell(5, "forest", 30, used: null), Cell(5, "forest", 20, used: false)]);
        var indicators = SpaceIndicators.Of(report).ToDictionary(one => one.Code);
        Assert.Equal((100m, null, null), (indicators["pasture"].SquareMetres, indicators["pasture"].UsedSquareMetres, indicators["pasture"].UnusedSquareMetres));
        Assert.Equal((50m, 0m, 20m), (indicators["category-5"].SquareMetres, indicators["category-5"].UsedSquareMetres, indicators["category-5"].UnusedSquareMetres));
        Assert.Contains(LandBalanceFindings.Of(report, On), finding => finding.Code == "use-unknown" && finding.Values.Contains(("area", 130m)));
    }

    [Fact]
    public void Housing_is_no_data_where_no_zoning_plan_holds()
    {
        Assert.Null(SpaceIndicators.Of(Report([Cell(2, "buildings", 1)])).Single(one => one.Code == "housing").SquareMetres);
        var zoned = Report([Cell(2, "buildings", 1)]) with { Zoned = new ZonedLand(3, 500, 0) };
        Assert.Equal(0, SpaceIndicators.Of(zoned).Single(one => one.Code == "housing").SquareMetres);
    }

    [Fact]
    public void Arable_is_irrigated_and_rainfed_of_agricultural_land_only()
    {
        var indicators = SpaceIndicators.Of(Report([Cell(1, "irrigated_arable", 10), Cell(1, "rainfed_arable", 5), Cell(7, "rainfed_arable", 100), Cell(7, "irrigated_arable", 1000)])).ToDictionary(one => one.Code, one => one.SquareMetres);
        Assert.Equal((15m, 5m, 10m), (indicators["arable"], indicators["rainfed"], indicators["irrigated"]));
    }

    [Theory]
    [InlineData(1000.01, 0, null)]
    [InlineData(1000.02, -0.02, "more-than-boundary")]
    [InlineData(999.5, 0.5, "unregistered")]
    public void Only_more_than_rounding_tells_the_register_from_the_boundary(double registered, double difference, string? finding)
    {
        var report = Report([Cell(1, "pasture", (decimal)registered)], boundary: 1000);
        Assert.Equal((decimal)difference, report.UnregisteredSquareMetres);
        Assert.Equal(finding, LandBalanceFindings.Of(report, On).SingleOrDefault(one => one.Code is "more-than-boundary" or "unregistered")?.Code);
    }

    [Fact]
    public void Without_a_boundary_unregistered_land_is_not_zero_but_unknown()
    {
        var report = Report([Cell(1, "pasture", 1)]);
        Assert.Null(report.UnregisteredSquareMetres);
        Assert.Contains(LandBalanceFindings.Of(report, On), finding => finding.Code == "no-boundary");
    }

    [Fact]
    public void A_sum_over_municipalities_is_an_error_while_one_of_them_has_no_land_here()
    {
        var report = Report([Cell(1, "pasture", 1)], level: "rayon") with
        {
            Municipalities = [new(1, "41704220803000", new("Бар"), null, true), new(2, "41704220806000", new("Жок", "Нет", "None"), null, false)],
        };
        Assert.False(report.IsComplete);
        var finding = LandBalanceFindings.Of(report, On)[0];
        Assert.Equal(("incomplete", true), (finding.Code, finding.IsError));
        Assert.Contains("None", finding.In(Language.English), StringComparison.Ordinal);
        Assert.Contains("Жок", finding.In(Language.Kyrgyz), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_to_come_private_pastures_and_overlaps_are_told()
    {
        var report = Report([Cell(1, "pasture", 2.5m, ownership: "private")]) with { Overlaps = new OverlapCheck(true, 2, 30, []) };
        var codes = LandBalanceFindings.Of(report, On.AddDays(-1)).Select(finding => (finding.Code, finding.IsError)).ToList();
        Assert.Equal(("overlaps", true), codes[0]);
        Assert.Contains(("future", false), codes);
        Assert.Contains(("private-pasture", false), codes);
        Assert.DoesNotContain(LandBalanceFindings.Of(report, On), finding => finding.Code == "future");
    }

    [Fact]
    public void A_form_that_does_not_add_up_is_an_error()
    {
        LandStock stock(decimal area) => new([Cell(1, "pasture", area)], []);
        var sound = new LandMovement(new(2026, 1, 1), stock(10), stock(12), [new(null, Cell(1, "pasture", 2).Class, FlowOutside.Correction, 2, false)]);
        Assert.True(sound.AddsUp);
        var broken = Report([Cell(1, "pasture", 12)]) with { Movement = sound with { Flows = [] } };
        Assert.Contains(LandBalanceFindings.Of(broken, On), finding => finding is { Code: "does-not-add-up", IsError: true });
    }

    [Fact]
    public void The_sums_of_the_sheets_are_those_of_the_register_and_every_row_is_as_long_as_its_headings()
    {
        var report = Report([Cell(1, "pasture", 100.01m), Cell(2, "buildings", 0.99m)], boundary: 200) with
        {
            Movement = new LandMovement(new(2026, 1, 1), new([Cell(1, "pasture", 101)], []), new([Cell(1, "pasture", 100.01m), Cell(2, "buildings", 0.99m)], []), [new(Cell(1, "pasture", 1).Class, Cell(2, "buildings", 1).Class, FlowOutside.None, 0.99m, false)]),
        };
        foreach (var language in Languages.All)
        {
            var sheets = LandBalanceSheets.Of(report, new LandBalanceNames(language, []), On);
            Assert.All(sheets, sheet => Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Length, row.Length)));
            Assert.Equal(101.00m, sheets[1].Rows[^1][^1]);
            Assert.Equal(sheets.Length, sheets.Select(sheet => sheet.Name).Distinct().Count());
            Assert.All(sheets, sheet => Assert.InRange(sheet.Name.Length, 1, 31));
        }
    }

    private static LandBalanceReport Report(ImmutableArray<LandCell> cells, decimal? boundary = null, string level = "aimak") => new(
        new BalanceUnit(1, "41704220803000", level, new("Ак-Жар"), boundary, null),
        On,
        null,
        new LandStock(cells, cells.IsEmpty ? [] : [new ParcelTotal(1, 1, 1, cells.Sum(cell => cell.AreaSquareMetres), 0, 0)]),
        null,
        [new MunicipalityInUnit(1, "41704220803000", new("Ак-Жар"), boundary, !cells.IsEmpty)],
        new ZonedLand(0, 0, 0),
        new OverlapCheck(true, 0, 0, []));

    private static LandCell Cell(int category, string kind, decimal area, bool? used = true, string ownership = "state") => new(new LandClass(category, kind, ownership, used, false, false), area);
}

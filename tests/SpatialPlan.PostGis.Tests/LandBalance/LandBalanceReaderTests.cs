using SpatialPlan.LandBalance;

namespace SpatialPlan.PostGis.Tests.LandBalance;

public sealed class LandBalanceReaderTests(LandRegister register) : IClassFixture<LandRegister>
{
    [Fact]
    public async Task A_change_of_category_shows_from_its_day_on_and_not_the_day_before()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        var box = LandRegister.Box(x, y, 100, 100);
        var parcel = await register.AddParcelAsync(unit, box, "[2010-01-01,)");
        await register.ReplaceAsync(parcel, "2026-05-01", LandRegister.Version(parcel, unit, box, "[2026-05-01,)", category: 2, kinds: "buildings,kitchen_garden", areas: "2500.25,7499.75"));

        Assert.Equal("1 pasture 10000", Land(await register.GetAsync(soate, "2026-04-30")));
        Assert.Equal("2 buildings 2500.25, 2 kitchen_garden 7499.75", Land(await register.GetAsync(soate, "2026-05-01")));
        var report = await register.GetAsync(soate, "2026-12-31", "2026-01-01");
        Assert.Equal("1 pasture > 2 kitchen_garden 7499.75, 1 pasture > 2 buildings 2500.25", Flows(report));
        Assert.Empty((await register.GetAsync(soate, "2026-04-30", "2026-01-01")).Movement!.Flows);
        var line = report.Movement!.LinesBy(LandClassKeys.Category).Single(line => line.Code == "1");
        Assert.Equal((10000m, 0m, 10000m, 0m), (line.OpeningSquareMetres, line.InSquareMetres, line.OutSquareMetres, line.ClosingSquareMetres));
    }

    [Fact]
    public async Task A_split_tells_what_part_of_the_ground_changed()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        var old = await register.AddParcelAsync(unit, LandRegister.Box(x, y, 100, 100), "[2010-01-01,)", kinds: "irrigated_arable");
        var (stays, changes) = (await NewParcelAsync(), await NewParcelAsync());
        await register.ReplaceAsync(
            old,
            "2026-05-01",
            LandRegister.Version(stays, unit, LandRegister.Box(x, y, 60, 100), "[2026-05-01,)", kinds: "irrigated_arable", areas: "6000"),
            LandRegister.Version(changes, unit, LandRegister.Box(x + 60, y, 40, 100), "[2026-05-01,)", category: 2, kinds: "buildings", areas: "4000"));
        var report = await register.GetAsync(soate, "2026-06-01", "2026-01-01");
        Assert.Equal("1 irrigated_arable > 2 buildings 4000", Flows(report));
    }

    [Fact]
    public async Task A_merge_is_no_movement_but_what_the_merged_land_became_is()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        var one = await register.AddParcelAsync(unit, LandRegister.Box(x, y, 50, 100), "[2010-01-01,)", areas: "5000");
        var other = await register.AddParcelAsync(unit, LandRegister.Box(x + 50, y, 50, 100), "[2010-01-01,)", kinds: "roads", areas: "5000");
        var whole = await NewParcelAsync();
        await register.ReplaceAsync(one, "2026-05-01", LandRegister.End(other, "2026-05-01"), LandRegister.Version(whole, unit, LandRegister.Box(x, y, 100, 100), "[2026-05-01,)", kinds: "pasture,roads", areas: "9000.40,1000"));
        Assert.Equal("1 roads > 1 pasture 4000, correction > 1 pasture 0.40", Flows(await register.GetAsync(soate, "2026-06-01", "2026-01-01")));
    }

    [Fact]
    public async Task A_road_cut_out_of_parcels_that_keep_their_numbers_comes_from_them()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        var north = await register.AddParcelAsync(unit, LandRegister.Box(x, y + 100, 100, 100), "[2010-01-01,)");
        var south = await register.AddParcelAsync(unit, LandRegister.Box(x, y, 100, 100), "[2010-01-01,)", kinds: "hayfield");
        var road = await NewParcelAsync();
        await register.ReplaceAsync(
            north,
            "2026-05-01",
            LandRegister.End(south, "2026-05-01"),
            LandRegister.Version(north, unit, LandRegister.Box(x, y + 103, 100, 97), "[2026-05-01,)", areas: "9700"),
            LandRegister.Version(south, unit, LandRegister.Box(x, y, 100, 98), "[2026-05-01,)", kinds: "hayfield", areas: "9800"),
            LandRegister.Version(road, unit, LandRegister.Box(x, y + 98, 100, 5), "[2026-05-01,)", category: 3, kinds: "roads", areas: "500"));
        Assert.Equal("1 pasture > 3 roads 300, 1 hayfield > 3 roads 200", Flows(await register.GetAsync(soate, "2026-06-01", "2026-01-01")));
    }

    [Fact]
    public async Task Neighbours_that_only_touch_are_not_one_piece_of_ground()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        var gone = await register.AddParcelAsync(unit, LandRegister.Box(x, y, 100, 100), "[2010-01-01,2026-05-01)");
        await register.AddParcelAsync(unit, LandRegister.Box(x + 100, y, 100, 100), "[2026-05-01,)", kinds: "roads");
        Assert.NotEqual(0, gone);
        Assert.Equal("1 pasture > registration 10000, registration > 1 roads 10000", Flows(await register.GetAsync(soate, "2026-06-01", "2026-01-01")));
    }

    [Fact]
    public async Task A_late_registration_is_not_in_what_was_known_before_it()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        var box = LandRegister.Box(x, y, 100, 100);
        var parcel = await register.AddParcelAsync(unit, box, "[2010-01-01,)");
        var before = await register.NowAsync();
        await register.ReplaceAsync(parcel, "2025-06-01", LandRegister.Version(parcel, unit, box, "[2025-06-01,)", category: 7));
        Assert.Equal("1 pasture 10000", Land(await register.GetAsync(soate, "2026-01-01", knownAt: before)));
        Assert.Empty((await register.GetAsync(soate, "2026-01-01", "2025-01-01", before)).Movement!.Flows);
        Assert.Equal("7 pasture 10000", Land(await register.GetAsync(soate, "2026-01-01")));
        Assert.Equal("1 pasture > 7 pasture 10000", Flows(await register.GetAsync(soate, "2026-01-01", "2025-01-01")));
        Assert.Null(await register.FindAsync(soate, "2026-01-01", knownAt: new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task The_last_day_of_a_month_a_leap_day_and_a_day_to_come_are_days_like_others()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        await register.AddParcelAsync(unit, LandRegister.Box(x, y, 100, 100), "[2024-02-29,2024-03-01)");
        await register.AddParcelAsync(unit, LandRegister.Box(x + 200, y, 100, 100), "[2024-01-31,2024-02-01)", kinds: "marsh");
        await register.AddParcelAsync(unit, LandRegister.Box(x + 400, y, 100, 100), "[2040-02-29,)", kinds: "water");
        Assert.Equal("", Land(await register.GetAsync(soate, "2024-01-30")));
        Assert.Equal("1 marsh 10000", Land(await register.GetAsync(soate, "2024-01-31")));
        Assert.Equal("", Land(await register.GetAsync(soate, "2024-02-28")));
        Assert.Equal("1 pasture 10000", Land(await register.GetAsync(soate, "2024-02-29")));
        Assert.Equal("", Land(await register.GetAsync(soate, "2024-03-01", "2024-02-28")));
        Assert.Equal("1 pasture > registration 10000", Flows(await register.GetAsync(soate, "2024-03-01", "2024-02-29")));
        Assert.Equal("1 water 10000", Land(await register.GetAsync(soate, "2040-02-29")));
    }

    [Fact]
    public async Task A_municipality_without_land_and_a_code_of_nobody_are_told_apart()
    {
        var (soate, x, _) = LandRegister.Take();
        await register.AddUnitAsync(soate, x: x);
        var report = await register.GetAsync(soate, "2026-01-01", "2025-01-01");
        Assert.Equal((false, 0L, 1_000_000m), (report.IsComplete, report.Stock.ParcelCount, report.Unit.BoundarySquareMetres));
        Assert.Contains(LandBalanceFindings.Of(report, report.On), finding => finding is { Code: "no-land", IsError: true });
        Assert.Null(await register.FindAsync("41799999999999", "2026-01-01"));
        Assert.Null(await register.FindAsync(soate, "1999-12-31"));
        await Assert.ThrowsAsync<ArgumentException>(() => register.FindAsync(soate, "2026-01-01", "2026-01-01"));
    }

    [Fact]
    public async Task A_rayon_and_an_oblast_are_the_sums_of_their_municipalities_and_name_those_without_land()
    {
        var (oblast, _, _) = LandRegister.Take();
        var (rayon, _, _) = LandRegister.Take();
        var (one, x, y) = LandRegister.Take();
        var (two, x2, _) = LandRegister.Take();
        var (three, _, _) = LandRegister.Take();
        var inOblast = await register.AddUnitAsync(oblast, "oblast");
        var inRayon = await register.AddUnitAsync(rayon, "rayon", inOblast);
        var unit = await register.AddUnitAsync(one, "aimak", inRayon, x);
        var town = await register.AddUnitAsync(two, "town", inOblast, x2);
        await register.AddParcelAsync(unit, LandRegister.Box(x, y, 100, 100), "[2010-01-01,)", areas: "10000.01");
        await register.AddParcelAsync(town, LandRegister.Box(x2, y, 100, 100), "[2010-01-01,)", category: 2, kinds: "buildings", areas: "9999.99");

        Assert.Equal("1 pasture 10000.01", Land(await register.GetAsync(rayon, "2026-01-01")));
        var whole = await register.GetAsync(oblast, "2026-01-01", "2025-01-01");
        Assert.Equal(20000.00m, whole.Stock.TotalSquareMetres);
        Assert.True(whole.IsComplete);

        await register.AddUnitAsync(three, "aimak", inRayon);
        var part = await register.GetAsync(oblast, "2026-01-01");
        Assert.False(part.IsComplete);
        Assert.Equal([three], part.WithoutLand.Select(without => without.Soate));
        Assert.Contains(LandBalanceFindings.Of(part, part.On), finding => finding is { Code: "incomplete", IsError: true });
    }

    [Fact]
    public async Task An_aimak_that_passed_to_another_rayon_counts_where_it_lay_on_each_day()
    {
        var (first, _, _) = LandRegister.Take();
        var (second, _, _) = LandRegister.Take();
        var (soate, x, y) = LandRegister.Take();
        var (from, to) = (await register.AddUnitAsync(first, "rayon"), await register.AddUnitAsync(second, "rayon"));
        var unit = await register.AddUnitAsync(soate, "aimak", from, x, valid: "[2000-01-01,2025-07-01)");
        await register.AddUnitAsync(soate, "aimak", to, x, valid: "[2025-07-01,)");
        await register.AddParcelAsync(unit, LandRegister.Box(x, y, 100, 100), "[2010-01-01,)");
        Assert.Equal("1 pasture > other_unit 10000", Flows(await register.GetAsync(first, "2026-01-01", "2025-01-01")));
        Assert.Equal("other_unit > 1 pasture 10000", Flows(await register.GetAsync(second, "2026-01-01", "2025-01-01")));
        Assert.Equal("", Flows(await register.GetAsync(soate, "2026-01-01", "2025-01-01")));
    }

    [Fact]
    public async Task Parcels_that_lie_on_each_other_are_named()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        var one = await register.AddParcelAsync(unit, LandRegister.Box(x, y, 100, 100), "[2010-01-01,)");
        Assert.Equal(0, (await register.GetAsync(soate, "2026-01-01")).Overlaps.Pairs);
        var other = await register.Database.ScalarAsync<long>("insert into spatialplan.parcel default values returning parcel_id");
        // An import has the right to say that it looked for overlaps itself.
        await register.Database.RunAsync($"""
            insert into spatialplan.change (kind, reason) values ('import', 'test');
            select set_config('spatialplan.overlaps_checked_by_change', spatialplan.current_change()::text, true);
            {LandRegister.Version(other, unit, LandRegister.Box(x + 98, y, 100, 100), "[2010-01-01,)")}
            """);
        var overlaps = (await register.GetAsync(soate, "2026-01-01")).Overlaps;
        var pair = Assert.Single(overlaps.Largest);
        Assert.Equal((one, other, 200m, 1L), (pair.OneParcelId, pair.OtherParcelId, pair.SquareMetres, overlaps.Pairs));
    }

    [Fact]
    public async Task Nothing_but_a_purpose_changed_is_no_movement()
    {
        var (soate, x, y) = LandRegister.Take();
        var unit = await register.AddUnitAsync(soate, x: x);
        var box = LandRegister.Box(x, y, 100, 100);
        var parcel = await register.AddParcelAsync(unit, box, "[2010-01-01,)");
        await register.ReplaceAsync(parcel, "2026-05-01", LandRegister.Version(parcel, unit, box, "[2026-05-01,)"));
        Assert.Empty((await register.GetAsync(soate, "2026-06-01", "2026-01-01")).Movement!.Flows);
    }

    private Task<long> NewParcelAsync() => register.Database.ScalarAsync<long>("insert into spatialplan.parcel default values returning parcel_id");

    private static string Land(LandBalanceReport report) => string.Join(", ", report.Stock.Cells.OrderBy(cell => cell.Class.ToString(), StringComparer.Ordinal)
        .Select(cell => FormattableString.Invariant($"{cell.Class.Category} {cell.Class.Kind} {cell.AreaSquareMetres:0.##}")));

    private static string Flows(LandBalanceReport report) => string.Join(", ", report.Movement!.Changes().Select(line =>
        FormattableString.Invariant($"{End(line.From, line)} > {End(line.To, line)} {line.AreaSquareMetres:0.00}").Replace(".00", "", StringComparison.Ordinal)));

    private static string End(CategoryAndKind? land, FlowLine line) => land is null ? LandMovement.OutsideCode(line.Outside) : FormattableString.Invariant($"{land.Category} {land.Kind}");
}

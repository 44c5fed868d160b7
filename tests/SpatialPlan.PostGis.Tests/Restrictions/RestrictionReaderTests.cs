using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using SpatialPlan.Coordinates;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

public sealed class RestrictionReaderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_held_in_law_on_a_day_is_answered_for_that_day()
    {
        var ground = await Ground.CreateAsync(database, "41704220801000");
        await ground.AddAllLayersAsync();
        await ground.AddRestrictionAsync("hazard", "past", Square(1_010_000, 1_000_000, 50), "[2010-01-01,2020-01-01)");
        await ground.AddRestrictionAsync("hazard", "present", Square(1_010_000, 1_000_000, 20), "[2020-01-01,)");
        var land = Read(Square(1_010_000, 1_000_000, 100));

        Assert.Equal(["past"], Codes(await ground.CheckAsync(land, new DateOnly(2019, 12, 31))));
        Assert.Equal(["present"], Codes(await ground.CheckAsync(land, new DateOnly(2020, 1, 1))));
        Assert.Empty(Codes(await ground.CheckAsync(land, new DateOnly(2009, 12, 31))));
    }

    [Fact]
    public async Task What_was_known_at_a_time_is_answered_for_that_time()
    {
        var ground = await Ground.CreateAsync(database, "41704220802000");
        await ground.AddAllLayersAsync();
        var before = await ground.NowAsync();
        await ground.AddRestrictionAsync("hazard", "mistaken", Square(1_020_000, 1_000_000, 50));
        var between = await ground.NowAsync();
        await ground.CloseAsync("mistaken");
        await ground.AddRestrictionAsync("hazard", "corrected", Square(1_020_000, 1_000_000, 20));
        var land = Read(Square(1_020_000, 1_000_000, 100));

        Assert.Empty(Codes(await ground.CheckAsync(land, knownAt: before)));
        Assert.Equal(Verdict.Clear, (await ground.CheckAsync(land, knownAt: before)).Verdict);
        Assert.Equal(["mistaken"], Codes(await ground.CheckAsync(land, knownAt: between)));
        Assert.Equal(["corrected"], Codes(await ground.CheckAsync(land)));
    }

    [Fact]
    public async Task Before_a_layer_was_known_there_were_no_data_here()
    {
        var ground = await Ground.CreateAsync(database, "41704220803000");
        var before = await ground.NowAsync();
        await ground.AddLayerAsync("hazard", "POLYGON((1030000 1000000,1031000 1000000,1031000 1001000,1030000 1001000,1030000 1000000))");
        var land = Read(Square(1_030_100, 1_000_100, 10));
        // The layers of other municipalities in this database cover this land too in every theme but not before they were made.
        Assert.Equal(LayerState.NoDataHere, (await ground.CheckAsync(land, new DateOnly(1999, 12, 31))).Layers.Single(layer => layer.Theme.Code == "hazard").State);
        var unknown = await ground.CheckAsync(land, new DateOnly(1999, 12, 31), before);
        Assert.NotEqual(Verdict.Clear, unknown.Verdict);
        Assert.All(unknown.Layers.Where(layer => layer.Sources.Count == 0), layer => Assert.False(layer.Confirmed, layer.Theme.Code));
        Assert.Contains(unknown.Layers, layer => layer.Sources.Count == 0);
    }

    [Fact]
    public async Task Where_only_one_of_two_surveys_lies_there_are_no_data()
    {
        var ground = await Ground.CreateAsync(database, "41704220809000");
        await ground.AddAllLayersAsync();
        var land = Read(Square(1_090_000, 1_000_000, 10));
        Assert.Equal(LayerState.NotAffected, State(await ground.CheckAsync(land), "hazard"));
        await ground.AddLayerAsync("hazard", Square(1_100_000, 1_000_000, 100), code: "landslide");
        Assert.Equal(LayerState.NoDataHere, State(await ground.CheckAsync(land), "hazard"));
        Assert.Equal(LayerState.NotAffected, State(await ground.CheckAsync(Read(Square(1_100_000, 1_000_000, 10))), "hazard"));
    }

    [Fact]
    public async Task A_hundred_and_fifty_restrictions_on_one_parcel_are_all_listed()
    {
        var ground = await Ground.CreateAsync(database, "41704220804000");
        await ground.AddAllLayersAsync();
        for (var i = 0; i < 150; i++)
        {
            await ground.AddRestrictionAsync(i % 2 == 0 ? "hazard" : "water", $"many-{i:000}", Square(1_040_000 + (i % 15 * 6), 1_000_000 + (i / 15 * 6), 5));
        }

        var extract = await ground.CheckAsync(Read(Square(1_040_000, 1_000_000, 100)));
        Assert.Equal(150, extract.Restrictions.Count);
        Assert.All(extract.Restrictions, found => Assert.Equal(25, found.AreaSquareMetres!.Value, 1e-6));
    }

    [Fact]
    public async Task A_giant_polygon_is_measured_by_its_pieces_as_by_the_whole()
    {
        var ground = await Ground.CreateAsync(database, "41704220805000");
        await ground.AddAllLayersAsync();
        var random = new Random(5);
        var giant = Star(random, 1_050_000, 1_050_000, 3000, 20_000);
        await ground.AddRestrictionAsync("protected_area", "giant", giant.AsText());
        Assert.True(await database.ScalarAsync<long>("select count(*) from spatialplan.restriction_piece p join spatialplan.restriction_version v using (version_id) where v.name_ky = 'giant'") > 100);

        for (var i = 0; i < 40; i++)
        {
            var angle = random.NextDouble() * 2 * Math.PI;
            var distance = 1500 + (random.NextDouble() * 1600);
            var land = Star(random, 1_050_000 + (distance * Math.Cos(angle)), 1_050_000 + (distance * Math.Sin(angle)), 20 + (random.NextDouble() * 200), 12);
            var whole = giant.Intersection(land);
            var extract = await ground.CheckAsync(land);
            var found = extract.Restrictions.SingleOrDefault();
            Assert.Equal(whole.Area, found?.AreaSquareMetres ?? 0, Math.Max(1e-6, whole.Area * 1e-6));
            var direct = RestrictionCheck.Run(new CheckedLand(land), FactsOf(giant), Ground.On).Restrictions.SingleOrDefault();
            Assert.Equal(direct?.Class, found?.Class);
            Assert.Equal(direct?.WidthMetres ?? 0, found?.WidthMetres ?? 0, Math.Max(1e-4, (direct?.WidthMetres ?? 0) * 0.01));
        }
    }

    [Fact]
    public async Task An_unreadable_geometry_makes_its_theme_failed_and_no_other()
    {
        // The guards refuse curves; this is the day on which one has got past them.
        await database.RunAsync("alter table spatialplan.restriction_version drop constraint geom_is_sound, drop constraint registered_geom_is_sound");
        var ground = await Ground.CreateAsync(database, "41704220806000");
        await ground.AddAllLayersAsync();
        await ground.AddRestrictionAsync("heritage", "curve", "CURVEPOLYGON(CIRCULARSTRING(1060010 1000000,1060020 1000010,1060010 1000020,1060000 1000010,1060010 1000000))");
        await ground.AddRestrictionAsync("hazard", "seen", Square(1_060_000, 1_000_000, 20));

        var extract = await ground.CheckAsync(Read(Square(1_060_000, 1_000_000, 100)));
        Assert.Equal(LayerState.Failed, State(extract, "heritage"));
        Assert.Equal(LayerState.Affected, State(extract, "hazard"));
        Assert.All(extract.Layers.Where(layer => layer.Theme.Code is not ("heritage" or "hazard")), layer => Assert.Equal(LayerState.NotAffected, layer.State));
        Assert.False(extract.IsComplete);
    }

    [Fact]
    public async Task A_theme_whose_query_fails_is_failed_and_the_others_answer()
    {
        var ground = await Ground.CreateAsync(database, "41704220807000");
        await ground.AddAllLayersAsync();
        await ground.AddRestrictionAsync("road", "broken", Square(1_070_000, 1_000_000, 20));
        await ground.AddRestrictionAsync("hazard", "seen", Square(1_070_000, 1_000_000, 20));
        // A policy binds the owner of a table only when forced, and a superuser never: that one reads as the role made for reading.
        var options = await database.ScalarAsync<bool>("select rolsuper from pg_roles where rolname = current_user") ? ";Options=-c role=pg_read_all_data" : "";
        await database.RunAsync("""
            create function spatialplan.fail() returns boolean language plpgsql as $$ begin raise exception 'injected'; end $$;
            alter table spatialplan.restriction_version enable row level security, force row level security;
            create policy fails_for_roads on spatialplan.restriction_version for select using (case when theme = 'road' then spatialplan.fail() else true end);
            """);
        try
        {
            await using var limited = new Database(database.ConnectionString + options);
            var extract = await ground.CheckAsync(Read(Square(1_070_000, 1_000_000, 100)), through: limited);
            Assert.Equal(LayerState.Failed, State(extract, "road"));
            Assert.Equal(["seen"], Codes(extract));
            Assert.False(extract.IsComplete);
            Assert.Equal(Verdict.Incomplete, (await ground.CheckAsync(Read(Square(1_071_000, 1_000_000, 100)), through: limited)).Verdict);
        }
        finally
        {
            await database.RunAsync("drop policy fails_for_roads on spatialplan.restriction_version; alter table spatialplan.restriction_version no force row level security, disable row level security; drop function spatialplan.fail()");
        }
    }

    [Fact]
    public async Task A_neighbouring_municipality_s_threshold_row_does_not_apply()
    {
        var ground = await Ground.CreateAsync(database, "41704220808000");
        await ground.AddAllLayersAsync();
        await ground.AddRestrictionAsync("hazard", "small", Square(1_080_000, 1_000_000, 2));
        var land = Read(Square(1_080_000, 1_000_000, 100));
        Assert.Equal(RestrictionClass.Affected, Assert.Single((await ground.CheckAsync(land)).Restrictions).Class);
        await database.RunAsync($"""
            {Ground.Begin}
            insert into spatialplan.restriction_threshold (municipality_id, theme, min_area_square_metres, min_width_metres, min_length_metres, tolerance_metres, nearby_metres, source, confirmed, change_id, valid)
            select {ground.MunicipalityId}, 'hazard', 5, 0.5, 0.1, 0.1, 50, 'council', true, spatialplan.current_change(), '[2000-01-01,)'
            """);
        Assert.Equal(RestrictionClass.Edge, Assert.Single((await ground.CheckAsync(land)).Restrictions).Class);

        await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
        var elsewhere = await RestrictionReader.CheckAsync(snapshot, new CheckedLand(land), null, Ground.On, null, CancellationToken.None);
        Assert.Equal(RestrictionClass.Affected, Assert.Single(elsewhere.Restrictions).Class);
    }

    [Fact]
    public async Task Land_in_another_coordinate_system_is_refused()
    {
        await using var snapshot = await Snapshot.OpenAsync(database.Database, CancellationToken.None);
        var degrees = Geo.FactoryFor(Srid.LonLat).CreatePolygon([new(75, 41), new(75.1, 41), new(75.1, 41.1), new(75, 41)]);
        await Assert.ThrowsAsync<ArgumentException>(() => RestrictionReader.ReadAsync(snapshot, degrees, null, Ground.On, null, CancellationToken.None));
    }

    private static IEnumerable<string> Codes(RestrictionExtract extract) => extract.Restrictions.Select(found => found.Restriction.Code);

    private static LayerState State(RestrictionExtract extract, string theme) => extract.Layers.Single(layer => layer.Theme.Code == theme).State;

    internal static string Square(double x, double y, double side) =>
        FormattableString.Invariant($"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))");

    internal static Geometry Read(string wkt) => Geo.Factory.CreateGeometry(new WKTReader(Geo.Factory.GeometryServices).Read(wkt));

    internal static Polygon Star(Random random, double x, double y, double radius, int vertices)
    {
        var ring = Enumerable.Range(0, vertices).Select(i => (Angle: 2 * Math.PI * i / vertices, Radius: radius * (0.85 + (0.1 * Math.Sin(i * 14 * Math.PI / vertices)) + (Math.Min(0.05, 3.0 / vertices) * random.NextDouble()))))
            .Select(p => new Coordinate(x + (p.Radius * Math.Cos(p.Angle)), y + (p.Radius * Math.Sin(p.Angle)))).ToList();
        return Geo.Factory.CreatePolygon([.. ring, ring[0].Copy()]);
    }

    private static RestrictionFacts FactsOf(Geometry giant) => new(
        [new RestrictionTheme("protected_area", new("x"), 1, true)],
        [],
        [new RestrictionThreshold("protected_area", 1, 0.5, 0.5, 0.1, 0.1, 50, "x", true)],
        [new CandidateRestriction(1, 1, "protected_area", "reserve", new("x"), "giant", new("x"), null, giant, 0, null, null, RestrictionTraits.None, true)],
        new HashSet<string>());
}

using System.Globalization;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

public sealed class StripGenerationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_strip_reaches_as_far_as_its_rule_says_around_line_point_and_polygon()
    {
        var ground = await PrepareAsync("41704220811000");
        await AddSourceAsync(ground, "line", "power_line_110kv", "LINESTRING(1000000 1000000,1001000 1000000)");
        await AddSourceAsync(ground, "point", "landfill", "POINT(1010000 1000000)");
        await AddSourceAsync(ground, "polygon", "cemetery_to_10ha", "POLYGON((1020000 1000000,1020100 1000000,1020100 1000100,1020000 1000100,1020000 1000000))");
        await AddRuleAsync(null, "power_line_110kv", "power_line", 20);
        await AddRuleAsync(null, "landfill", "sanitary", 500);
        await AddRuleAsync(null, "cemetery_to_10ha", "sanitary", 100);

        Assert.Equal(new StripGenerationResult.Done(3, 0, 0, 0), await RunAsync(ground));
        await Area("line:power_line", (1000 * 40) + (Math.PI * 20 * 20));
        await Area("point:sanitary", Math.PI * 500 * 500);
        await Area("polygon:sanitary", (100 * 100) + (4 * 100 * 100) + (Math.PI * 100 * 100));
        Assert.True(await database.ScalarAsync<bool>("select bool_and(st_covers(v.geom, s.geom) and v.act_id is null and v.name_ky = s.name_ky || ': ' || k.name_ky) from spatialplan.restriction_version v join spatialplan.strip_source_version s on s.version_id = v.strip_source_version_id join spatialplan.strip_kind k on k.code = v.strip_kind"));

        async Task Area(string code, double expected) =>
            Assert.Equal(expected, await database.ScalarAsync<double>($"select st_area(geom) from spatialplan.current_restriction where code = '{code}' and municipality_id = {ground.MunicipalityId}"), expected * 0.001);
    }

    [Fact]
    public async Task A_second_run_writes_nothing()
    {
        var ground = await PrepareAsync("41704220812000");
        await AddSourceAsync(ground, "river", "river_to_10km", "LINESTRING(1000000 1000000,1001000 1000500)");
        await AddRuleAsync(ground.MunicipalityId, "river_to_10km", "water_zone", 50);
        await AddRuleAsync(ground.MunicipalityId, "river_to_10km", "water_strip", 35);
        Assert.Equal(new StripGenerationResult.Done(2, 0, 0, 0), await RunAsync(ground, dryRun: true));
        Assert.Equal(0, await CountAsync(ground));
        Assert.Equal(new StripGenerationResult.Done(2, 0, 0, 0), await RunAsync(ground));
        var changes = await database.ScalarAsync<long>("select count(*) from spatialplan.change");
        Assert.Equal(new StripGenerationResult.Done(0, 0, 2, 0), await RunAsync(ground));
        Assert.Equal(changes, await database.ScalarAsync<long>("select count(*) from spatialplan.change"));
        Assert.Equal(2, await CountAsync(ground));
    }

    [Fact]
    public async Task A_municipality_s_own_rule_stands_before_the_default_for_as_long_as_it_holds()
    {
        var ground = await PrepareAsync("41704220813000");
        await AddSourceAsync(ground, "canal", "canal", "LINESTRING(1000000 1000000,1001000 1000000)");
        await AddRuleAsync(null, "canal", "water_zone", 30);
        await AddRuleAsync(ground.MunicipalityId, "canal", "water_zone", 10, "[2010-01-01,2020-01-01)");
        Assert.Equal(new StripGenerationResult.Done(3, 0, 0, 0), await RunAsync(ground));
        Assert.Equal("[2000-01-01,2010-01-01) 30, [2010-01-01,2020-01-01) 10, [2020-01-01,) 30", await database.ScalarAsync<string>(
            $"select string_agg(valid || ' ' || width_metres, ', ' order by valid) from spatialplan.restriction_version where municipality_id = {ground.MunicipalityId} and upper_inf(recorded)"));
    }

    [Fact]
    public async Task What_no_longer_follows_is_closed_and_stays_known()
    {
        var ground = await PrepareAsync("41704220814000");
        await AddSourceAsync(ground, "road", "road_local", "LINESTRING(1000000 1000000,1001000 1000000)");
        await AddSourceAsync(ground, "gone", "road_local", "LINESTRING(1000000 1002000,1001000 1002000)");
        await AddRuleAsync(ground.MunicipalityId, "road_local", "road_right_of_way", 7);
        await RunAsync(ground);
        var before = await ground.NowAsync();
        await database.RunAsync($"""
            {Ground.Begin}
            update spatialplan.strip_source_version v set recorded = spatialplan.closed(recorded) from spatialplan.strip_source s where s.strip_source_id = v.strip_source_id and s.code = 'gone' and s.municipality_id = {ground.MunicipalityId};
            update spatialplan.width_rule set recorded = spatialplan.closed(recorded) where municipality_id = {ground.MunicipalityId} and upper_inf(recorded)
            """);
        await AddRuleAsync(ground.MunicipalityId, "road_local", "road_right_of_way", 9);

        Assert.Equal(new StripGenerationResult.Done(1, 2, 0, 0), await RunAsync(ground));
        Assert.Equal(9, await database.ScalarAsync<double>($"select width_metres from spatialplan.restriction_version where municipality_id = {ground.MunicipalityId} and upper_inf(recorded)"));
        Assert.Equal(2, await database.ScalarAsync<long>($"select count(*) from spatialplan.restriction_version where municipality_id = {ground.MunicipalityId} and recorded @> '{before:O}'::timestamptz"));
    }

    [Fact]
    public async Task Without_a_layer_nobody_has_said_what_it_covers_and_nothing_is_written()
    {
        var ground = await Ground.CreateAsync(database, "41704220815000");
        await ground.AddLayerAsync("road");
        await AddSourceAsync(ground, "border", "border_line", "LINESTRING(1000000 1000000,1001000 1000000)");
        await AddSourceAsync(ground, "road", "road_local", "LINESTRING(1000000 1000000,1001000 1000000)");
        await AddRuleAsync(ground.MunicipalityId, "border_line", "border", 100);
        await AddRuleAsync(ground.MunicipalityId, "road_local", "roadside", 50);
        Assert.Equal(["border"], Assert.IsType<StripGenerationResult.MissingLayers>(await RunAsync(ground)).Themes);
        Assert.Equal(0, await CountAsync(ground));
    }

    [Fact]
    public async Task A_strip_drawn_by_hand_is_neither_replaced_nor_closed()
    {
        var ground = await PrepareAsync("41704220816000");
        await ground.AddRestrictionAsync("heritage", "kurgan:heritage", "POLYGON((1000000 1000000,1000100 1000000,1000100 1000100,1000000 1000000))");
        Assert.Equal(new StripGenerationResult.Done(0, 0, 0, 0), await RunAsync(ground));
        await AddSourceAsync(ground, "kurgan", "heritage_site", "POINT(1000000 1000000)");
        await AddRuleAsync(ground.MunicipalityId, "heritage_site", "heritage", 50);
        Assert.Equal(["kurgan:heritage"], Assert.IsType<StripGenerationResult.CodesTaken>(await RunAsync(ground)).Codes);
        Assert.Equal(1, await CountAsync(ground));
    }

    [Fact]
    public async Task Two_runs_at_once_write_once()
    {
        var ground = await PrepareAsync("41704220817000");
        await AddSourceAsync(ground, "rail", "railway", "LINESTRING(1000000 1000000,1001000 1000000)");
        await AddRuleAsync(ground.MunicipalityId, "railway", "railway", 25);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StripGeneration.RunAsync(database.Database, ground.MunicipalityId, false, null, CancellationToken.None)));
        Assert.Equal(1, results.Cast<StripGenerationResult.Done>().Sum(done => done.Generated));
        Assert.Equal(1, await CountAsync(ground));
    }

    private async Task<StripGenerationResult> RunAsync(Ground ground, bool dryRun = false) =>
        await StripGeneration.RunAsync(database.Database, ground.MunicipalityId, dryRun, null, CancellationToken.None) switch
        {
            StripGenerationResult.Done done => done with { ChangeId = 0 },
            var other => other,
        };

    private async Task<Ground> PrepareAsync(string soate)
    {
        var ground = await Ground.CreateAsync(database, soate);
        await ground.AddAllLayersAsync();
        return ground;
    }

    private async Task<long> CountAsync(Ground ground) =>
        await database.ScalarAsync<long>($"select count(*) from spatialplan.restriction_version where municipality_id = {ground.MunicipalityId} and upper_inf(recorded)");

    private async Task AddSourceAsync(Ground ground, string code, string sourceClass, string wkt) =>
        await database.RunAsync($"""
            {Ground.Begin}
            with new as (insert into spatialplan.strip_source (municipality_id, code) values ({ground.MunicipalityId}, '{code}') returning strip_source_id)
            insert into spatialplan.strip_source_version (strip_source_id, municipality_id, source_class, name_ky, geom, registered_geom, change_id, valid)
            select strip_source_id, {ground.MunicipalityId}, '{sourceClass}', '{code}', {Ground.Geometry(wkt)}, {Ground.Geometry(wkt)}, spatialplan.current_change(), '[2000-01-01,)' from new
            """);

    private async Task AddRuleAsync(long? municipality, string sourceClass, string stripKind, double width, string valid = "[1995-01-01,)") =>
        await database.RunAsync($"""
            {Ground.Begin}
            insert into spatialplan.width_rule (municipality_id, source_class, strip_kind, width_metres, source, confirmed, change_id, valid)
            select {municipality?.ToString(CultureInfo.InvariantCulture) ?? "null"}, '{sourceClass}', '{stripKind}', {width.ToString(CultureInfo.InvariantCulture)}, 'test', false, spatialplan.current_change(), '{valid}'
            """);
}

using System.Text.Json;
using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Demand;
using SpatialPlan.Supply;

namespace SpatialPlan.PostGis.Tests.Supply;

/// <summary>The land supply of the sample municipality. What the core cuts is compared with unions and areas that PostGIS makes of the same rows.</summary>
[Collection("command line")]
public sealed class LandSupplyTests(SampleLand sample) : IClassFixture<SampleLand>
{
    // The rules, resolved by SQL: an implementation of its own.
    private const string Excluding = """
        select p.parcel_id, p.geom as land, st_union(v.geom) as mask
        from spatialplan.parcel_version p
          left join spatialplan.restriction_version v on st_intersects(v.geom, p.geom) and upper_inf(v.recorded) and v.valid @> $2::date and coalesce((
            select e.excluded from spatialplan.supply_exclusion e
            where e.theme = v.theme and e.sector in ('', $1) and e.kind in ('', coalesce(v.protected_area_kind, v.strip_kind, v.hazard_kind))
              and e.grade in ('', coalesce(v.regime, v.hazard_level::text, ''))
            order by e.kind <> '' desc, e.grade <> '' desc, e.sector <> '' desc limit 1), true)
        where p.used is false and upper_inf(p.recorded) and p.valid @> $2::date
        group by p.parcel_id, p.geom
        """;

    public static TheoryData<string> Sectors => [.. DemandSectors.All.Select(sector => sector.Code())];

    [Theory]
    [MemberData(nameof(Sectors))]
    public async Task What_is_left_of_each_parcel_is_what_PostGIS_leaves_of_it_within_a_square_metre(string sector)
    {
        var supply = LandSupply.Run(await sample.Facts, [sector]);
        var expected = await QueryAsync($"select parcel_id, case when mask is null then st_area(land) else st_area(st_difference(land, mask)) end from ({Excluding}) x", sector);
        Assert.NotEmpty(expected);
        foreach (var parcel in supply.Pieces.GroupBy(piece => piece.Parcel.ParcelId))
        {
            var left = parcel.Where(piece => piece.States[0] != SupplyState.Excluded).Sum(piece => piece.AreaSquareMetres);
            Assert.True(parcel.All(piece => piece.States[0] == SupplyState.Closed) || Math.Abs(left - expected[parcel.Key]) <= 1, $"parcel {parcel.Key}: {left} instead of {expected[parcel.Key]}");
        }

        Assert.Equal(expected.Keys.Order(), supply.Pieces.Select(piece => piece.Parcel.ParcelId).Distinct().Order());
    }

    [Fact]
    public async Task No_allocated_square_metre_lies_in_what_excludes_its_sector()
    {
        var plan = await PlanAsync();
        Assert.NotEmpty(plan.Parts);
        foreach (var sector in plan.Parts.GroupBy(part => part.Sector))
        {
            var masks = await MasksAsync(sector.Key);
            var overlap = sector.Select(part => part.Piece).Distinct().Sum(piece => masks.TryGetValue(piece.Parcel.ParcelId, out var mask) ? piece.Geometry.Intersection(mask).Area : 0);
            Assert.InRange(overlap, 0, 0.01);
        }
    }

    [Fact]
    public async Task Every_square_metre_has_one_state_for_each_sector_and_none_is_lost()
    {
        var facts = await sample.Facts;
        var plan = await PlanAsync();
        Assert.Equal(facts.Parcels.Sum(parcel => (long)Math.Round(parcel.AreaSquareMetres, MidpointRounding.AwayFromZero)), plan.Supply.TotalSquareMetres);
        Assert.All(plan.Supply.Sectors, sector => Assert.Equal(plan.Supply.TotalSquareMetres, plan.Supply.Of(sector).TotalSquareMetres));
        Assert.All(plan.Supply.Pieces.GroupBy(piece => piece.Parcel), parcel => Assert.Equal((long)Math.Round(parcel.Key.AreaSquareMetres, MidpointRounding.AwayFromZero), parcel.Sum(piece => piece.AreaSquareMetres)));
        Assert.All(plan.Balance, row => Assert.Equal(row.DemandSquareMetres, row.AllocatedSquareMetres + row.UnmetSquareMetres));
        Assert.Equal(plan.OfferedSquareMetres, plan.Balance.Sum(row => row.AllocatedSquareMetres) + plan.FreeSquareMetres);
        Assert.Equal(plan.Balance.Sum(row => row.AllocatedSquareMetres), plan.Parts.Sum(part => part.SquareMetres));
        Assert.All(plan.Parts.GroupBy(part => part.Piece), piece => Assert.InRange(piece.Sum(part => part.SquareMetres), 1, piece.Key.AreaSquareMetres));
    }

    [Fact]
    public async Task Land_whose_layers_are_out_of_date_is_not_offered()
    {
        var supply = LandSupply.Run(await sample.ReadAsync(new DateOnly(2040, 1, 1)), ["housing"]);
        Assert.Equal(0, supply.Of("housing").OfferedSquareMetres);
        Assert.True(supply.Of("housing").Of(SupplyState.NotChecked) > 0);
    }

    [Fact]
    public async Task A_used_parcel_is_looked_at_only_when_it_is_to_be_redeveloped()
    {
        var used = (await sample.Facts).Parcels.First(parcel => parcel is { Used: true, Category: 2, Ownership: "municipal" });
        Assert.Null(used.Geometry);
        Assert.NotNull((await sample.ReadAsync(null, used.Label)).Parcels.Single(parcel => parcel.ParcelId == used.ParcelId).Geometry);
    }

    [Fact]
    public async Task A_rule_of_the_municipality_stands_before_the_default()
    {
        const string Begin = "insert into spatialplan.change (kind, reason) values ('edit', 'test');";
        Assert.True((await sample.Facts).Rules.Needs("agriculture", "water"));
        await sample.Test.RunAsync($"""
            {Begin}
            insert into spatialplan.supply_limit (municipality_id, sector, minimum_lot_square_metres, maximum_slope_percent, source, confirmed, change_id, valid)
            select unit_id, 'tourism', 5000, 20, 'resolution of the council', true, spatialplan.current_change(), '[2000-01-01,)' from spatialplan.administrative_unit where soate = '{SampleLand.Soate}'
            """);
        Assert.Equal((5000, true), (await sample.ReadAsync()).Rules.LimitOf("tourism") is var limit ? (limit.MinimumLotSquareMetres, limit.Confirmed) : default);
    }

    [Fact]
    public async Task The_command_answers_the_same_bytes_twice_and_its_map_carries_the_same_land()
    {
        string[] question = ["allocate", "--municipality", SampleLand.Soate, "--forecast", Path.Combine(SampleLand.Folder, "forecast")];
        var (code, first, _) = await sample.RunAsync([.. question, "--format", "json"]);
        Assert.Equal((0, first), (code, (await sample.RunAsync([.. question, "--format", "json"])).Answer));
        var json = JsonDocument.Parse(first).RootElement;
        var map = JsonDocument.Parse((await sample.RunAsync([.. question, "--format", "geojson"])).Answer).RootElement;
        var allocated = json.GetProperty("allocated").EnumerateArray().Sum(part => part.GetProperty("areaSquareMetres").GetInt64());
        Assert.Equal(json.GetProperty("balance").EnumerateArray().Sum(row => row.GetProperty("allocatedSquareMetres").GetInt64()), allocated);
        Assert.Equal(allocated, map.GetProperty("features").EnumerateArray().Sum(feature => feature.GetProperty("properties").GetProperty("areaSquareMetres").GetInt64()));
        Assert.Contains("га", (await sample.RunAsync([.. question, "--lang", "ky"])).Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lock", "no-such-parcel=housing", 1)]
    [InlineData("--lock", "x=castle", 2)]
    [InlineData("--priority", "housing=first", 2)]
    [InlineData("--beta", "1.5", 2)]
    [InlineData("--last-tier", "5", 2)]
    [InlineData("--on", "yesterday", 2)]
    public async Task Wrong_options_are_refused_in_words(string option, string value, int expected)
    {
        var (code, answer, error) = await sample.RunAsync("allocate", "--municipality", SampleLand.Soate, "--forecast", Path.Combine(SampleLand.Folder, "forecast"), option, value);
        Assert.Equal((expected, ""), (code, answer));
        Assert.Contains(value.Split('=')[0], error, StringComparison.Ordinal);
    }

    private async Task<LandPlan> PlanAsync() =>
        LandPlanning.Run(await sample.Facts, [.. new[] { ("housing", 1_160_000L), ("industry", 50_000L), ("agriculture", 4_000_000L), ("tourism", 90_000L) }.Select(claim => new LandClaim(claim.Item1, [(2026, claim.Item2 / 2), (2027, claim.Item2 - (claim.Item2 / 2))]))], new LandPlanSettings());

    private async Task<Dictionary<long, double>> QueryAsync(string sql, string sector)
    {
        await using var connection = await sample.Test.Database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = sector }, new() { Value = SampleLand.On } } };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<long, double>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetInt64(0), reader.GetDouble(1));
        }

        return rows;
    }

    private async Task<Dictionary<long, Geometry>> MasksAsync(string sector)
    {
        await using var connection = await sample.Test.Database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand($"select parcel_id, st_asewkb(st_collectionextract(st_intersection(land, mask), 3), 'NDR') from ({Excluding}) x where mask is not null", connection)
        {
            Parameters = { new() { Value = sector }, new() { Value = SampleLand.On } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<long, Geometry>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetInt64(0), EwkbGeometry.Read(reader.GetFieldValue<byte[]>(1)));
        }

        return rows;
    }
}

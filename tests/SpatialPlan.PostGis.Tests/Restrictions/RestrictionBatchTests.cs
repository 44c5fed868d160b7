using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

public sealed class RestrictionBatchTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_parcel_gets_the_answer_of_the_single_check()
    {
        var ground = await Ground.CreateAsync(database, "41704220830000");
        await AddParcelsAsync(ground);
        foreach (var (theme, accuracy) in new[] { ("hazard", 0.0), ("water", 2.0), ("road", 15.0), ("heritage", 0.0) })
        {
            await ground.AddLayerAsync(theme, accuracy: accuracy);
        }

        // One that ends in the middle of the parcels, and one that begins a hair beside them.
        await ground.AddLayerAsync("border", "POLYGON((900000 900000,1000330 900000,1000330 1200000,900000 1200000,900000 900000))", code: "own");
        await ground.AddLayerAsync("sanitary", "POLYGON((1001000.05 900000,1200000 900000,1200000 1200000,1001000.05 1200000,1001000.05 900000))", accuracy: 3, code: "own");
        await ground.AddRestrictionAsync("protected_area", "without-layer", RestrictionReaderTests.Square(1_000_450, 1_000_450, 90));
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var star = RestrictionReaderTests.Star(random, 1_000_000 + (1000 * random.NextDouble()), 1_000_000 + (1000 * random.NextDouble()), 5 + (150 * random.NextDouble()), 8 + random.Next(200));
            await ground.AddRestrictionAsync(new[] { "hazard", "water", "road", "heritage" }[i % 4], $"star-{i}", star.AsText());
        }

        await ground.AddRestrictionAsync("hazard", "giant", RestrictionReaderTests.Star(random, 1_000_500, 1_000_500, 400, 3000).AsText());
        await ground.AddRestrictionAsync("hazard", "same-border", RestrictionReaderTests.Square(1_000_100, 1_000_100, 100));
        await ground.AddRestrictionAsync("road", "line", "LINESTRING(1000000 1000333,1001000 1000666)");
        await ground.AddRestrictionAsync("heritage", "points", "MULTIPOINT(1000050 1000050,1000100 1000100,1000777 1000777)");

        var answers = await RunAsync(ground, 0);
        Assert.Equal(100, answers.Count);
        await AssertLikeSingleAsync(ground, answers);
        Assert.True(answers.Select(answer => answer.Verdict).Distinct().Count() > 1);
        Assert.Contains(answers, answer => answer.Layers.Any(layer => layer.UncoveredAreaSquareMetres is > 0 and < 9999));
    }

    [Fact]
    public async Task Zones_that_are_exact_unions_of_parcels_lie_on_those_parcels_and_on_no_neighbour()
    {
        var ground = await Ground.CreateAsync(database, "41704220833000");
        await ground.AddAllLayersAsync();
        var random = new Random(5);
        var (cells, zones) = (new List<Polygon>(), new List<Polygon>());
        var corners = Enumerable.Range(0, 81).Select(i => new Coordinate(1_040_000 + (60 * (i % 9)) + (25 * random.NextDouble()), 1_000_000 + (60 * (i / 9)) + (25 * random.NextDouble()))).ToArray();
        for (var i = 0; i < 64; i++)
        {
            var at = (i / 8 * 9) + (i % 8);
            cells.Add(Geo.Factory.CreatePolygon([corners[at].Copy(), corners[at + 1].Copy(), corners[at + 10].Copy(), corners[at + 9].Copy(), corners[at].Copy()]));
            await ground.AddParcelAsync(cells[i].AsText(), contour: $"cell-{i}");
        }

        for (var i = 0; i < 20; i++)
        {
            var (column, row, side) = (random.Next(6), random.Next(6), 1 + random.Next(3));
            zones.Add((Polygon)Geo.Factory.BuildGeometry([.. cells.Where((_, at) => at % 8 >= column && at % 8 < column + side && at / 8 >= row && at / 8 < row + side)]).Union());
            await ground.AddRestrictionAsync("heritage", $"union-{i}", zones[i].AsText());
        }

        var answers = await RunAsync(ground, 0);
        await AssertLikeSingleAsync(ground, answers);
        for (var i = 0; i < 64; i++)
        {
            var over = zones.Select((zone, at) => (Code: $"union-{at}", Zone: zone)).Where(one => one.Zone.Covers(cells[i].InteriorPoint)).Select(one => one.Code).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(over, answers[i].Restrictions.Select(found => found.Restriction.Code).Order(StringComparer.Ordinal));
            Assert.All(answers[i].Restrictions, found => Assert.Equal(cells[i].Area, found.AreaSquareMetres!.Value, 1e-6));
        }
    }

    [Fact]
    public async Task It_goes_on_after_a_parcel_at_the_state_at_which_it_began()
    {
        var ground = await Ground.CreateAsync(database, "41704220831000");
        await ground.AddAllLayersAsync();
        await AddParcelsAsync(ground, 1_020_000);
        await ground.AddRestrictionAsync("hazard", "before", RestrictionReaderTests.Square(1_020_000, 1_000_000, 1000));
        var known = await RestrictionBatch.SettleAsync(database.Database, CancellationToken.None);
        await ground.AddRestrictionAsync("hazard", "after", RestrictionReaderTests.Square(1_020_000, 1_000_000, 1000));
        await ground.CloseAsync("before");

        var all = await RunAsync(ground, 0, known);
        var rest = await RunAsync(ground, all[39].Land.ParcelId!.Value, known);
        Assert.Equal(60, rest.Count);
        Assert.All(all, answer => Assert.Equal("before", Assert.Single(answer.Restrictions).Restriction.Code));
        Assert.Equal(all.Skip(40).Select(Hash), rest.Select(Hash));
        Assert.Equal("after", Assert.Single((await RunAsync(ground, 0))[0].Restrictions).Restriction.Code);
    }

    [Fact]
    public async Task A_layer_that_cannot_be_read_fails_where_it_lies_as_in_the_single_check()
    {
        var own = new TestDatabase();
        await own.InitializeAsync();
        try
        {
            await own.RunAsync("alter table spatialplan.restriction_version drop constraint geom_is_sound, drop constraint registered_geom_is_sound");
            var ground = await Ground.CreateAsync(own, "41704220832000");
            await ground.AddAllLayersAsync();
            await ground.AddParcelAsync(RestrictionReaderTests.Square(1_000_000, 1_000_000, 100), contour: "on");
            await ground.AddParcelAsync(RestrictionReaderTests.Square(1_002_000, 1_000_000, 100), contour: "off");
            await ground.AddRestrictionAsync("heritage", "curve", "CURVEPOLYGON(CIRCULARSTRING(1000010 1000000,1000020 1000010,1000010 1000020,1000000 1000010,1000010 1000000))");
            var answers = await RunAsync(ground, 0);
            Assert.Equal([Verdict.Incomplete, Verdict.Clear], answers.Select(answer => answer.Verdict));
            await AssertLikeSingleAsync(ground, answers);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private static async Task AddParcelsAsync(Ground ground, int x = 1_000_000)
    {
        for (var i = 0; i < 100; i++)
        {
            await ground.AddParcelAsync(RestrictionReaderTests.Square(x + (i % 10 * 100), 1_000_000 + (i / 10 * 100), 100), contour: $"c{i}");
        }
    }

    private static async Task<List<RestrictionExtract>> RunAsync(Ground ground, long after, DateTimeOffset? knownAt = null)
    {
        var question = new BatchQuestion(ground.MunicipalityId, Ground.On, knownAt ?? await RestrictionBatch.SettleAsync(ground.Database, CancellationToken.None));
        await using var batch = await RestrictionBatch.OpenAsync(ground.Database, question, after, CancellationToken.None);
        var answers = new List<RestrictionExtract>();
        await foreach (var portion in batch.RunAsync(after, extract => extract, CancellationToken.None))
        {
            answers.AddRange(portion);
        }

        return answers;
    }

    private static async Task AssertLikeSingleAsync(Ground ground, List<RestrictionExtract> answers)
    {
        await using var snapshot = await Snapshot.OpenAsync(ground.Database, CancellationToken.None);
        foreach (var answer in answers)
        {
            var parcel = await ParcelReader.FindByIdAsync(snapshot.Connection, answer.Land.ParcelId!.Value, answer.On, answer.KnownAt, CancellationToken.None);
            var single = await RestrictionReader.CheckAsync(snapshot, parcel!, answer.On, answer.KnownAt, CancellationToken.None);
            Assert.Equal(Text(single), Text(answer));
            var atOnce = await ParcelCheckReader.FindAsync(ground.Database, answer.Land.ParcelId!.Value, answer.On, answer.KnownAt, CancellationToken.None);
            Assert.Equal(Text(single), Text(atOnce!));
        }
    }

    private static string Text(RestrictionExtract extract) => ExtractDocument.Of(extract, new RestrictionGuide([]), null, extract.KnownAt!.Value).Text;

    private static string Hash(RestrictionExtract extract) => ExtractDocument.Of(extract, new RestrictionGuide([]), null, extract.KnownAt!.Value).Hash;
}

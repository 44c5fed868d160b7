using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Tests.Restrictions;

/// <summary>What must hold for any parcel and any restrictions. A case is a seed: all shapes are made from it, so that a failure can be repeated.</summary>
public sealed class RestrictionPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Fact]
    public void Shares_never_exceed_the_whole_and_areas_never_the_land() => ForAnySeed(random =>
    {
        var land = Shape(random, 100);
        var extract = Check(land, Some(random, 1 + random.Next(6)), registered: (decimal)Math.Round(land.Area * (0.3 + random.NextDouble()), 2));
        Assert.All(extract.Restrictions, found =>
        {
            Assert.InRange(found.ShareOfDrawn!.Value, 0, 1);
            Assert.InRange(found.ShareOfRegistered!.Value, 0, 1);
            Assert.InRange(found.AreaSquareMetres!.Value, 0, extract.GeometricAreaSquareMetres);
            Assert.InRange(found.WidthMetres ?? 0, 0, 2 * Math.Sqrt(found.AreaSquareMetres.Value / Math.PI) * 1.000001);
        });
    });

    [Fact]
    public void The_area_is_that_of_the_union_cut_by_the_land() => ForAnySeed(random =>
    {
        var land = Shape(random, 100);
        var parts = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Shape(random, 100)).ToArray();
        var expected = land.Intersection(Geo.Factory.BuildGeometry(parts).Union()).Area;
        var found = Check(land, [RestrictionCase.Candidate(1, "R", Geo.Factory.CreateGeometryCollection(parts))]).Restrictions.SingleOrDefault();
        Assert.Equal(expected, found?.AreaSquareMetres ?? 0, Math.Max(1e-6, expected * 1e-6));
    });

    [Fact]
    public void The_order_of_restrictions_does_not_matter() => ForAnySeed(random =>
    {
        var land = Shape(random, 100);
        var candidates = Some(random, 5);
        var shuffled = candidates.ToArray();
        random.Shuffle(shuffled);
        Assert.Equal(Digest(Check(land, candidates)), Digest(Check(land, shuffled)));
    });

    [Fact]
    public void Splitting_a_restriction_into_touching_parts_changes_nothing() => ForAnySeed(random =>
    {
        var land = Shape(random, 100);
        var whole = Shape(random, 150);
        var (left, right) = Cut(whole, random);
        var accuracy = random.Next(3) == 0 ? random.NextDouble() * 5 : 0;
        var one = Check(land, [RestrictionCase.Candidate(1, "R", whole, accuracy)]);
        var two = Check(land, [RestrictionCase.Candidate(1, "R", left, accuracy), RestrictionCase.Candidate(1, "R", right, accuracy)]);
        Assert.Equal(one.Layers[0].State, two.Layers[0].State);
        var (a, b) = (one.Restrictions.Concat(one.Nearby).SingleOrDefault(), two.Restrictions.Concat(two.Nearby).SingleOrDefault());
        Assert.Equal(a?.Class, b?.Class);
        Assert.Equal(a?.AreaSquareMetres ?? 0, b?.AreaSquareMetres ?? 0, Math.Max(1e-3, (a?.AreaSquareMetres ?? 0) * 1e-6));
        Assert.Equal(a?.WidthMetres ?? 0, b?.WidthMetres ?? 0, 1e-3 + ((a?.WidthMetres ?? 0) * 0.006));
        Assert.Equal(a?.DistanceMetres ?? 0, b?.DistanceMetres ?? 0, 1e-5);
    });

    [Fact]
    public void The_two_halves_of_a_parcel_add_up_to_it() => ForAnySeed(random =>
    {
        var land = Shape(random, 100);
        var (left, right) = Cut(land, random);
        var restriction = RestrictionCase.Candidate(1, "R", Shape(random, 100));
        var whole = AreaOn(land);
        Assert.Equal(whole, AreaOn(left) + AreaOn(right), Math.Max(1e-4, whole * 1e-6));

        double AreaOn(Geometry part) => part.IsEmpty ? 0 : Check(part, [restriction]).Restrictions.SingleOrDefault()?.AreaSquareMetres ?? 0;
    });

    [Fact]
    public void A_less_exact_layer_never_frees_the_land_and_never_makes_it_surer() => ForAnySeed(random =>
    {
        var land = Shape(random, 60);
        var shape = Shape(random, 100);
        var (exact, inexact) = (ClassAt(0), ClassAt(0.5 + (random.NextDouble() * 20)));
        Assert.True(inexact != RestrictionClass.Affected || exact == RestrictionClass.Affected);
        Assert.True(exact == RestrictionClass.None || inexact != RestrictionClass.None);

        RestrictionClass ClassAt(double accuracy) =>
            Check(land, [RestrictionCase.Candidate(1, "R", shape, accuracy)]).Restrictions.SingleOrDefault()?.Class ?? RestrictionClass.None;
    });

    [Fact]
    public void A_required_theme_that_was_not_looked_at_never_allows_a_clear_verdict() => ForAnySeed(random =>
    {
        var facts = Facts(Some(random, random.Next(3)));
        var broken = random.Next(3) switch
        {
            0 => facts with { FailedThemes = new HashSet<string> { RestrictionCase.Theme } },
            1 => facts with { Layers = [] },
            _ => facts with { Layers = [facts.Layers[0] with { ReviewBy = RestrictionCase.On.AddDays(-1) }] },
        };
        var extract = RestrictionCheck.Run(new CheckedLand(Shape(random, 100)), broken, RestrictionCase.On);
        Assert.NotEqual(Verdict.Clear, extract.Verdict);
        Assert.False(extract.IsComplete);
        Assert.Single(extract.Unchecked);
    });

    [Fact]
    public void The_width_of_a_rectangle_is_its_short_side_however_it_is_turned() => ForAnySeed(random =>
    {
        var (width, length, angle) = (0.01 + (random.NextDouble() * 50), 50 + (random.NextDouble() * 2000), random.NextDouble() * Math.PI);
        var (dx, dy) = (Math.Cos(angle), Math.Sin(angle));
        Coordinate At(double along, double across) => new(1_083_000 + (along * dx) - (across * dy), 1_012_000 + (along * dy) + (across * dx));
        var rectangle = Geo.Factory.CreatePolygon([At(0, 0), At(length, 0), At(length, width), At(0, width), At(0, 0)]);
        var found = Check(rectangle, [RestrictionCase.Candidate(1, "R", rectangle.EnvelopeInternal is var box ? Geo.Factory.ToGeometry(new Envelope(box.MinX - 1, box.MaxX + 1, box.MinY - 1, box.MaxY + 1)) : rectangle)]);
        Assert.InRange(found.Restrictions.Single().WidthMetres!.Value, width * 0.995 - 1e-6, width * 1.000001 + 1e-6);
    });

    private static void ForAnySeed(Action<Random> property) =>
        Repeat(Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => property(new Random(seed))));

    private static void Repeat(Property property) => FsCheck.Check.One(Runs, property);

    private static RestrictionExtract Check(Geometry land, IReadOnlyList<CandidateRestriction> candidates, decimal? registered = null) =>
        RestrictionCheck.Run(new CheckedLand(land, registered), Facts(candidates), RestrictionCase.On);

    private static RestrictionFacts Facts(IReadOnlyList<CandidateRestriction> candidates) => new(
        [RestrictionCase.ThemeOf(RestrictionCase.Theme)],
        [new RestrictionLayer(1, RestrictionCase.Theme, "main", Geo.Factory.ToGeometry(new Envelope(900_000, 1_200_000, 900_000, 1_200_000)), new DateOnly(2025, 1, 1), new DateOnly(2030, 1, 1), 0, "survey", true)],
        [new RestrictionThreshold(RestrictionCase.Theme, 1, 0.5, 0.5, 0.1, 0.1, 50, "test", true)],
        candidates,
        new HashSet<string>());

    private static List<CandidateRestriction> Some(Random random, int count) =>
        [.. Enumerable.Range(1, count).Select(i => RestrictionCase.Candidate(i, $"R{i}", Shape(random, 20 + (random.NextDouble() * 120))))];

    /// <summary>A star-shaped polygon, sometimes with a hole; on whole metres, so that edges and corners often fall together; at times far from the middle.</summary>
    private static Polygon Shape(Random random, double size)
    {
        while (true)
        {
            var (x, y) = (1_083_000 + (random.NextDouble() * size), 1_012_000 + (random.NextDouble() * size));
            var corners = 3 + random.Next(12);
            var ring = Enumerable.Range(0, corners).Select(i => (Angle: 2 * Math.PI * i / corners, Radius: size * (0.15 + (0.6 * random.NextDouble()))))
                .Select(p => new Coordinate(Math.Round(x + (p.Radius * Math.Cos(p.Angle))), Math.Round(y + (p.Radius * Math.Sin(p.Angle))))).ToList();
            ring.Add(ring[0].Copy());
            var polygon = Geo.Factory.CreatePolygon([.. ring]);
            if (polygon.IsValid && polygon.Area > 1)
            {
                return random.Next(4) == 0 && polygon.Difference(Geo.Factory.CreatePoint(new Coordinate(x, y)).Buffer(size * 0.05, 2)) is Polygon { IsValid: true } holed ? holed : polygon;
            }
        }
    }

    private static (Geometry Left, Geometry Right) Cut(Geometry shape, Random random)
    {
        var box = shape.EnvelopeInternal;
        var x = box.MinX + (box.Width * random.NextDouble());
        return (Side(new Envelope(box.MinX - 1, x, box.MinY - 1, box.MaxY + 1)), Side(new Envelope(x, box.MaxX + 1, box.MinY - 1, box.MaxY + 1)));

        Geometry Side(Envelope half) => Geo.Factory.BuildGeometry([.. Polygons(shape.Intersection(Geo.Factory.ToGeometry(half)))]) is { IsEmpty: false } side ? side : Geo.Factory.CreatePolygon();
    }

    private static IEnumerable<Geometry> Polygons(Geometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).Where(part => part is Polygon && !part.IsEmpty);

    private static string Digest(RestrictionExtract extract) => System.Text.Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(extract, Texts.Language.English));
}

using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using SpatialPlan.Coordinates;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Tests.Restrictions;

/// <summary>The walk along borders that measures a check against the general overlay of NetTopologySuite, on ground where borders are shared, touch and cross.</summary>
public sealed class OutlineAgreementTests
{
    private const double X = 1_083_000;
    private const double Y = 1_012_000;

    [Theory]
    [InlineData(1, 0, 4)]
    [InlineData(2, 0, 60)]
    [InlineData(3, 0, 400)]
    [InlineData(4, 1, 12)]
    [InlineData(5, 10, 12)]
    [InlineData(6, 25, 40)]
    public void Areas_and_distances_are_those_of_the_general_overlay(int seed, double grid, int corners)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1500; round++)
        {
            var land = Star(random, 60, 4 + random.Next(8), grid);
            var shape = Star(random, 20 + (random.NextDouble() * 200), corners, grid);
            AssertSame(land, shape, $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Zones_that_are_exact_unions_of_parcels_share_their_borders_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        var cells = Mesh(random, 9);
        for (var round = 0; round < 40; round++)
        {
            var (column, row, side) = (random.Next(7), random.Next(7), 1 + random.Next(3));
            var own = cells.Where(cell => cell.Column >= column && cell.Column < column + side && cell.Row >= row && cell.Row < row + side).ToList();
            var zone = OverlayNGRobust.Union(own.Select(cell => (Geometry)cell.Shape));
            foreach (var cell in cells)
            {
                var found = Check(cell.Shape, zone);
                Assert.Equal(own.Contains(cell) ? cell.Shape.Area : 0, found?.AreaSquareMetres ?? 0, 1e-6);
                AssertSame(cell.Shape, zone, $"seed {seed}, round {round}");
            }
        }
    }

    [Fact]
    public void Holes_and_several_parts_are_measured_as_the_general_overlay_measures_them()
    {
        var random = new Random(9);
        for (var round = 0; round < 600; round++)
        {
            var shape = WithHole(random, Star(random, 80 + (random.NextDouble() * 100), 20, 0));
            var other = Star(random, 50, 9, 0);
            AssertSame(WithHole(random, Star(random, 60, 9, 0)), shape.Disjoint(other) ? Geo.Factory.CreateMultiPolygon([shape, other]) : shape, $"round {round}");
        }
    }

    [Fact]
    public void A_corner_on_a_border_and_borders_that_end_in_each_other_are_measured_as_the_general_overlay_measures_them()
    {
        string[] shapes =
        [
            "POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 5,20 0,20 10,10 5))", "POLYGON((5 5,15 5,15 6,5 6,5 5))", "POLYGON((10 2,20 2,20 8,10 8,10 2))",
            "POLYGON((0 0,10 0,5 5,0 0))", "POLYGON((0 0,5 5,0 10,0 0))", "POLYGON((-5 5,5 -5,15 5,5 15,-5 5))", "POLYGON((0 5,5 0,10 5,5 10,0 5))", "POLYGON((2 0,8 0,8 10,2 10,2 0))",
            "POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,2 8,8 8,8 2,2 2))", "POLYGON((2 2,8 2,8 8,2 8,2 2))", "POLYGON((-5 -5,15 -5,15 15,-5 15,-5 -5),(0 0,0 10,10 10,10 0,0 0))",
            "MULTIPOLYGON(((0 0,5 0,5 5,0 5,0 0)),((5 5,10 5,10 10,5 10,5 5)))", "POLYGON((0 0,10 0,10 10,5 0.001,0 10,0 0))", "POLYGON((1 -1,2 -1,2 11,1 11,1 -1))",
            "POLYGON((-1 3,11 3,11 4,-1 4,-1 3))", "POLYGON((0 0,10 0,10 1e-4,0 1e-4,0 0))", "POLYGON((10 0,10 10,10.0001 10,10.0001 0,10 0))",
        ];
        foreach (var land in shapes)
        {
            foreach (var shape in shapes)
            {
                AssertSame(RestrictionCase.Geometry(land), RestrictionCase.Geometry(shape), $"{land} and {shape}");
            }
        }
    }

    private static void AssertSame(Geometry land, Geometry shape, string what)
    {
        var expected = OverlayNGRobust.Overlay(land, shape, SpatialFunction.Intersection).Area;
        var distance = land.Distance(shape);
        // Several parts are joined on a grid of a micrometre.
        var (ofArea, ofDistance) = shape is MultiPolygon ? (Math.Max(1e-4, expected * 1e-6), 2e-6) : (1e-7 + (expected * 1e-9), 1e-8);
        var found = Check(land, shape);
        Assert.True((found is null) == distance > 50, what);
        Assert.True(Math.Abs((found?.AreaSquareMetres ?? 0) - expected) <= ofArea, $"{what}: {found?.AreaSquareMetres} and not {expected}");
        Assert.True(found is null || Math.Abs(found.DistanceMetres - distance) <= ofDistance, $"{what}: {found?.DistanceMetres} and not {distance}");
        Assert.True(found is null || Math.Abs(found.Hit.Area - (found.AreaSquareMetres ?? 0)) < 1e-7, what);
    }

    private static FoundRestriction? Check(Geometry land, Geometry shape)
    {
        var extract = RestrictionCheck.Run(
            new CheckedLand(land),
            new RestrictionFacts([RestrictionCase.ThemeOf(RestrictionCase.Theme)], [], [new RestrictionThreshold(RestrictionCase.Theme, 0, 0, null, 0, 0.1, 50, "test", true)], [RestrictionCase.Candidate(1, "R", shape, 0, sound: true)], new HashSet<string>()),
            RestrictionCase.On);
        return extract.Restrictions.Concat(extract.Nearby).SingleOrDefault();
    }

    private static Polygon Star(Random random, double size, int corners, double grid)
    {
        while (true)
        {
            var (x, y) = (X + (random.NextDouble() * 120), Y + (random.NextDouble() * 120));
            var ring = Enumerable.Range(0, corners).Select(i => (Angle: 2 * Math.PI * i / corners, Radius: size * (0.4 + (0.2 * random.NextDouble()))))
                .Select(p => new Coordinate(OnGrid(x + (p.Radius * Math.Cos(p.Angle)), grid), OnGrid(y + (p.Radius * Math.Sin(p.Angle)), grid))).ToList();
            ring.Add(ring[0].Copy());
            if (random.Next(2) == 0)
            {
                ring.Reverse();
            }

            var polygon = Geo.Factory.CreatePolygon([.. ring]);
            if (polygon.IsValid && polygon.Area > 1)
            {
                return polygon;
            }
        }
    }

    private static double OnGrid(double value, double grid) => grid == 0 ? value : Math.Round(value / grid) * grid;

    private static Polygon WithHole(Random random, Polygon shape) =>
        shape.Difference(Geo.Factory.CreatePoint(shape.InteriorPoint.Coordinate).Buffer(3 + (random.NextDouble() * 20), 3)) is Polygon { IsValid: true, NumInteriorRings: > 0 } holed ? holed : shape;

    private static List<(int Column, int Row, Polygon Shape)> Mesh(Random random, int side)
    {
        var corners = new Coordinate[side + 1, side + 1];
        for (var column = 0; column <= side; column++)
        {
            for (var row = 0; row <= side; row++)
            {
                corners[column, row] = new Coordinate(X + (60 * column) + (20 * random.NextDouble()), Y + (60 * row) + (20 * random.NextDouble()));
            }
        }

        return [.. from column in Enumerable.Range(0, side) from row in Enumerable.Range(0, side) select (column, row, Geo.Factory.CreatePolygon([corners[column, row].Copy(), corners[column + 1, row].Copy(), corners[column + 1, row + 1].Copy(), corners[column, row + 1].Copy(), corners[column, row].Copy()]))];
    }
}

using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Parcels;

namespace SpatialPlan.Tests.Importing;

public sealed class ParcelOverlapsTests
{
    private const double Tolerance = 1;

    [Fact]
    public void Parcels_that_share_borders_corners_and_teeth_do_not_overlap()
    {
        var mesh = new List<Polygon>();
        for (var i = 0; i < 20; i++)
        {
            for (var j = 0; j < 20; j++)
            {
                mesh.Add(Toothed(i, j));
            }
        }

        Assert.Empty(Find(mesh));
    }

    [Fact]
    public void No_parcels_have_no_overlap() => Assert.Empty(ParcelOverlaps.Find(new ParcelShapes(), Tolerance));

    [Fact]
    public void A_parcel_in_the_hole_of_another_does_not_overlap_it_and_one_across_its_edge_does()
    {
        var ring = Geo.Factory.CreatePolygon(Box(0, 0, 100, 100).Shell, [(LinearRing)Box(30, 30, 60, 60).Shell.Reverse()]);
        Assert.Empty(Find([ring, Box(30, 30, 60, 60)]));
        var overlap = Assert.Single(Find([ring, Box(40, 40, 80, 50)]));
        Assert.Equal(200, overlap.AreaSquareMetres, 1e-6);
        Assert.True(ring.Contains(Geo.Factory.CreatePoint(new Coordinate(overlap.X, overlap.Y))));
    }

    [Fact]
    public void The_tolerance_itself_is_no_overlap_and_a_little_more_is()
    {
        Assert.Empty(Find([Box(0, 0, 10, 10), Box(9.9, 0, 20, 10)]));
        Assert.Single(Find([Box(0, 0, 10, 10), Box(9.89, 0, 20, 10)]));
    }

    [Fact]
    public void Pairs_of_standing_parcels_are_not_searched()
    {
        var shapes = Shapes([Box(0, 0, 10, 10), Box(100, 0, 110, 10), Box(102, 0, 112, 10)]);
        Assert.Single(ParcelOverlaps.Find(shapes, Tolerance));
        Assert.Empty(ParcelOverlaps.Find(shapes, Tolerance, firstStanding: 1));
    }

    /// <summary>The oracle is the overlay of NetTopologySuite on every pair.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_search_finds_what_intersecting_every_pair_finds(int seed)
    {
        var random = new Random(seed);
        var parcels = Enumerable.Range(0, 150).Select(_ => Star(random)).ToList();
        var expected = new List<(int First, int Second, double Area)>();
        for (var i = 0; i < parcels.Count; i++)
        {
            for (var j = i + 1; j < parcels.Count; j++)
            {
                var area = parcels[i].Intersection(parcels[j]).Area;
                if (area > Tolerance)
                {
                    expected.Add((i, j, area));
                }
            }
        }

        var found = Find(parcels);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(pair => (pair.First, pair.Second)), found.Select(pair => (pair.First, pair.Second)));
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First.Area, pair.Second.AreaSquareMetres, 1e-6));
    }

    private static IReadOnlyList<ParcelOverlap> Find(IReadOnlyList<Polygon> parcels) => ParcelOverlaps.Find(Shapes(parcels), Tolerance);

    private static ParcelShapes Shapes(IReadOnlyList<Polygon> parcels)
    {
        var shapes = new ParcelShapes();
        foreach (var parcel in parcels)
        {
            var rings = new[] { parcel.Shell }.Concat(parcel.Holes).ToList();
            var starts = new List<int> { 0 };
            foreach (var ring in rings)
            {
                starts.Add(starts[^1] + ring.NumPoints);
            }

            shapes.Add(new SourceGeometry
            {
                Kind = SourceGeometryKind.Polygon, Srid = Srid.Working, HadHeights = false, RingStarts = [.. starts], PartStarts = [0, rings.Count],
                Ordinates = [.. rings.SelectMany(ring => ring.Coordinates).SelectMany(point => new[] { point.X, point.Y })],
            });
        }

        return shapes;
    }

    private static Polygon Box(double x, double y, double right, double top) =>
        Geo.Factory.CreatePolygon([new(x, y), new(right, y), new(right, top), new(x, top), new(x, y)]);

    /// <summary>A cell of a mesh whose common borders have a tooth each, far from the origin as real coordinates are.</summary>
    private static Polygon Toothed(int i, int j)
    {
        Coordinate At(double u, double v) => new(1_000_000 + ((i + u) * 61.7) + ((j + v) * 3.1), 900_000 + ((j + v) * 57.3) - ((i + u) * 2.3));
        Coordinate[] bottom = [At(0, 0), At(0.4, 0), At(0.45, 0.1), At(0.6, 0.08)];
        Coordinate[] right = [At(1, 0), At(1, 0.5), At(0.9, 0.55), At(1, 0.6)];
        Coordinate[] top = [At(1, 1), At(0.6, 1.08), At(0.45, 1.1), At(0.4, 1)];
        Coordinate[] left = [At(0, 1), At(0, 0.6), At(-0.1, 0.55), At(0, 0.5), At(0, 0)];
        return Geo.Factory.CreatePolygon([.. bottom, .. right, .. top, .. left]);
    }

    private static Polygon Star(Random random)
    {
        double x = 1_000_000 + (random.NextDouble() * 500), y = 900_000 + (random.NextDouble() * 500);
        var corners = random.Next(3, 40);
        var ring = Enumerable.Range(0, corners).Select(k =>
        {
            var radius = 8 + (random.NextDouble() * 30);
            return new Coordinate(x + (radius * Math.Cos(2 * Math.PI * k / corners)), y + (radius * Math.Sin(2 * Math.PI * k / corners)));
        }).ToList();
        ring.Add(ring[0]);
        return Geo.Factory.CreatePolygon([.. ring]);
    }
}

using NetTopologySuite.Operation.Valid;
using SpatialPlan.Importing;

namespace SpatialPlan.Tests.Importing;

public sealed class SourceGeometryTests
{
    [Fact]
    public void What_the_convex_test_passes_is_valid_and_ordinary_quadrangles_pass_it()
    {
        var random = new Random(7);
        var passed = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var ring = Ring(random, random.Next(3, 8));
            if (RingFaults.IsConvexRing(ring))
            {
                passed++;
                Assert.True(new IsValidOp(ring.ToGeometry(4326)).IsValid);
            }
        }

        Assert.InRange(passed, 1_000, 19_000);
    }

    [Fact]
    public void A_ring_that_goes_around_twice_without_turning_back_is_not_convex() =>
        Assert.NotNull(RingFaults.Find(Polygon([0, 0, 3, 1, 0, 4, -2, 1, 0.5, -0.5, 3.5, 1, 0, 5, -3, 1, 0, 0])));

    [Fact]
    public void A_geometry_survives_being_written_and_read()
    {
        var polygon = Polygon([75.1, 41.1, 75.2, 41.1, 75.2, 41.2, 75.1, 41.1]);
        var read = SourceGeometryReader.Read(polygon.ToEwkb(4326), out var fault, out _);
        Assert.Null(fault);
        Assert.Equal(polygon.Ordinates, read!.Ordinates);
        Assert.Equal(4326, read.Srid);
    }

    [Fact]
    public void Bytes_that_are_cut_off_forged_or_strange_are_refused_and_never_crash()
    {
        var whole = Polygon([75.1, 41.1, 75.2, 41.1, 75.2, 41.2, 75.1, 41.1]).ToEwkb(4326);
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Null(SourceGeometryReader.Read(whole.AsSpan(0, length), out var fault, out _));
            Assert.NotNull(fault);
        }

        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var forged = (byte[])whole.Clone();
            forged[random.Next(forged.Length)] = (byte)random.Next(256);
            var read = SourceGeometryReader.Read(forged, out _, out _);
            Assert.True(read is null || read.Ordinates.All(double.IsFinite));
        }
    }

    private static SourceGeometry Polygon(double[] ordinates) => new()
    {
        Kind = SourceGeometryKind.Polygon, Ordinates = ordinates, RingStarts = [0, ordinates.Length / 2], PartStarts = [0, 1], Srid = 4326, HadHeights = false,
    };

    private static SourceGeometry Ring(Random random, int corners)
    {
        var angles = Enumerable.Range(0, corners).Select(i => (2 * Math.PI * i / corners) + (random.NextDouble() * 0.9)).ToList();
        var ring = angles.SelectMany(angle =>
        {
            var radius = 0.001 * (0.2 + (0.8 * random.NextDouble()));
            return new[] { 75 + (radius * Math.Cos(angle)), 41 + (radius * Math.Sin(angle)) };
        }).ToList();
        return Polygon([.. ring, ring[0], ring[1]]);
    }
}

using System.Runtime.InteropServices;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.Parcels;

/// <summary>The shapes of very many parcels in little memory, for <see cref="ParcelOverlaps"/>: rings in one flat list, whole geometry besides only where it is more than one ring.</summary>
public sealed class ParcelShapes
{
    private const long LongestFans = 400_000;

    private readonly List<double> ordinates = [];
    private readonly List<int> rings = [];
    private readonly List<int> firstRings = [0];
    private readonly List<double> boxes = [];
    private readonly List<bool> convex = [];
    private readonly Dictionary<int, SourceGeometry> complex = [];

    /// <summary>How many parcels there are.</summary>
    public int Count => convex.Count;

    /// <summary>Adds a parcel.</summary>
    /// <param name="geometry">A valid polygon or multipolygon in the working system, metres.</param>
    /// <returns>Its position in the set, from 0.</returns>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public int Add(SourceGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        if (!geometry.IsPolygonal)
        {
            throw new ArgumentException("A parcel is a polygon.", nameof(geometry));
        }

        if (geometry.RingStarts.Length > 2)
        {
            complex.Add(Count, geometry);
        }

        for (var part = 0; part < geometry.PartStarts.Length - 1; part++)
        {
            for (var ring = geometry.PartStarts[part]; ring < geometry.PartStarts[part + 1]; ring++)
            {
                AddRing(geometry.Ordinates.AsSpan(geometry.RingStarts[ring] * 2, (geometry.RingStarts[ring + 1] - geometry.RingStarts[ring]) * 2), isHole: ring > geometry.PartStarts[part]);
            }
        }

        rings.Add(ordinates.Count);
        firstRings.Add(rings.Count);
        AddBox(geometry.Ordinates);
        convex.Add(geometry.RingStarts.Length == 2 && RingFaults.IsConvexRing(geometry));
        return Count - 1;
    }

    /// <summary>The boxes of all parcels: smallest x, smallest y, largest x, largest y of each in turn.</summary>
    internal ReadOnlySpan<double> Boxes => CollectionsMarshal.AsSpan(boxes);

    /// <summary>The vertices of all rings of a parcel, x and y in turn.</summary>
    internal ReadOnlySpan<double> Vertices(int position)
    {
        var starts = Rings(position);
        return CollectionsMarshal.AsSpan(ordinates)[starts[0]..starts[^1]];
    }

    /// <summary>False when the fans of two parcels are so long that the overlay is quicker.</summary>
    internal bool FansAreShort(int one, int other) => (long)Vertices(one).Length * Vertices(other).Length < LongestFans;

    /// <summary>The area that two parcels share, square metres.</summary>
    internal double SharedArea(int one, int other) => FanArea.Shared(CollectionsMarshal.AsSpan(ordinates), Rings(one), CollectionsMarshal.AsSpan(ordinates), Rings(other));

    internal bool IsConvex(int position) => convex[position];

    internal NetTopologySuite.Geometries.Geometry Geometry(int position)
    {
        if (complex.TryGetValue(position, out var whole))
        {
            return whole.ToGeometry(Srid.Working);
        }

        var vertices = Vertices(position);
        var sequence = Geo.Factory.CoordinateSequenceFactory.Create(vertices.Length / 2, 2, 0);
        for (var i = 0; i < sequence.Count; i++)
        {
            sequence.SetOrdinate(i, 0, vertices[i * 2]);
            sequence.SetOrdinate(i, 1, vertices[(i * 2) + 1]);
        }

        return Geo.Factory.CreatePolygon(sequence);
    }

    private ReadOnlySpan<int> Rings(int position) => CollectionsMarshal.AsSpan(rings)[firstRings[position]..firstRings[position + 1]];

    /// <summary>Shells go one way round and holes the other, whatever the file says.</summary>
    private void AddRing(ReadOnlySpan<double> ring, bool isHole)
    {
        rings.Add(ordinates.Count);
        double twice = 0;
        for (var i = 0; i + 3 < ring.Length; i += 2)
        {
            twice += ((ring[i] - ring[0]) * (ring[i + 3] - ring[1])) - ((ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]));
        }

        if (twice > 0 != isHole)
        {
            ordinates.AddRange(ring);
            return;
        }

        for (var i = ring.Length - 2; i >= 0; i -= 2)
        {
            ordinates.AddRange([ring[i], ring[i + 1]]);
        }
    }

    private void AddBox(double[] all)
    {
        double minX = double.MaxValue, minY = double.MaxValue, maxX = double.MinValue, maxY = double.MinValue;
        for (var i = 0; i < all.Length; i += 2)
        {
            minX = Math.Min(minX, all[i]);
            maxX = Math.Max(maxX, all[i]);
            minY = Math.Min(minY, all[i + 1]);
            maxY = Math.Max(maxY, all[i + 1]);
        }

        boxes.AddRange([minX, minY, maxX, maxY]);
    }
}

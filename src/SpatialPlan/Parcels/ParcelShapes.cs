using System.Runtime.InteropServices;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.Parcels;

/// <summary>The shapes of very many parcels in little memory, for <see cref="ParcelOverlaps"/>: outer rings in one flat list, whole geometry only where it is more than one ring.</summary>
public sealed class ParcelShapes
{
    private readonly List<double> ordinates = [];
    private readonly List<int> starts = [0];
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
            var ring = geometry.PartStarts[part];
            var from = geometry.RingStarts[ring] * 2;
            ordinates.AddRange(geometry.Ordinates.AsSpan(from, (geometry.RingStarts[ring + 1] * 2) - from));
        }

        starts.Add(ordinates.Count);
        AddBox(geometry.Ordinates);
        convex.Add(geometry.RingStarts.Length == 2 && RingFaults.IsConvexRing(geometry));
        return Count - 1;
    }

    /// <summary>The boxes of all parcels: smallest x, smallest y, largest x, largest y of each in turn.</summary>
    internal ReadOnlySpan<double> Boxes => CollectionsMarshal.AsSpan(boxes);

    /// <summary>The vertices of all outer rings of a parcel, x and y in turn.</summary>
    internal ReadOnlySpan<double> Vertices(int position) => CollectionsMarshal.AsSpan(ordinates)[starts[position]..starts[position + 1]];

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

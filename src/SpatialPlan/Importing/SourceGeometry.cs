using System.Buffers.Binary;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Importing;

/// <summary>
/// The geometry of a feature as it came, two-dimensional, in flat arrays: read without recursion and without trust, so that nothing strange reaches a
/// geometry library or the database. A point and a line are one ring here that need not close.
/// </summary>
public sealed class SourceGeometry
{
    /// <summary>What it is.</summary>
    public required SourceGeometryKind Kind { get; init; }

    /// <summary>The coordinates of all rings, x and y in turn.</summary>
    public required double[] Ordinates { get; init; }

    /// <summary>Where each ring begins in <see cref="Ordinates"/> (in vertices), and after the last one the number of vertices.</summary>
    public required int[] RingStarts { get; init; }

    /// <summary>Where each part begins in the list of rings, and after the last one the number of rings.</summary>
    public required int[] PartStarts { get; init; }

    /// <summary>The system the geometry itself names; 0 when it names none.</summary>
    public required int Srid { get; init; }

    /// <summary>True when heights were dropped.</summary>
    public required bool HadHeights { get; init; }

    /// <summary>True for polygon and multipolygon.</summary>
    public bool IsPolygonal => Kind is SourceGeometryKind.Polygon or SourceGeometryKind.MultiPolygon;

    /// <summary>Number of vertices, the closing ones included.</summary>
    public int VertexCount => Ordinates.Length / 2;

    /// <summary>The same as NetTopologySuite geometry of a system.</summary>
    public Geometry ToGeometry(int srid)
    {
        var factory = Geo.FactoryFor(srid);
        var parts = Enumerable.Range(0, PartStarts.Length - 1).ToArray();
        return Kind switch
        {
            SourceGeometryKind.Point => factory.CreatePoint(Sequence(factory, 0)),
            SourceGeometryKind.LineString => factory.CreateLineString(Sequence(factory, 0)),
            SourceGeometryKind.Polygon => PolygonOf(factory, 0),
            SourceGeometryKind.MultiPoint => factory.CreateMultiPoint([.. parts.Select(part => factory.CreatePoint(Sequence(factory, PartStarts[part])))]),
            SourceGeometryKind.MultiLineString => factory.CreateMultiLineString([.. parts.Select(part => factory.CreateLineString(Sequence(factory, PartStarts[part])))]),
            SourceGeometryKind.MultiPolygon => factory.CreateMultiPolygon([.. parts.Select(part => PolygonOf(factory, part))]),
            _ => throw new InvalidOperationException("There is no geometry."),
        };
    }

    /// <summary>The same as two-dimensional extended well-known binary, little endian, of a system.</summary>
    public byte[] ToEwkb(int srid)
    {
        var multi = Kind >= SourceGeometryKind.MultiPoint;
        var parts = PartStarts.Length - 1;
        var single = (int)Kind - (multi ? 3 : 0);
        var size = 9 + (multi ? 4 + (parts * 5) : 0) + (single == 3 ? (parts * 4) + ((RingStarts.Length - 1) * 4) : single == 2 ? parts * 4 : 0) + (Ordinates.Length * 8);
        var bytes = new byte[size];
        var writer = new EwkbWriter(bytes);
        writer.Header((uint)Kind | 0x20000000);
        writer.Count(srid);
        if (multi)
        {
            writer.Count(parts);
        }

        for (var part = 0; part < parts; part++)
        {
            if (multi)
            {
                writer.Header((uint)single);
            }

            Write(ref writer, part, single);
        }

        return bytes;
    }

    private void Write(ref EwkbWriter writer, int part, int single)
    {
        if (single == 3)
        {
            writer.Count(PartStarts[part + 1] - PartStarts[part]);
        }

        for (var ring = PartStarts[part]; ring < PartStarts[part + 1]; ring++)
        {
            if (single != 1)
            {
                writer.Count(RingStarts[ring + 1] - RingStarts[ring]);
            }

            writer.Ordinates(Ordinates.AsSpan(RingStarts[ring] * 2, (RingStarts[ring + 1] - RingStarts[ring]) * 2));
        }
    }

    private CoordinateSequence Sequence(GeometryFactory factory, int ring)
    {
        var sequence = factory.CoordinateSequenceFactory.Create(RingStarts[ring + 1] - RingStarts[ring], 2, 0);
        for (int i = 0, at = RingStarts[ring] * 2; i < sequence.Count; i++, at += 2)
        {
            sequence.SetOrdinate(i, 0, Ordinates[at]);
            sequence.SetOrdinate(i, 1, Ordinates[at + 1]);
        }

        return sequence;
    }

    private Polygon PolygonOf(GeometryFactory factory, int part)
    {
        var shell = factory.CreateLinearRing(Sequence(factory, PartStarts[part]));
        var holes = new LinearRing[PartStarts[part + 1] - PartStarts[part] - 1];
        for (var i = 0; i < holes.Length; i++)
        {
            holes[i] = factory.CreateLinearRing(Sequence(factory, PartStarts[part] + 1 + i));
        }

        return factory.CreatePolygon(shell, holes);
    }

    private ref struct EwkbWriter(Span<byte> rest)
    {
        private Span<byte> rest = rest;

        public void Header(uint type)
        {
            rest[0] = 1;
            BinaryPrimitives.WriteUInt32LittleEndian(rest[1..], type);
            rest = rest[5..];
        }

        public void Count(int number)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, number);
            rest = rest[4..];
        }

        public void Ordinates(ReadOnlySpan<double> values)
        {
            foreach (var value in values)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(rest, value);
                rest = rest[8..];
            }
        }
    }
}

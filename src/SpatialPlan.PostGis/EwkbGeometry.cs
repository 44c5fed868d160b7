using System.Buffers.Binary;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.PostGis;

/// <summary>
/// Geometry to and from PostGIS's extended well-known binary, two dimensions, little endian. One file, so that an official adapter can take its place.
/// It never recurses deeper than a collection of multi-geometries, refuses every coordinate that is not finite, and makes geometry of the working
/// system through <see cref="Geo.Factory"/>.
/// </summary>
public static class EwkbGeometry
{
    private const uint SridFlag = 0x20000000;
    private const int DeepestNesting = 3;

    /// <summary>Reads what <c>ST_AsEWKB(geometry, 'NDR')</c> or a binary COPY of a geometry column gives.</summary>
    /// <exception cref="FormatException">Not two-dimensional EWKB, nested too deeply, cut off, or with a coordinate that is not finite.</exception>
    public static Geometry Read(ReadOnlySpan<byte> ewkb)
    {
        var reader = new Reader(ewkb);
        try
        {
            var geometry = reader.Geometry(null, 0);
            return reader.IsAtEnd ? geometry : throw new FormatException("The geometry goes on after its end.");
        }
        catch (ArgumentException fault)
        {
            // NetTopologySuite refuses an open ring or a line of one point.
            throw new FormatException($"The geometry is not well formed: {fault.Message}", fault);
        }
    }

    /// <summary>Writes EWKB with the SRID of the geometry; only x and y are written.</summary>
    /// <exception cref="ArgumentException">A coordinate is not a finite number.</exception>
    public static byte[] Write(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Write(writer, geometry, withSrid: true);
        return stream.ToArray();
    }

    private static void Write(BinaryWriter writer, Geometry geometry, bool withSrid)
    {
        writer.Write((byte)1);
        writer.Write((uint)TypeOf(geometry) | (withSrid ? SridFlag : 0));
        if (withSrid)
        {
            writer.Write(geometry.SRID);
        }

        switch (geometry)
        {
            case Point { IsEmpty: true }:
                writer.Write(double.NaN);
                writer.Write(double.NaN);
                break;
            case Point point:
                Write(writer, point.X);
                Write(writer, point.Y);
                break;
            case LineString line:
                Write(writer, line.CoordinateSequence);
                break;
            case Polygon polygon:
                writer.Write(polygon.IsEmpty ? 0 : polygon.NumInteriorRings + 1);
                if (!polygon.IsEmpty)
                {
                    Write(writer, polygon.Shell.CoordinateSequence);
                    foreach (var hole in polygon.Holes)
                    {
                        Write(writer, hole.CoordinateSequence);
                    }
                }

                break;
            default:
                writer.Write(geometry.NumGeometries);
                for (var part = 0; part < geometry.NumGeometries; part++)
                {
                    Write(writer, geometry.GetGeometryN(part), withSrid: false);
                }

                break;
        }
    }

    private static void Write(BinaryWriter writer, CoordinateSequence sequence)
    {
        writer.Write(sequence.Count);
        for (var i = 0; i < sequence.Count; i++)
        {
            Write(writer, sequence.GetX(i));
            Write(writer, sequence.GetY(i));
        }
    }

    private static void Write(BinaryWriter writer, double ordinate) =>
        writer.Write(double.IsFinite(ordinate) ? ordinate : throw new ArgumentException("A coordinate of the geometry is not a finite number.", nameof(ordinate)));

    private static int TypeOf(Geometry geometry) => geometry.OgcGeometryType switch
    {
        OgcGeometryType.Point => 1,
        OgcGeometryType.LineString => 2,
        OgcGeometryType.Polygon => 3,
        OgcGeometryType.MultiPoint => 4,
        OgcGeometryType.MultiLineString => 5,
        OgcGeometryType.MultiPolygon => 6,
        OgcGeometryType.GeometryCollection => 7,
        var type => throw new ArgumentException($"A {type} cannot be written.", nameof(geometry)),
    };

    private ref struct Reader(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> rest = rest;

        public readonly bool IsAtEnd => rest.IsEmpty;

        public Geometry Geometry(GeometryFactory? factory, int depth)
        {
            if (depth > DeepestNesting)
            {
                throw new FormatException($"The geometry is nested more than {DeepestNesting} levels deep.");
            }

            if (Take(1)[0] != 1)
            {
                throw new FormatException("The geometry is not little-endian EWKB.");
            }

            var type = BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
            if ((type & SridFlag) != 0)
            {
                factory = Geo.FactoryFor(Int32());
            }

            factory ??= Geo.FactoryFor(0);
            return (type & ~SridFlag) switch
            {
                1 => Point(factory),
                2 => factory.CreateLineString(Sequence(factory)),
                3 => Polygon(factory),
                4 => factory.CreateMultiPoint(Parts<Point>(factory, depth)),
                5 => factory.CreateMultiLineString(Parts<LineString>(factory, depth)),
                6 => factory.CreateMultiPolygon(Parts<Polygon>(factory, depth)),
                7 => factory.CreateGeometryCollection(Parts<Geometry>(factory, depth)),
                var other => throw new FormatException($"Geometry type {other} is not a two-dimensional simple feature."),
            };
        }

        private Point Point(GeometryFactory factory)
        {
            var x = BinaryPrimitives.ReadDoubleLittleEndian(Take(8));
            var y = BinaryPrimitives.ReadDoubleLittleEndian(Take(8));
            return double.IsNaN(x) && double.IsNaN(y) ? factory.CreatePoint() : factory.CreatePoint(new Coordinate(Finite(x), Finite(y)));
        }

        private Polygon Polygon(GeometryFactory factory)
        {
            var rings = Count(4);
            if (rings == 0)
            {
                return factory.CreatePolygon();
            }

            var shell = factory.CreateLinearRing(Sequence(factory));
            var holes = new LinearRing[rings - 1];
            for (var i = 0; i < holes.Length; i++)
            {
                holes[i] = factory.CreateLinearRing(Sequence(factory));
            }

            return factory.CreatePolygon(shell, holes);
        }

        private T[] Parts<T>(GeometryFactory factory, int depth)
            where T : Geometry
        {
            var parts = new T[Count(5)];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = Geometry(factory, depth + 1) as T ?? throw new FormatException("A part of the geometry has the wrong type.");
            }

            return parts;
        }

        private CoordinateSequence Sequence(GeometryFactory factory)
        {
            var count = Count(16);
            var sequence = factory.CoordinateSequenceFactory.Create(count, 2, 0);
            for (var i = 0; i < count; i++)
            {
                sequence.SetOrdinate(i, 0, Finite(BinaryPrimitives.ReadDoubleLittleEndian(Take(8))));
                sequence.SetOrdinate(i, 1, Finite(BinaryPrimitives.ReadDoubleLittleEndian(Take(8))));
            }

            return sequence;
        }

        /// <summary>A count that the remaining bytes can hold, so that a forged one allocates nothing.</summary>
        private int Count(int smallestItemBytes)
        {
            var count = Int32();
            return count >= 0 && (long)count * smallestItemBytes <= rest.Length
                ? count
                : throw new FormatException("The geometry promises more parts than it holds.");
        }

        private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

        private ReadOnlySpan<byte> Take(int count)
        {
            if (rest.Length < count)
            {
                throw new FormatException("The geometry is cut off.");
            }

            var taken = rest[..count];
            rest = rest[count..];
            return taken;
        }

        private static double Finite(double ordinate) =>
            double.IsFinite(ordinate) ? ordinate : throw new FormatException("A coordinate of the geometry is not a finite number.");
    }
}

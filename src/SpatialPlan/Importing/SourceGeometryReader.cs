using System.Buffers.Binary;

namespace SpatialPlan.Importing;

/// <summary>Reads extended well-known binary of a stranger into <see cref="SourceGeometry"/>, and says what is wrong with it instead of believing it.</summary>
public static class SourceGeometryReader
{
    private const uint SridFlag = 0x20000000;
    private const uint HeightFlag = 0x80000000;
    private const uint MeasureFlag = 0x40000000;

    /// <summary>Reads a geometry.</summary>
    /// <param name="ewkb">Little-endian extended well-known binary, two to four dimensions.</param>
    /// <param name="fault">The key of what is wrong; <see langword="null"/> when the geometry is returned.</param>
    /// <param name="at">Where it is wrong, in the coordinates of the file, when the fault has a place.</param>
    public static SourceGeometry? Read(ReadOnlySpan<byte> ewkb, out string? fault, out (double X, double Y)? at)
    {
        var reader = new Reader(ewkb);
        var geometry = reader.Geometry();
        fault = reader.Fault;
        at = reader.FaultAt;
        return geometry;
    }

    private ref struct Reader(ReadOnlySpan<byte> rest)
    {
        private readonly List<int> rings = [0];
        private readonly List<int> parts = [0];
        private ReadOnlySpan<byte> rest = rest;
        private double[] ordinates = new double[rest.Length / 16 * 2];
        private int filled;

        public string? Fault { get; private set; }

        public (double X, double Y)? FaultAt { get; private set; }

        public SourceGeometry? Geometry()
        {
            if (!Header(out var type, out var heights, out var dimensions, out var srid))
            {
                return Wrong("geometry-broken");
            }

            if (type is < 1 or > 6)
            {
                return Wrong(type == 7 ? "geometry-collection" : "geometry-curve");
            }

            var multi = type > 3;
            var count = multi ? Int32() : 1;
            if (count is < 0 or > ImportLimits.RingsPerFeature)
            {
                return Wrong(count < 0 ? "geometry-broken" : "geometry-rings");
            }

            for (var part = 0; part < count && Fault is null; part++)
            {
                Part(multi, type > 3 ? type - 3 : type, dimensions);
                parts.Add(rings.Count - 1);
            }

            if (Fault is null && filled == 0)
            {
                Wrong("geometry-empty");
            }

            Array.Resize(ref ordinates, filled);
            return Fault is not null ? null : new SourceGeometry
            {
                Kind = (SourceGeometryKind)type,
                Ordinates = ordinates,
                RingStarts = [.. rings],
                PartStarts = [.. parts],
                Srid = srid,
                HadHeights = heights,
            };
        }

        private void Part(bool hasHeader, int wanted, int dimensions)
        {
            if (hasHeader && (!Header(out var type, out _, out dimensions, out _) || type != wanted))
            {
                Wrong("geometry-broken");
                return;
            }

            var count = wanted == 3 ? Int32() : 1;
            if (count == 0)
            {
                Wrong("geometry-empty");
            }
            else if (count < 0 || rings.Count + count > ImportLimits.RingsPerFeature)
            {
                Wrong(count < 0 ? "geometry-broken" : "geometry-rings");
            }

            for (var ring = 0; ring < count && Fault is null; ring++)
            {
                Ring(wanted, dimensions);
            }
        }

        private void Ring(int kind, int dimensions)
        {
            var count = kind == 1 ? 1 : Int32();
            if (count < 0 || (long)count * dimensions * 8 > rest.Length)
            {
                Wrong("geometry-broken");
                return;
            }

            var from = filled;
            for (var i = 0; i < count && Fault is null; i++)
            {
                Vertex(dimensions, kind == 1);
            }

            if (Fault is null)
            {
                CheckRing(kind, from, count);
            }

            rings.Add(filled / 2);
        }

        private void Vertex(int dimensions, bool isPoint)
        {
            var x = BinaryPrimitives.ReadDoubleLittleEndian(rest);
            var y = BinaryPrimitives.ReadDoubleLittleEndian(rest[8..]);
            rest = rest[(dimensions * 8)..];
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                // An empty point is written as two NaN.
                Wrong(isPoint && double.IsNaN(x) && double.IsNaN(y) ? "geometry-empty" : "coordinate-not-finite", filled >= 2 ? (ordinates[filled - 2], ordinates[filled - 1]) : null);
                return;
            }

            ordinates[filled++] = x;
            ordinates[filled++] = y;
        }

        private void CheckRing(int kind, int from, int count)
        {
            (double X, double Y)? first = count > 0 ? (ordinates[from], ordinates[from + 1]) : null;
            if (count == 0)
            {
                Wrong("geometry-empty");
            }
            else if (kind == 2 && count < 2)
            {
                Wrong("ring-short", first);
            }
            else if (kind == 3 && (ordinates[from] != ordinates[filled - 2] || ordinates[from + 1] != ordinates[filled - 1]))
            {
                Wrong("ring-unclosed", first);
            }
            else if (kind == 3 && count < 4)
            {
                Wrong("ring-short", first);
            }
        }

        private bool Header(out int type, out bool heights, out int dimensions, out int srid)
        {
            (type, heights, dimensions, srid) = (0, false, 2, 0);
            if (rest.Length < 5 || rest[0] != 1)
            {
                return false;
            }

            var word = BinaryPrimitives.ReadUInt32LittleEndian(rest[1..]);
            rest = rest[5..];
            heights = (word & HeightFlag) != 0;
            dimensions = 2 + (heights ? 1 : 0) + ((word & MeasureFlag) != 0 ? 1 : 0);
            type = (int)(word & 0x0FFFFFFF);
            if ((word & SridFlag) != 0)
            {
                srid = Int32();
            }

            return true;
        }

        private int Int32()
        {
            if (rest.Length < 4)
            {
                return -1;
            }

            var number = BinaryPrimitives.ReadInt32LittleEndian(rest);
            rest = rest[4..];
            return number;
        }

        private SourceGeometry? Wrong(string key, (double X, double Y)? place = null)
        {
            Fault ??= key;
            FaultAt ??= place;
            return null;
        }
    }
}

using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace SpatialPlan.Synthesis.Writing;

/// <summary>
/// Writes a GeoJSON FeatureCollection (RFC 7946) one feature per line, straight to a stream: nothing but the feature at hand is held in memory.
/// Outer rings run counter-clockwise, holes clockwise; degrees have nine decimals.
/// </summary>
public sealed class FeatureFile : IDisposable
{
    private const int FlushAtBytes = 1 << 18;
    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAtBytes + (1 << 16));
    private readonly Utf8JsonWriter _json;
    private bool _any;

    /// <summary>Begins a collection on a stream, which stays open when this writer is disposed of.</summary>
    public FeatureFile(Stream stream, string name)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _buffer.Write("{\"type\":\"FeatureCollection\",\"name\":\""u8);
        _buffer.Write(System.Text.Encoding.UTF8.GetBytes(name));
        _buffer.Write("\",\"features\":["u8);
    }

    /// <summary>Writes one feature whose geometry is in the working system.</summary>
    public void Write(Geometry geometry, Action<Utf8JsonWriter> properties)
    {
        Begin(properties);
        WriteGeometry(geometry);
        End();
    }

    /// <summary>Writes one polygon without holes whose points are already in degrees; the ring must be closed and run counter-clockwise.</summary>
    public void Write(ReadOnlySpan<DegreePoint> ring, Action<Utf8JsonWriter> properties)
    {
        Begin(properties);
        _buffer.Write("{\"type\":\"Polygon\",\"coordinates\":["u8);
        WritePoints(ring);
        _buffer.Write("]}"u8);
        End();
    }

    /// <summary>Ends the collection.</summary>
    public void Dispose()
    {
        _buffer.Write("\n]}\n"u8);
        Flush();
        _json.Dispose();
    }

    private void Begin(Action<Utf8JsonWriter> properties)
    {
        _buffer.Write(_any ? ",\n"u8 : "\n"u8);
        _any = true;
        _buffer.Write("{\"type\":\"Feature\",\"properties\":"u8);
        _json.Reset(_buffer);
        _json.WriteStartObject();
        properties(_json);
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write(",\"geometry\":"u8);
    }

    private void End()
    {
        _buffer.Write("}"u8);
        if (_buffer.WrittenCount >= FlushAtBytes)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private void WriteGeometry(Geometry geometry)
    {
        _buffer.Write("{\"type\":\""u8);
        _buffer.Write(System.Text.Encoding.ASCII.GetBytes(geometry.GeometryType));
        _buffer.Write("\",\"coordinates\":"u8);
        switch (geometry)
        {
            case Point point:
                WritePoint(DegreePoint.Of(point.X, point.Y));
                break;
            case LineString line:
                WritePoints(Degrees(line));
                break;
            case Polygon polygon:
                WritePolygon(polygon);
                break;
            case MultiPolygon many:
                WriteList(many.Geometries.Length, at => WritePolygon((Polygon)many.Geometries[at]));
                break;
            default:
                throw new ArgumentException($"A {geometry.GeometryType} cannot be written.", nameof(geometry));
        }

        _buffer.Write("}"u8);
    }

    private void WritePolygon(Polygon polygon) =>
        WriteList(polygon.NumInteriorRings + 1, at => WritePoints(at == 0 ? Turned(polygon.ExteriorRing, true) : Turned(polygon.GetInteriorRingN(at - 1), false)));

    private void WriteList(int count, Action<int> write)
    {
        _buffer.Write("["u8);
        for (var at = 0; at < count; at++)
        {
            if (at > 0)
            {
                _buffer.Write(","u8);
            }

            write(at);
        }

        _buffer.Write("]"u8);
    }

    private static DegreePoint[] Turned(LineString ring, bool counterClockwise)
    {
        var points = Degrees(ring);
        if (Orientation.IsCCW(ring.Coordinates) != counterClockwise)
        {
            Array.Reverse(points);
        }

        return points;
    }

    private static DegreePoint[] Degrees(LineString line) => [.. line.Coordinates.Select(point => DegreePoint.Of(point.X, point.Y))];

    private void WritePoints(ReadOnlySpan<DegreePoint> points)
    {
        _buffer.Write("["u8);
        for (var at = 0; at < points.Length; at++)
        {
            if (at > 0)
            {
                _buffer.Write(","u8);
            }

            WritePoint(points[at]);
        }

        _buffer.Write("]"u8);
    }

    private void WritePoint(DegreePoint point)
    {
        _buffer.Write("["u8);
        WriteDegrees(point.LonNanodegrees);
        _buffer.Write(","u8);
        WriteDegrees(point.LatNanodegrees);
        _buffer.Write("]"u8);
    }

    private void WriteDegrees(long nanodegrees)
    {
        const long NanoPerDegree = 1_000_000_000;
        var span = _buffer.GetSpan(16);
        Utf8Formatter.TryFormat(nanodegrees / NanoPerDegree, span, out var whole);
        span[whole] = (byte)'.';
        Utf8Formatter.TryFormat(nanodegrees % NanoPerDegree, span[(whole + 1)..], out _, new StandardFormat('D', 9));
        _buffer.Advance(whole + 10);
    }
}

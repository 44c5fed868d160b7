using System.Buffers;
using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>
/// The extract for a map, GeoJSON by RFC 7946 (longitude and latitude, WGS 84, nine decimals): the land, then the part of each restriction that lies
/// on it. What only lies near has no part on the land and so no geometry. The properties are the names of <see cref="RestrictionExtractJson"/>,
/// with <c>role</c> (<c>land</c>, <c>restriction</c>, <c>nearby</c>); the answers of the layers are members of the collection.
/// </summary>
public static class RestrictionExtractGeoJson
{
    private const int Decimals = 9;

    /// <summary>The extract as UTF-8 text.</summary>
    /// <param name="extract">The answer.</param>
    /// <param name="language">The language of names and sentences.</param>
    /// <param name="guide">What restrictions ask of people; <see langword="null"/>: no explanations are written.</param>
    public static byte[] ToUtf8(RestrictionExtract extract, Language language, RestrictionGuide? guide = null)
    {
        ArgumentNullException.ThrowIfNull(extract);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("on", extract.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("verdict", RestrictionExtractJson.CodeOf(extract.Verdict));
            json.WriteString("verdictWithOverrides", RestrictionExtractJson.CodeOf(extract.VerdictWithOverrides));
            json.WriteBoolean("complete", extract.IsComplete);
            json.WriteString("hash", extract.Hash);
            RestrictionExtractJson.WriteLayers(json, extract, language);
            RestrictionExtractJson.WriteSentences(json, extract, language);
            WriteFeatures(json, extract, language, guide);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFeatures(Utf8JsonWriter json, RestrictionExtract extract, Language language, RestrictionGuide? guide)
    {
        json.WriteStartArray("features");
        WriteLand(json, extract);
        foreach (var (role, found) in extract.Restrictions.Select(found => ("restriction", found)).Concat(extract.Nearby.Select(found => ("nearby", found))))
        {
            StartFeature(json, found.Restriction.RestrictionId.ToString(CultureInfo.InvariantCulture), role, found.Hit);
            json.WritePropertyName("restriction");
            RestrictionExtractJson.WriteRestriction(json, extract, found, language, guide);
            EndFeature(json);
        }

        json.WriteEndArray();
    }

    private static void WriteLand(Utf8JsonWriter json, RestrictionExtract extract)
    {
        StartFeature(json, extract.Land.ParcelId?.ToString(CultureInfo.InvariantCulture) ?? "land", "land", extract.Land.Geometry);
        json.WriteString("eniCode", extract.Land.EniCode);
        json.WriteString("contourNumber", extract.Land.ContourNumber);
        json.WriteNumber("geometricAreaSquareMetres", extract.GeometricAreaSquareMetres);
        EndFeature(json);
    }

    private static void StartFeature(Utf8JsonWriter json, string id, string role, Geometry geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", $"{role}-{id}");
        json.WritePropertyName("geometry");
        if (geometry.IsEmpty)
        {
            json.WriteNullValue();
        }
        else
        {
            WriteGeometry(json, geometry);
        }

        json.WriteStartObject("properties");
        json.WriteString("role", role);
    }

    private static void EndFeature(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a geometry of the working system in degrees.</summary>
    internal static void WriteGeometry(Utf8JsonWriter json, Geometry geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", geometry.GeometryType);
        if (geometry is GeometryCollection and not (MultiPolygon or MultiLineString or MultiPoint))
        {
            json.WriteStartArray("geometries");
            foreach (var part in PartsOf(geometry))
            {
                WriteGeometry(json, part);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WritePropertyName("coordinates");
            WriteCoordinates(json, geometry);
        }

        json.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter json, Geometry geometry)
    {
        if (geometry is Point point)
        {
            WritePosition(json, point.Coordinate);
            return;
        }

        json.WriteStartArray();
        switch (geometry)
        {
            case Polygon polygon:
                // RFC 7946, section 3.1.6: the outer ring runs against the clock, holes with it.
                WriteRing(json, polygon.Shell, againstClock: true);
                foreach (var hole in polygon.Holes)
                {
                    WriteRing(json, hole, againstClock: false);
                }

                break;
            case LineString line:
                WritePositions(json, line.Coordinates);
                break;
            default:
                foreach (var part in PartsOf(geometry))
                {
                    WriteCoordinates(json, part);
                }

                break;
        }

        json.WriteEndArray();
    }

    private static IEnumerable<Geometry> PartsOf(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN);

    private static void WriteRing(Utf8JsonWriter json, LinearRing ring, bool againstClock)
    {
        json.WriteStartArray();
        WritePositions(json, ring.IsCCW == againstClock ? ring.Coordinates : [.. ring.Coordinates.Reverse()]);
        json.WriteEndArray();
    }

    private static void WritePositions(Utf8JsonWriter json, Coordinate[] coordinates)
    {
        foreach (var coordinate in coordinates)
        {
            WritePosition(json, coordinate);
        }
    }

    private static void WritePosition(Utf8JsonWriter json, Coordinate at)
    {
        var (lon, lat) = Projection.ToLonLat(at.X, at.Y);
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(lon, Decimals));
        json.WriteNumberValue(Math.Round(lat, Decimals));
        json.WriteEndArray();
    }
}

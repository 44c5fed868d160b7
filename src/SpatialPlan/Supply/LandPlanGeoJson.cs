using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Supply;

/// <summary>
/// The land given out as a map layer, GeoJSON by RFC 7946 (longitude and latitude, WGS 84, nine decimals): one feature for each piece, sector and
/// year. The polygon is the whole piece; where only a part of it is given, <c>areaSquareMetres</c> is less than <c>pieceSquareMetres</c>, and the
/// border within the piece is for a surveyor to draw.
/// </summary>
public static class LandPlanGeoJson
{
    private const int Decimals = 9;

    /// <summary>The collection as text.</summary>
    public static string Write(LandPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var part in plan.Parts)
            {
                WriteFeature(json, part);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteFeature(Utf8JsonWriter json, PlannedPart part)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("parcel", part.Piece.Parcel.Label);
        json.WriteNumber("parcelId", part.Piece.Parcel.ParcelId);
        json.WriteString("piece", part.Piece.Id);
        json.WriteString("sector", part.Sector);
        json.WriteNumber("year", part.Year);
        json.WriteNumber("areaSquareMetres", part.SquareMetres);
        json.WriteNumber("pieceSquareMetres", part.Piece.AreaSquareMetres);
        json.WriteNumber("suitability", Math.Round(part.Suitability, 6));
        json.WriteNumber("tier", part.Tier);
        json.WriteString("secondBest", part.SecondBest);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "Polygon");
        json.WriteStartArray("coordinates");
        WriteRing(json, part.Piece.Geometry.Shell, againstClock: true);
        foreach (var hole in part.Piece.Geometry.Holes)
        {
            WriteRing(json, hole, againstClock: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // RFC 7946, section 3.1.6: the outer ring runs against the clock, holes with it.
    private static void WriteRing(Utf8JsonWriter json, LinearRing ring, bool againstClock)
    {
        json.WriteStartArray();
        foreach (var place in ring.IsCCW == againstClock ? ring.Coordinates : [.. ring.Coordinates.Reverse()])
        {
            var (lon, lat) = Projection.ToLonLat(place.X, place.Y);
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(lon, Decimals));
            json.WriteNumberValue(Math.Round(lat, Decimals));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}

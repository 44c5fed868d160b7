using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Zoning.Plans;

/// <summary>
/// Reads the zones of a plan from GeoJSON (RFC 7946: longitude, latitude, WGS 84; or a <c>crs</c> member that names a Kyrg-06 zone or the working system).
/// One feature is in memory at a time. Rings that do not close or cross themselves are kept as they are: the validation tells them with their place.
/// </summary>
public static class ZonePlanReader
{
    private const int DeepestNesting = 32;

    private static readonly string[] CodeNames = ["zone_code", "code", "id"];

    /// <summary>Reads a plan.</summary>
    /// <param name="utf8">The text of the file, with or without a byte order mark: a collection, one feature, or one geometry.</param>
    /// <param name="limits">How much is read; <see langword="null"/>: the defaults.</param>
    public static ZonePlanReading Read(ReadOnlySpan<byte> utf8, ZonePlanLimits? limits = null)
    {
        limits ??= new ZonePlanLimits();
        utf8 = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        try
        {
            if (utf8.Length > limits.MostBytes)
            {
                throw new PlanRefusal("too-long", "-", limits.MostBytes.ToString(CultureInfo.InvariantCulture));
            }

            var (srid, type) = Frame(utf8);
            var reading = new Reading(new PlanShapeReader(srid, limits));
            if (type == "FeatureCollection")
            {
                Features(utf8, reading);
            }
            else
            {
                using var document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = DeepestNesting });
                reading.Take(document.RootElement, type == "Feature" ? "" : null);
            }

            return new ZonePlanReading.Found(new ZonePlan(reading.Zones, reading.Gaps));
        }
        catch (JsonException problem)
        {
            return new ZonePlanReading.Refused(new GeoJsonReading.Refused("not-json", $"{problem.LineNumber + 1}:{problem.BytePositionInLine + 1}"));
        }
        catch (PlanRefusal refusal)
        {
            return new ZonePlanReading.Refused(refusal.Reading);
        }
    }

    /// <summary>The coordinate system and the type of the outermost object; the features are passed over.</summary>
    private static (int Srid, string Type) Frame(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DeepestNesting });
        var (srid, type) = (Srid.LonLat, (string?)null);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new PlanRefusal("no-type", "-");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "crs")
            {
                using var crs = JsonDocument.ParseValue(ref reader);
                srid = SridOf(crs.RootElement) ?? srid;
            }
            else if (name == "type" && reader.TokenType == JsonTokenType.String)
            {
                type = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return (srid, type ?? throw new PlanRefusal("no-type", "-"));
    }

    private static int? SridOf(JsonElement crs)
    {
        using var wrapped = JsonDocument.Parse($"{{\"crs\":{crs.GetRawText()}}}");
        var srid = GeoJsonCrs.SridOf(wrapped.RootElement, out var unknown);
        var reachable = srid is null or Srid.LonLat or Srid.Working or (>= Srid.Kyrg06Zone1 and < Srid.Kyrg06Zone1 + 5);
        return unknown is null && reachable ? srid : throw new PlanRefusal("crs-unknown", "crs", unknown ?? $"EPSG:{srid}");
    }

    private static void Features(ReadOnlySpan<byte> utf8, Reading reading)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DeepestNesting });
        reader.Read();
        var found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFeatures = reader.ValueTextEquals("features"u8);
            reader.Read();
            if (!isFeatures || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            found = true;
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                using var feature = JsonDocument.ParseValue(ref reader);
                reading.Take(feature.RootElement, $"features[{i}]");
            }
        }

        if (!found)
        {
            throw new PlanRefusal("member-missing", "features");
        }
    }

    private sealed class Reading(PlanShapeReader shapes)
    {
        public List<PlanZone> Zones { get; } = [];

        public List<Geometry> Gaps { get; } = [];

        /// <summary>Takes a feature at a place, or a bare geometry when there is no place.</summary>
        public void Take(JsonElement element, string? place)
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                throw new PlanRefusal("no-type", place ?? "-");
            }

            var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
            if (place is not null && element.TryGetProperty("properties", out var given) && given.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in given.EnumerateObject())
                {
                    properties[property.Name] = property.Value.GetRawText();
                }
            }

            var geometry = place is null ? element : element.TryGetProperty("geometry", out var inside) ? inside : throw new PlanRefusal("member-missing", Join(place, "geometry"));
            var shape = shapes.Read(geometry, place is null ? "" : Join(place, "geometry"));
            var zone = new CoverageZone(Code(element, properties), shape);
            if (properties.GetValueOrDefault("declared_gap") == "true")
            {
                Gaps.Add(CoverageValidation.FaultsOf(zone).Count == 0 ? shape.ToGeometry(Srid.Working) : throw new PlanRefusal("gap-invalid", place ?? "-", zone.Code));
                return;
            }

            Zones.Add(new PlanZone(zone, Text(properties, "zone_type"), Date(properties, "valid_from", place), Date(properties, "valid_until", place), properties));
        }

        private string Code(JsonElement element, SortedDictionary<string, string> properties)
        {
            var named = CodeNames.Select(name => Text(properties, name)).FirstOrDefault(code => !string.IsNullOrWhiteSpace(code));
            var id = named is null && element.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? element.GetProperty("id").ToString() : null;
            return named ?? id ?? $"#{Zones.Count + Gaps.Count + 1}";
        }

        private static string? Text(SortedDictionary<string, string> properties, string name)
        {
            if (!properties.TryGetValue(name, out var raw) || raw == "null")
            {
                return null;
            }

            return raw.StartsWith('"') ? JsonSerializer.Deserialize<string>(raw)!.Trim() : raw;
        }

        private static DateOnly? Date(SortedDictionary<string, string> properties, string name, string? place) =>
            Text(properties, name) is not { Length: > 0 } text ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new PlanRefusal("bad-date", Join(place ?? "", $"properties.{name}"), text);

        private static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
    }
}

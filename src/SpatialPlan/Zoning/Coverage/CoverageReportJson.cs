using System.Text.Json;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Texts;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// Findings for programs: <c>findings[]</c> with <c>kind</c>, <c>severity</c>, <c>zones[]</c>, <c>at</c> (degrees and working coordinates),
/// <c>areaSquareMetres</c>, <c>widthMetres</c>, <c>text</c>; geometries in WGS 84.
/// </summary>
public static class CoverageReportJson
{
    /// <summary>Writes counts, total area and findings as members of the object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, CoverageReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteNumber("zones", report.ZoneCount);
        json.WriteNumber("totalAreaSquareMetres", Math.Round(report.TotalAreaSquareMetres, 6));
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteStartObject("counts");
        foreach (var kind in report.Findings.GroupBy(finding => finding.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(kind.Key, kind.Count());
        }

        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            Write(json, finding, language);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a geometry of the working system as GeoJSON geometry in WGS 84, nine decimals.</summary>
    public static void WriteGeometry(Utf8JsonWriter json, string name, Geometry? geometry)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (geometry is null || geometry.IsEmpty)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("type", geometry.GeometryType);
        json.WritePropertyName("coordinates");
        switch (geometry)
        {
            case Point point:
                Position(json, point.X, point.Y);
                break;
            case Polygon polygon:
                Rings(json, polygon);
                break;
            default:
                json.WriteStartArray();
                for (var i = 0; i < geometry.NumGeometries; i++)
                {
                    Rings(json, (Polygon)geometry.GetGeometryN(i));
                }

                json.WriteEndArray();
                break;
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CoverageFinding finding, Language language)
    {
        json.WriteStartObject();
        json.WriteString("kind", finding.Kind);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteStartArray("zones");
        foreach (var zone in finding.Zones)
        {
            json.WriteStringValue(zone);
        }

        json.WriteEndArray();
        json.WriteStartObject("at");
        Number(json, "lon", finding.At.Lon, 9);
        Number(json, "lat", finding.At.Lat, 9);
        Number(json, "x", finding.At.X, 4);
        Number(json, "y", finding.At.Y, 4);
        json.WriteNumber("srid", finding.At.Srid);
        json.WriteEndObject();
        Number(json, "areaSquareMetres", finding.AreaSquareMetres, 6);
        Number(json, "widthMetres", finding.WidthMetres, 6);
        json.WriteBoolean("sliver", finding.IsSliver);
        json.WriteString("since", finding.Since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("text", CoverageText.Message(finding, language));
        json.WriteString("remedy", CoverageText.Remedy(finding, language));
        WriteGeometry(json, "geometry", finding.Where);
        Repair(json, finding.Repair);
        json.WriteEndObject();
    }

    private static void Repair(Utf8JsonWriter json, ProposedRepair? repair)
    {
        if (repair is null)
        {
            json.WriteNull("repair");
            return;
        }

        json.WriteStartObject("repair");
        json.WriteString("action", repair.Action.ToString().ToLowerInvariant());
        json.WriteStartArray("edits");
        foreach (var edit in repair.Edits)
        {
            json.WriteStartObject();
            json.WriteString("zone", edit.Zone);
            json.WriteString("operation", edit.Operation);
            WriteGeometry(json, "geometry", edit.Geometry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rings(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        foreach (var (ring, hole) in polygon.InteriorRings.Select(ring => (Ring: ring, true)).Prepend((polygon.ExteriorRing, false)))
        {
            var vertices = ring.Coordinates;
            if (((LinearRing)ring).IsCCW == hole)
            {
                Array.Reverse(vertices);
            }

            json.WriteStartArray();
            foreach (var vertex in vertices)
            {
                Position(json, vertex.X, vertex.Y);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter json, double x, double y)
    {
        var (lon, lat) = Projection.ToLonLat(x, y);
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(lon, 9));
        json.WriteNumberValue(Math.Round(lat, 9));
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, Math.Round(number, decimals));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Zoning.Coverage;
using SpatialPlan.Zoning.Plans;

namespace SpatialPlan.Cli.Zoning;

/// <summary>Writes zones with all proposed repairs accepted, beside the input and never over it.</summary>
internal static class RepairedFile
{
    private static readonly IReadOnlyDictionary<string, string> DeclaredGap = new Dictionary<string, string> { ["declared_gap"] = "true" };

    /// <summary>Writes the file and says what is left; false when it could not be written.</summary>
    public static bool Write(CliContext context, string path, ZonePlan plan, CoverageValidation validation)
    {
        var repaired = validation.AcceptAll();
        var compared = validation.Zones.ToHashSet(ReferenceEqualityComparer.Instance);
        var properties = plan.Zones.Where(zone => compared.Contains(zone.Zone)).GroupBy(zone => zone.Zone.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Properties, StringComparer.Ordinal);
        var features = repaired.Zones.Select(zone => (properties[zone.Code], zone.Shape.ToGeometry(Srid.Working)))
            .Concat(plan.Zones.Where(zone => !compared.Contains(zone.Zone)).Select(zone => (zone.Properties, zone.Zone.Shape.ToGeometry(Srid.Working))))
            .Concat(plan.DeclaredGaps.Select(gap => (DeclaredGap, gap)));
        var beside = path + ".part";
        try
        {
            using (var stream = File.Create(beside))
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                Write(json, features);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            context.Fail(ExitCode.Refused, context.Text("zoning.cannot-write", ("file", path), ("reason", problem.Message)));
            return false;
        }

        context.Error.Profile.Out.Writer.WriteLine(context.Text("zoning.repaired-done", ("zones", repaired.Zones.Count), ("file", path), ("errors", repaired.Report.Errors), ("warnings", repaired.Report.Warnings)));
        return true;
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<(IReadOnlyDictionary<string, string> Properties, Geometry Land)> features)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var (properties, land) in features)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            foreach (var (name, value) in properties)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(value);
            }

            json.WriteEndObject();
            CoverageReportJson.WriteGeometry(json, "geometry", land);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;
using SpatialPlan.Coordinates;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Restrictions;

/// <summary>A case file: local metres as WKT in, what a check must answer out. The coordinates are moved to where the country lies in the working system.</summary>
internal sealed class RestrictionCase(JsonElement root)
{
    public const string Theme = "hazard";
    public static readonly DateOnly On = new(2026, 11, 20);
    private static readonly AffineTransformation ToCountry = AffineTransformation.TranslationInstance(1_083_000, 1_012_000);

    public JsonElement Expected => root.GetProperty("expect");

    public CheckedLand Land => new(Geometry(root.GetProperty("land").GetString()!), root.TryGetProperty("registered", out var area) ? area.GetDecimal() : null, 7);

    public RestrictionFacts Facts => new([ThemeOf(Theme)], [.. Layer], [Threshold], [.. Candidates], Flag("failed") ? new HashSet<string> { Theme } : []);

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Restrictions", "cases"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static RestrictionCase Read(string name) =>
        new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Restrictions", "cases", name + ".json"))).RootElement);

    public static RestrictionTheme ThemeOf(string code, bool required = true) => new(code, new LocalizedName(code), 1, required);

    public static Geometry Geometry(string wkt, int srid = Srid.Working)
    {
        var geometry = ToCountry.Transform(new WKTReader(Geo.FactoryFor(srid).GeometryServices).Read(wkt));
        return Geo.FactoryFor(srid).CreateGeometry(geometry);
    }

    public static CandidateRestriction Candidate(long id, string code, Geometry geometry, double accuracy = 0, bool sound = false) => new(
        id, id, Theme, "mudflow", new LocalizedName("сел"), code, new LocalizedName(code), null, geometry, accuracy, null, null, RestrictionTraits.None, sound);

    private double Accuracy => root.TryGetProperty("layer", out var layer) && layer.TryGetProperty("accuracy", out var accuracy) ? accuracy.GetDouble() : 0;

    private RestrictionThreshold Threshold
    {
        get
        {
            var given = root.TryGetProperty("threshold", out var threshold) ? threshold : default;
            return new RestrictionThreshold(Theme, Number(given, "minArea", 1)!.Value, Number(given, "minWidth", 0.5)!.Value, Number(given, "minShare", 0.5), Number(given, "minLength", 0.1)!.Value, 0.1, 50, "test", true);
        }
    }

    private IEnumerable<RestrictionLayer> Layer
    {
        get
        {
            var layer = root.TryGetProperty("layer", out var given) ? given : default;
            var coverage = layer.ValueKind != JsonValueKind.Object || !layer.TryGetProperty("coverage", out var wkt) ? "POLYGON((-9999 -9999,9999 -9999,9999 9999,-9999 9999,-9999 -9999))" : wkt.GetString();
            var reviewBy = layer.ValueKind == JsonValueKind.Object && layer.TryGetProperty("reviewBy", out var date) ? DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd") : On.AddYears(1);
            if (coverage is not null)
            {
                yield return new RestrictionLayer(1, Theme, "main", Geometry(coverage), new DateOnly(2025, 1, 1), reviewBy, Accuracy, "survey", true);
            }
        }
    }

    private IEnumerable<CandidateRestriction> Candidates
    {
        get
        {
            foreach (var (restriction, index) in root.GetProperty("restrictions").EnumerateArray().Select((item, i) => (item, i)))
            {
                var srid = restriction.TryGetProperty("srid", out var number) ? number.GetInt32() : Srid.Working;
                foreach (var wkt in restriction.GetProperty("wkt").EnumerateArray())
                {
                    yield return Candidate(index + 1, restriction.GetProperty("code").GetString()!, Geometry(wkt.GetString()!, srid), Accuracy, restriction.TryGetProperty("sound", out var sound) && sound.GetBoolean());
                }
            }
        }
    }

    private bool Flag(string name) => root.TryGetProperty(name, out var value) && value.GetBoolean();

    private static double? Number(JsonElement given, string name, double? fallback) =>
        given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(name, out var value) ? fallback
        : value.ValueKind == JsonValueKind.Null ? null
        : value.GetDouble();
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.AkJar;

namespace SpatialPlan.Tests;

/// <summary>The sample municipality, drawn small and read back from its files.</summary>
public sealed partial class SynthesisSampleTests(SynthesisSampleTests.Drawn drawn) : IClassFixture<SynthesisSampleTests.Drawn>
{
    private const int Wanted = 600;

    [Fact]
    public void The_same_seed_gives_the_same_bytes_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            foreach (var file in AkJarSample.Draw(4, Wanted).Files())
            {
                Assert.True(drawn.Files[file.Name].AsSpan().SequenceEqual(SynthesisFiles.Bytes(file)), file.Name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_gives_another_land()
    {
        var other = AkJarSample.Draw(5, Wanted).Files().First(file => file.Name == "parcels.geojson");
        Assert.False(drawn.Files["parcels.geojson"].AsSpan().SequenceEqual(SynthesisFiles.Bytes(other)));
    }

    [Fact]
    public void Parcels_cover_the_municipality_without_gap_or_overlap()
    {
        var shapes = drawn.Features("parcels").Select(parcel => parcel.Geometry).ToList();
        var outline = SynthesisBorders.Outline(SynthesisBorders.Directed(shapes));
        var whole = SynthesisFiles.ToWorking(outline).Area;
        Assert.Equal(whole, shapes.Sum(shape => SynthesisFiles.ToWorking(shape).Area), 0.01);
        Assert.Equal(176_200_000, whole, 100.0);
    }

    [Theory]
    [InlineData("parcels")]
    [InlineData("units")]
    [InlineData("zones")]
    [InlineData("protected-areas")]
    [InlineData("strips")]
    [InlineData("strip-sources")]
    [InlineData("hazards")]
    [InlineData("coverage-hazard")]
    [InlineData("coverage-heritage")]
    [InlineData("sample-request")]
    public void Every_geometry_is_valid_as_written(string layer)
    {
        Assert.NotEmpty(drawn.Features(layer));
        Assert.All(drawn.Features(layer), feature => Assert.True(feature.Geometry.IsValid && !feature.Geometry.IsEmpty));
    }

    [Fact]
    public void Parts_by_land_kind_add_up_to_the_parcel_and_parcels_to_the_land_fund()
    {
        var total = 0m;
        foreach (var (properties, _) in drawn.Features("parcels"))
        {
            var registered = properties.GetProperty("registered_area").GetDecimal();
            Assert.Equal(registered, Parts(properties).Sum(part => part.SquareMetres));
            Assert.All(Parts(properties), part => Assert.True(part.SquareMetres > 0));
            total += registered;
        }

        Assert.Equal(176_200_000.00m, total);
    }

    [Fact]
    public void Most_registered_areas_are_the_drawn_area_and_none_is_off_by_more_than_two_percent()
    {
        var shares = drawn.Features("parcels")
            .Select(parcel => (Registered: parcel.Properties.GetProperty("registered_area").GetDouble(), Drawn: SynthesisFiles.ToWorking(parcel.Geometry).Area))
            .Select(area => Math.Abs(area.Registered - area.Drawn) < 0.0051 ? 0 : Math.Abs((area.Registered / area.Drawn) - 1))
            .ToList();
        Assert.InRange(shares.Count(share => share == 0), shares.Count * 0.93, shares.Count - 1);
        Assert.All(shares, share => Assert.InRange(share, 0, 0.02));
    }

    [Fact]
    public void All_categories_and_land_kinds_occur()
    {
        var parcels = drawn.Features("parcels");
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], parcels.Select(parcel => parcel.Properties.GetProperty("category").GetInt32()).Distinct().Order());
        string[] kinds = ["buildings", "fallow", "forest", "hayfield", "irrigated_arable", "kitchen_garden", "marsh", "other", "pasture", "perennial", "rainfed_arable", "roads", "shrubs", "unused", "water"];
        Assert.Equal(kinds, parcels.SelectMany(parcel => Parts(parcel.Properties)).Select(part => part.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_parcel_has_a_code_of_its_own()
    {
        var codes = drawn.Features("parcels").Select(parcel => (Eni: Text(parcel.Properties, "eni_code"), Contour: Text(parcel.Properties, "contour_number"))).ToList();
        Assert.All(codes, code => Assert.True(code.Eni is not null || code.Contour is not null));
        var eni = codes.Where(code => code.Eni is not null).Select(code => code.Eni!).ToList();
        Assert.All(eni, code => Assert.Matches(EniForm(), code));
        Assert.Equal(eni.Count, eni.Distinct().Count());
        var contours = codes.Where(code => code.Contour is not null).Select(code => code.Contour).ToList();
        Assert.Equal(contours.Count, contours.Distinct().Count());
    }

    [Fact]
    public void Zone_borders_are_parcel_borders_and_zones_do_not_overlap()
    {
        var borders = SynthesisBorders.Directed(drawn.Features("parcels").Select(parcel => parcel.Geometry));
        Assert.Subset(borders, SynthesisBorders.Directed(drawn.Features("zones").Select(zone => zone.Geometry)));
    }

    [Fact]
    public void Villages_lie_in_the_municipality_and_have_its_people()
    {
        var units = drawn.Features("units");
        var whole = units.Single(unit => Text(unit.Properties, "level") == "aimak");
        var villages = units.Where(unit => Text(unit.Properties, "level") == "village").ToList();
        Assert.Equal(3, villages.Count);
        Assert.All(villages, village => Assert.True(whole.Geometry.Covers(village.Geometry)));
        Assert.Equal(17_539, whole.Properties.GetProperty("population").GetInt32());
        Assert.Equal(17_539, villages.Sum(village => village.Properties.GetProperty("population").GetInt32()));
    }

    [Fact]
    public void Whatever_a_layer_refers_to_stands_in_a_table()
    {
        var acts = drawn.Rows("acts").Select(row => row["act_number"]).ToHashSet();
        string[] layers = ["parcels", "zones", "protected-areas", "strips", "strip-sources", "hazards"];
        var named = layers.SelectMany(drawn.Features).Select(feature => Text(feature.Properties, "act_number")).OfType<string>().ToHashSet();
        Assert.Subset(acts, named);
        Assert.Subset(acts, drawn.Rows("width-rules").Select(row => row["act_number"]).ToHashSet());
        Assert.Subset(drawn.Rows("zone-types").Select(row => row["code"]).ToHashSet(), drawn.Features("zones").Select(zone => Text(zone.Properties, "zone_type")!).ToHashSet());
        Assert.Subset(drawn.Rows("width-rules").Select(row => row["source_class"]).ToHashSet(), drawn.Features("strip-sources").Select(source => Text(source.Properties, "source_class")!).ToHashSet());
        Assert.All(drawn.Rows("layers").Where(row => row["coverage"] != "municipality"), row => Assert.Contains(row["coverage"], drawn.Files.Keys));
    }

    [Fact]
    public void Every_zone_type_says_of_every_use_whether_it_is_permitted()
    {
        var uses = drawn.Rows("zone-type-uses");
        Assert.Equal(drawn.Rows("zone-types").Count * 18, uses.Select(row => (row["zone_type"], row["use"])).Distinct().Count());
        Assert.All(uses, row => Assert.Contains(row["permission"], (string[])["permitted", "conditional", "prohibited"]));
    }

    [Fact]
    public void Levels_of_one_hazard_do_not_overlap()
    {
        foreach (var fan in drawn.Features("hazards").Where(zone => Text(zone.Properties, "kind") == "mudflow").GroupBy(zone => Text(zone.Properties, "name_ky")))
        {
            var levels = fan.Select(zone => SynthesisFiles.ToWorking(zone.Geometry)).ToList();
            Assert.Equal(3, levels.Count);
            Assert.Equal(levels.Sum(level => level.Area), levels.Aggregate((one, other) => one.Union(other)).Area, 1.0);
        }
    }

    private static IEnumerable<(string Kind, decimal SquareMetres)> Parts(JsonElement properties) =>
        Text(properties, "land_kinds")!.Split(';').Select(part => part.Split(':')).Select(part => (part[0], decimal.Parse(part[1], CultureInfo.InvariantCulture)));

    private static string? Text(JsonElement properties, string name) => properties.TryGetProperty(name, out var value) ? value.GetString() : null;

    [GeneratedRegex(@"^\d-\d{2}-\d{2}-\d{4}-\d{4}$")]
    private static partial Regex EniForm();

    /// <summary>One drawing for all tests.</summary>
    public sealed class Drawn
    {
        private readonly Dictionary<string, IReadOnlyList<(JsonElement, Geometry)>> _features = [];

        public IReadOnlyDictionary<string, byte[]> Files { get; } = AkJarSample.Draw(4, Wanted).Files().ToDictionary(file => file.Name, SynthesisFiles.Bytes);

        internal IReadOnlyList<(JsonElement Properties, Geometry Geometry)> Features(string layer) =>
            _features.TryGetValue(layer, out var known) ? known : _features[layer] = SynthesisFiles.Features(Files[$"{layer}.geojson"]);

        internal IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table) => SynthesisFiles.Rows(Files[$"{table}.csv"]);
    }
}

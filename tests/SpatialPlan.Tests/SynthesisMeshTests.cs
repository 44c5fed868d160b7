using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Mesh;

namespace SpatialPlan.Tests;

/// <summary>The benchmark set, drawn small and read back from its files.</summary>
public sealed class SynthesisMeshTests
{
    private const int Parcels = 2450;
    private const int Restrictions = 200;

    [Fact]
    public void A_mesh_has_as_many_parcels_as_asked_for_and_no_gap_or_overlap()
    {
        var shapes = Layer("parcels").Select(feature => feature.Geometry).ToList();
        Assert.Equal(Parcels, shapes.Count);
        Assert.All(shapes, shape => Assert.True(shape.IsValid));
        var outline = SynthesisFiles.ToWorking(SynthesisBorders.Outline(SynthesisBorders.Directed(shapes)));
        Assert.Equal(outline.Area, shapes.Sum(shape => SynthesisFiles.ToWorking(shape).Area), 0.01);
        Assert.InRange(outline.Area / Parcels, 3400, 3800);
    }

    [Fact]
    public void Some_parcels_of_a_mesh_have_inner_corners_and_many_points() =>
        Assert.InRange(Layer("parcels").Count(feature => feature.Geometry.NumPoints > 8), Parcels / 10, Parcels);

    [Fact]
    public void Registered_areas_of_a_mesh_are_the_drawn_areas() => Assert.All(Layer("parcels"), feature =>
        Assert.Equal(SynthesisFiles.ToWorking(feature.Geometry).Area, feature.Properties.GetProperty("registered_area").GetDouble(), 0.05));

    [Fact]
    public void Restrictions_are_divided_among_the_themes_and_valid()
    {
        var protectedAreas = Layer("protected-areas");
        var hazards = Layer("hazards");
        var strips = Layer("strips");
        Assert.Equal((3, 31, 167), (protectedAreas.Count, hazards.Count, strips.Count));
        Assert.Equal(67, strips.Count(strip => strip.Properties.GetProperty("kind").GetString() == "heritage"));
        Assert.All(protectedAreas.Concat(strips), zone => Assert.InRange(zone.Geometry.NumPoints, 51, 501));
        Assert.Equal(1, hazards.Count(zone => zone.Geometry.NumPoints == 50_001));
        Assert.All(protectedAreas.Concat(strips).Concat(hazards), zone => Assert.True(zone.Geometry.IsValid));
    }

    [Fact]
    public void A_mesh_comes_out_the_same_again()
    {
        foreach (var (one, other) in BenchmarkSet.Files(3, Parcels, Restrictions, 0).Zip(BenchmarkSet.Files(3, Parcels, Restrictions, 0)))
        {
            Assert.True(SynthesisFiles.Bytes(one).AsSpan().SequenceEqual(SynthesisFiles.Bytes(other)), one.Name);
        }
    }

    private static IReadOnlyList<(System.Text.Json.JsonElement Properties, Geometry Geometry)> Layer(string name) =>
        SynthesisFiles.Features(SynthesisFiles.Bytes(BenchmarkSet.Files(3, Parcels, Restrictions, 1).First(file => file.Name == $"{name}.geojson")));
}

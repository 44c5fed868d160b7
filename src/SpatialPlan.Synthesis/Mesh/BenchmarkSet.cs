using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.Layers;
using SpatialPlan.Synthesis.Writing;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Mesh;

/// <summary>One large invented municipality for measuring speed: a mesh of parcels and restriction polygons over it.</summary>
public static class BenchmarkSet
{
    /// <summary>The SOATE code of the invented municipality; no real one begins with oblast 99.</summary>
    public const string Soate = "41799000000000";

    /// <summary>The files of the set.</summary>
    /// <param name="seed">Any number; the same one gives the same files.</param>
    /// <param name="parcels">How many parcels, exactly.</param>
    /// <param name="restrictions">How many restriction polygons of 50 to 500 vertices.</param>
    /// <param name="giants">How many restriction polygons of 50 000 vertices besides.</param>
    public static IEnumerable<SampleFile> Files(ulong seed, int parcels, int restrictions, int giants)
    {
        var extent = MeshExtent.For(parcels);
        var zones = new StarZones(extent, restrictions, giants, seed);
        yield return new SampleFile("parcels.geojson", new ParcelMesh(extent, parcels, seed).Write);
        yield return LayerFile.Of("units", [Unit(extent)]);
        yield return new SampleFile("layers.csv", stream => stream.Write(
            "layer,coverage,as_of,review_by,accuracy_metres,source,confirmed\nprotected_area,municipality,2024-01-01,2034-01-01,1,synthetic,false\nhazard,municipality,2024-01-01,2034-01-01,1,synthetic,false\nheritage,municipality,2024-01-01,2034-01-01,1,synthetic,false\npower_line,municipality,2024-01-01,2034-01-01,1,synthetic,false\n"u8));
        if (restrictions + giants > 0)
        {
            yield return LayerFile.Of("protected-areas", zones.ProtectedAreas());
            yield return LayerFile.Of("hazards", zones.Hazards());
            yield return LayerFile.Of("strips", zones.Strips());
        }
    }

    private static LayerFeature Unit(MeshExtent extent) => new(
        Geo.Factory.ToGeometry(new NetTopologySuite.Geometries.Envelope(extent.West, extent.East, extent.South, extent.North)),
        [("soate", Soate), ("level", "aimak"), .. LayerFeature.Names(new LocalizedName("Өлчөө аймагы", "Мерный аймак", "Benchmark municipality")), ("valid_from", new DateOnly(2020, 1, 1))]);
}
